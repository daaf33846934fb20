import { banks } from '../../bank/directory/banks.ts';
import type { Bank } from '../../bank/types.ts';
import { findBank, obstacle } from '../bank.ts';
import { select, text } from '../elements.ts';
import { fieldValue } from '../input.ts';
import { knownBank } from '../parameters.ts';
import { type Form, invalid, type Outcome, type Scene } from './form.ts';
import { undoBank } from './undo.ts';

/** Choice of the bank. */
export const bankForm: Form = {
  name: 'bank',
  currentStep: 'WizardStartStep',
  remembers: ['country_id', 'bank_code'],
  undo: undoBank,
  enter(scene) {
    const { session } = scene;
    if (session.bank !== null) return { kind: 'done', session };
    const { code, countryId } = knownBank(session.parameters);
    const bank = code === '' ? undefined : findBank(code, countryId);
    return bank === undefined ? { kind: 'show', session } : choose(scene, bank);
  },
  elements(scene) {
    const { session, texts } = scene;
    const { countryId } = knownBank(session.parameters);
    const countries = [...countriesOf(scene)].map((country) => [country, texts.countries[country]]);
    const options = Object.fromEntries(countries);
    return [
      select('country_id', undefined, options, '', Object.hasOwn(options, countryId) ? countryId : ''),
      text('bank_code', undefined),
    ];
  },
  submit(scene, values) {
    const bank = findBank(fieldValue(values, 'bank_code'), fieldValue(values, 'country_id'));
    return bank === undefined ? invalid(scene, { bank_code: scene.texts.unknownBank }) : choose(scene, bank);
  },
};

/** Countries with a bank that suits a session. */
function countriesOf({ session }: Scene): Set<Bank['countryId']> {
  return new Set(banks.filter((bank) => obstacle(bank, session) === undefined).map(({ countryId }) => countryId));
}

function choose({ session, texts }: Scene, bank: Bank): Outcome {
  const { bankCode, countryId, isTestbank } = bank;
  const problem = obstacle(bank, session);
  if (problem === undefined) return { kind: 'done', session: { ...session, bank: { bankCode, countryId } } };
  if (problem === 'unsupported') {
    const message = texts.errors.unsupported;
    return { kind: 'show', session, error: { code: 'trans_not_possible', message, lastError: 'transaction_failed' } };
  }
  const message = isTestbank ? texts.errors.livemode : texts.errors.testmode;
  return { kind: 'show', session, error: { code: 'testmode_error', message, lastError: 'tech_error' } };
}
