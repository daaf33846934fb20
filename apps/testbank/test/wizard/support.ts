import { readContract } from '@xs2a/contract/read';
import { createValidators } from '@xs2a/contract/validators';
import { expect } from 'vitest';
import type { Bank, Profile } from '../../src/bank/types.ts';
import type { Behaviour, LoginAnswer, WizardAccount } from '../../src/wizard/bank.ts';
import type { WizardContext } from '../../src/wizard/context.ts';
import type { WizardEffect } from '../../src/wizard/effects.ts';
import type { WizardElement } from '../../src/wizard/elements.ts';
import { step } from '../../src/wizard/engine.ts';
import type { WizardInput } from '../../src/wizard/input.ts';
import type { WizardResponse } from '../../src/wizard/response.ts';
import { createSession, type Product, type SessionOptions, type WizardSession } from '../../src/wizard/session.ts';

const contract = await readContract();
const { response: validateResponse } = createValidators(contract.document);
const responseSchema = { schema: {}, pointer: '#/components/schemas/WizardResponse' };

export const start = Date.UTC(2026, 10, 30, 9);

const germanTestbank: Bank = {
  bankCode: '88888888',
  bic: 'TESTDE88XXX',
  name: 'Testbank',
  shortName: 'Testbank',
  zipcode: '12345',
  city: 'Teststadt',
  countryId: 'DE',
  isSupported: true,
  products: ['verify', 'risk', 'pay', 'connection'],
  isTestbank: true,
  hasTabs: false,
};
const liveBank: Bank = {
  ...germanTestbank,
  bankCode: '90010100',
  bic: 'AUENDE10XXX',
  name: 'Auenbank AG',
  isTestbank: false,
};

export const banks: readonly Bank[] = [
  germanTestbank,
  { ...germanTestbank, bankCode: '88888889', hasTabs: true },
  { ...germanTestbank, bankCode: '88888', bic: 'TESTAT88XXX', countryId: 'AT' },
  liveBank,
  { ...liveBank, bankCode: '94020100', bic: 'RABEDE20XXX', name: 'Rabenhorst Bank AG', isSupported: false },
];

const plainBehaviour: Behaviour = {
  hasSecondLogin: false,
  hasApproval: false,
  isSlow: false,
  isConfigurable: false,
  hasShowcases: false,
};

export const plainProfile: Profile = {
  kind: 'private',
  hasMoreAccounts: false,
  hasNoUsableAccount: false,
  hasStandingOrders: true,
  hasTurnovers: true,
  hasNegativeBalance: false,
  hasChargeback: false,
  hasCreditCard: false,
  hasSeizure: false,
  isJoint: false,
  furtherIbans: [],
  holder: null,
  balance: null,
  overdraftLimit: null,
  income: 'salary',
  children: 0,
};

function logIn(_bank: Bank, _userName: string, pin: string): LoginAnswer {
  if (pin === 'wrong') return { kind: 'wrong' };
  if (pin === 'down') return { kind: 'down' };
  if (pin === 'iban:DE00') return { kind: 'invalid-iban' };
  return {
    kind: 'accepted',
    failures: { tan: null, payment: null },
    behaviour: {
      ...plainBehaviour,
      hasSecondLogin: pin === 'next',
      isSlow: pin === 'slow',
      hasApproval: pin === 'autosubmit',
      hasShowcases: pin === 'forms',
    },
    profile: { ...plainProfile, hasMoreAccounts: pin === 'accounts', hasNoUsableAccount: pin === 'no-account' },
  };
}

const account = (id: string, description: string, accountNumber: string, iban: string): WizardAccount => ({
  id,
  description,
  accountNumber,
  iban,
  holder: 'MUSTERMANN, HARTMUT',
  isTransactionPossible: id !== 'savings',
});
const giro = account('giro', 'Girokonto', '12345678', 'DE62888888880012345678');
const savings = account('savings', 'Extra-Konto', '87654321', 'DE04888888880087654321');
const moreAccounts = [
  account('giro-plus', 'Girokonto Plus', '12345679', 'DE35888888880012345679'),
  account('overdraft', 'Kontokorrent', '43218765', 'DE93888888880043218765'),
];

export const context: WizardContext = {
  now: start,
  banks,
  logIn,
  readAccounts: (_bank, { profile }) =>
    profile.hasNoUsableAccount ? [savings] : [giro, savings, ...(profile.hasMoreAccounts ? moreAccounts : [])],
  isBlacklisted: () => false,
  isSameName: (one, other) => one === other,
  joinedCredentials: undefined,
  owner: 'acc_1',
  randomBytes: (count) => new Uint8Array(count),
  newCredentialsId: () => 'crp_T09bO6ba2nSaIsYI',
  slowMs: 3000,
  approvalMs: 5000,
  approvalUrl: 'http://127.0.0.1:4020/approve',
};

/** A session that is walked through, and the answers that it has given. */
export class Walk {
  session: WizardSession;
  response: WizardResponse | undefined;
  effects: readonly WizardEffect[] = [];
  context: WizardContext;

  constructor(product: Product, options: Partial<SessionOptions> = {}, changes: Partial<WizardContext> = {}) {
    this.session = createSession({ product, isTestmode: true, parameters: {}, now: start, ...options });
    this.context = { ...context, ...changes };
  }

  /** Sends a request, and checks what holds for each: the answer keeps the contract, the session is plain JSON. */
  send(input: WizardInput = {}): this {
    const before = JSON.stringify(this.session);
    const result = step(JSON.parse(before), input, this.context);
    expect(validateResponse(responseSchema, result.response)).toEqual([]);
    expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
    expect(JSON.stringify(this.session)).toBe(before);
    this.session = result.session;
    this.response = result.response;
    this.effects = result.effects;
    return this;
  }

  /** From the start to the form after the login. */
  logIn(pin: string, bankCode = '88888888'): this {
    return this.send({ country_id: bankCode === '88888' ? 'AT' : 'DE', bank_code: bankCode }).send(login(pin));
  }

  after(milliseconds: number): this {
    this.context = { ...this.context, now: this.context.now + milliseconds };
    return this;
  }

  get form(): string | undefined {
    return this.response?.form.name;
  }

  get error(): WizardResponse['error'] | undefined {
    return this.response?.error;
  }

  element(name: string): WizardElement | undefined {
    return this.response?.form.elements.find((element) => 'name' in element && element.name === name);
  }
}

export function login(pin: string): WizardInput {
  return { USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true };
}

/** An error as a response has it. */
export function error(code: string, recoverable: boolean): object {
  return expect.objectContaining({ code, recoverable });
}
