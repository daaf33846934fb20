import { bankOf, obstacle, suggestBanks } from './bank.ts';
import type { JoinedCredentials, WizardContext } from './context.ts';
import { enter, sceneOf, settle, show } from './flow.ts';
import { chosenBank, type Scene, validationFailed } from './forms/form.ts';
import { forms } from './forms/index.ts';
import { credentialsRefused, isTab } from './forms/login.ts';
import { fieldValue, valuesOf, type WizardInput } from './input.ts';
import { products } from './products.ts';
import { answer, type StepResult } from './respond.ts';
import { end, hasEnded, isLanguage, type StepName, type WizardSession } from './session.ts';
import { validate } from './validate.ts';

/** Autocompletion suggests so many banks. */
const maxSuggestions = 5;

/** Steps in which the bank user is not logged in yet. */
const stepsOfLogin: readonly StepName[] = ['bank', 'login', 'second-login'];

/** Performs the action of a request, or submits the form. An action that the form does not offer changes nothing. */
export function act(session: WizardSession, input: WizardInput, context: WizardContext): StepResult {
  if (session.status === 'new') {
    const first = start(session, context);
    return isKeyAlone(input) || hasEnded(first.session) ? first : act(first.session, input, context);
  }
  const scene = sceneOf(session, context);
  const happened = input.action === 'abort' ? undefined : forms[session.step].wait?.(scene);
  if (happened !== undefined && happened.kind !== 'show') return settle(scene, happened);
  switch (input.action) {
    case undefined:
      return submit(scene, input);
    case 'abort':
      return abort(scene);
    case 'back':
      return back(scene);
    case 'change-language':
      return changeLanguage(scene, input);
    case 'switch-login-tabs':
      return switchTab(scene, input);
    case 'complete-bankcodes':
      return completeBankcodes(scene, input);
    default:
      return show(scene);
  }
}

function start(session: WizardSession, context: WizardContext): StepResult {
  const [first = 'finish'] = products[session.product].steps;
  return enter(sceneOf({ ...session, status: 'running', lastError: '' }, context), first);
}

function isKeyAlone(input: WizardInput): boolean {
  const { action, credentials } = input;
  return action === undefined && credentials === undefined && Object.keys(valuesOf(input)).length === 0;
}

function submit(scene: Scene, input: WizardInput): StepResult {
  const { session, texts } = scene;
  const form = forms[session.step];
  if (input.credentials !== undefined && (session.step === 'bank' || session.step === 'login')) {
    return logInWithShared(scene);
  }
  if (isKeyAlone(input)) return form.resume === undefined ? show(scene) : settle(scene, form.resume(scene));
  const values = valuesOf(input);
  const invalid = validate(form.elements(scene), values, texts);
  if (invalid.size > 0) return show(scene, { error: validationFailed(texts), invalid, values });
  return settle(scene, form.submit(scene, values), values);
}

function logInWithShared(scene: Scene): StepResult {
  const { session, context } = scene;
  const { joinedCredentials: joined } = context;
  if (joined === undefined || !isUsable(joined, scene)) return settle(scene, credentialsRefused(session));
  return enter({ ...scene, session: { ...session, ...joined } }, 'login');
}

/** Whether credentials are for the chosen bank; before the choice, for one that can be chosen. */
function isUsable(joined: JoinedCredentials, { session }: Scene): boolean {
  const bank = bankOf(joined.bank);
  if (bank === undefined || obstacle(bank, session) !== undefined) return false;
  const { bankCode, countryId } = session.bank ?? bank;
  return bankCode === bank.bankCode && countryId === bank.countryId;
}

/** Goes back to the form before, and undoes what was entered since. */
function back(scene: Scene): StepResult {
  const { session } = scene;
  const previous = session.shown.at(-2);
  if (previous === undefined) return show(scene);
  return show({ ...scene, session: { ...session, ...forms[previous].undo, step: previous } });
}

function abort({ session }: Scene): StepResult {
  const lastError = 'client_aborted';
  return {
    session: end(session, 'aborted', lastError),
    response: answer(session),
    effects: [{ kind: 'fail', lastError }],
  };
}

/** The bank knows the language of a bank user who is logged in: it cannot be changed then. */
function changeLanguage(scene: Scene, { language }: WizardInput): StepResult {
  const { session, context } = scene;
  if (!isLanguage(language) || !stepsOfLogin.includes(session.step)) return show(scene);
  return show(sceneOf({ ...session, language }, context));
}

function switchTab(scene: Scene, { tab }: WizardInput): StepResult {
  const { session } = scene;
  if (session.step !== 'login' || !chosenBank(scene).hasTabs) return show(scene);
  if (!isTab(tab)) return show(scene, { error: validationFailed(scene.texts) });
  return show({ ...scene, session: { ...session, tab } });
}

function completeBankcodes(scene: Scene, input: WizardInput): StepResult {
  const { session } = scene;
  if (session.step !== 'bank') return show(scene);
  const values = valuesOf(input);
  const part = fieldValue(values, 'bank_code');
  const banks = suggestBanks(session, part, fieldValue(values, 'country_id'), maxSuggestions);
  const data = banks.map(({ bankCode, bic, name, city }) => ({
    value: bankCode,
    label: `${bankCode} [${bic}] - ${name} (${city})`,
  }));
  return { session, response: { ...answer(session), autocomplete: { name: 'bank_code', data } }, effects: [] };
}
