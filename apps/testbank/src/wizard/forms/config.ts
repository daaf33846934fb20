import { type ConfigField, configFields, defaultProfile, incomes, readConfig, tanMethods } from '../../bank/profile.ts';
import { checkbox, select, text } from '../elements.ts';
import type { Texts } from '../texts/texts.ts';
import { type Form, invalid } from './form.ts';
import { undoConfig } from './undo.ts';

/** The settings before anything was entered, also after the bank user has gone back. */
const { holder, balance, overdraftLimit, income, children, isJoint } = defaultProfile;
const unset = { holder, balance, overdraftLimit, income, children, isJoint };

/** What the bank shall show: the PIN `config`. */
export const configForm: Form = {
  name: 'config',
  currentStep: 'WizardLoginNextStep',
  remembers: configFields,
  undo: undoConfig,
  enter({ session }) {
    const isNeeded = session.behaviour?.isConfigurable === true && !session.hasStoredCredentials;
    return { kind: isNeeded ? 'show' : 'done', session };
  },
  elements({ texts: { config, incomes: names, tanMethods: methods } }) {
    const children = { '0': '0', '1': '1', '2': '2', '3': '3' };
    return [
      text('holder', config.holder, 'between:2,70'),
      text('balance', config.balance, ''),
      text('limit', config.limit, ''),
      select('income', config.income, pick(names, incomes), `in:${incomes}`, 'salary'),
      select('children', config.children, children, 'in:0,1,2,3', '0'),
      select('tan_method', config.tan_method, pick(methods, tanMethods), `in:${tanMethods}`, 'sms'),
      checkbox('joint_account', config.joint_account),
    ];
  },
  submit(scene, values) {
    const { session, texts } = scene;
    const { credentials } = session;
    if (credentials === null) throw new Error('The settings are read before the login.');
    const config = readConfig(values, { ...credentials.profile, ...unset });
    if ('errors' in config) {
      const fields = Object.keys(config.errors) as ConfigField[];
      return invalid(scene, Object.fromEntries(fields.map((field) => [field, message(field, texts)])));
    }
    const { profile, tanMethod } = config;
    return { kind: 'done', session: { ...session, tanMethod, credentials: { ...credentials, profile } } };
  },
};

function message(field: ConfigField, texts: Texts): string {
  return field === 'balance' || field === 'limit' ? texts.invalidAmount : texts.rules.in;
}

/** Labels in the order of their keys. */
function pick<Key extends string>(labels: Readonly<Record<Key, string>>, keys: readonly Key[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, labels[key]]));
}
