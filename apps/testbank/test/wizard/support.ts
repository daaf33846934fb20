import { readContract } from '@xs2a/contract/read';
import { createValidators } from '@xs2a/contract/validators';
import { expect } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { answerLogin } from '../../src/wizard/bank.ts';
import type { WizardContext } from '../../src/wizard/context.ts';
import type { WizardEffect } from '../../src/wizard/effects.ts';
import type { WizardElement } from '../../src/wizard/elements.ts';
import { step } from '../../src/wizard/engine.ts';
import type { WizardInput } from '../../src/wizard/input.ts';
import type { WizardResponse } from '../../src/wizard/response.ts';
import {
  type Credentials,
  createSession,
  type Product,
  type SessionOptions,
  type WizardSession,
} from '../../src/wizard/session.ts';

const contract = await readContract();
const { response: validateResponse } = createValidators(contract.document);
const responseSchema = { schema: {}, pointer: '#/components/schemas/WizardResponse' };

export const start = Date.UTC(2026, 10, 30, 9);

const context: WizardContext = {
  now: start,
  logIn: (_bank, _userName, pin) => (pin === 'down' ? { kind: 'down' } : answerLogin(pin, 'verify', null)),
  readAccounts: (bank, { userName, profile, since }) =>
    accountsOf({ seed: 1, bank, userName, profile, since, bookings: [], user: null }),
  isBlacklisted: () => false,
  isSameName: (one, other) => one.includes('Mustermann') && other.includes('MUSTERMANN'),
  joinedCredentials: undefined,
  owner: 'acc_1',
  randomBytes: (count) => new Uint8Array(count),
  newCredentialsId: () => 'crp_T09bO6ba2nSaIsYI',
  slowMs: 3000,
  approvalMs: 5000,
  approvalUrl: 'http://127.0.0.1:4020/approve',
};

/** Body of a request for a payment. */
export const transfer = {
  amount: '5.00',
  currency_id: 'EUR',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
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

  /** Of a session that runs, or of one that has just finished. */
  get credentials(): Credentials | null {
    const finish = this.effects.find(({ kind }) => kind === 'finish');
    return finish?.kind === 'finish' ? finish.credentials : this.session.credentials;
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
