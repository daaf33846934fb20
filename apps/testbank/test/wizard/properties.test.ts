import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pins } from '../../src/bank/pins.ts';
import { joinCredentials } from '../../src/wizard/credentials.ts';
import { decideApproval } from '../../src/wizard/engine.ts';
import type { WizardInput } from '../../src/wizard/input.ts';
import { products } from '../../src/wizard/products.ts';
import { type Product, showcaseNames } from '../../src/wizard/session.ts';
import { transfer, Walk } from './support.ts';

/** A word that no text of the wizard contains. */
const secret = 'Zq7XvK9w';

const product = fc.constantFrom(...(Object.keys(products) as Product[]));

const pin = fc.oneof(
  fc.constantFrom(...pins.map((entry) => (entry.pin === 'iban:' ? 'iban:DE89370400440532013000' : entry.pin))),
  fc
    .shuffledSubarray(
      pins.map((entry) => entry.pin).filter((word) => !/^(wrong|no-account|iban:)$/.test(word)),
      { maxLength: 3 },
    )
    .map((words) => words.join(',')),
  fc.string(),
);

/** A request that answers every form. */
const forward = fc.record({
  country_id: fc.constant('DE'),
  bank_code: fc.constantFrom('88888888', '88888889', 'TESTDE88'),
  USER_NAME: fc.constantFrom('hartmut.mustermann', 'erika.beispiel'),
  USER_PIN: pin,
  privacy_policy: fc.constant(true),
  login_code: fc.constant('123456'),
  tan_method: fc.constantFrom('sms', 'photo', 'qr', 'flicker', 'app', 'redirect'),
  showcase: fc.constantFrom(...showcaseNames, 'continue', 'continue'),
  account: fc.constantFrom('0', '0', '2'),
  tan: fc.constantFrom('123456', '123456', 'WRONG'),
  customer_number: fc.constant('1234567890'),
  user_id: fc.constant('abc'),
  password: fc.constant('12345'),
  captcha: fc.constant('ACEF'),
  device: fc.constant('2'),
  phone: fc.constant('1'),
  tan_procedure: fc.constantFrom('push', 'sms', 'chip'),
  card_number: fc.constant('123456'),
});

/** Requests that one form expects, more or less. */
const likely = fc.oneof(
  fc.record({
    country_id: fc.constantFrom('DE', 'AT', ''),
    bank_code: fc.constantFrom('88888888', '88888889', '88888', 'TESTDE88'),
  }),
  fc.record({
    USER_NAME: fc.string({ minLength: 1 }),
    USER_PIN: pin,
    privacy_policy: fc.constantFrom(true, 'true', '1'),
  }),
  fc.constant({ login_code: '123456' }),
  fc.record({ tan: fc.constantFrom('123456', 'WRONG') }),
  fc.record({ account: fc.constantFrom('0', '2', '3', 0) }),
  fc.record({ tan_method: fc.constantFrom('sms', 'photo', 'qr', 'flicker', 'app', 'redirect') }),
  fc.record({ showcase: fc.constantFrom(...showcaseNames, 'continue') }),
  fc.record({ action: fc.constantFrom('back', 'poll', 'abort') }),
  fc.record({ action: fc.constant('change-language'), language: fc.constantFrom('de', 'en', 'es') }),
  fc.record({ action: fc.constant('switch-login-tabs'), tab: fc.constantFrom('tra_abcdef3h8J7200aa', 'tra_1') }),
  fc.record({
    action: fc.constant('complete-bankcodes'),
    bank_code: fc.string(),
    country_id: fc.constantFrom('DE', 'CH'),
  }),
  fc.constant({ credentials: 'crp_1|||e30' }),
  fc.constant({}),
);

/** Everything else, with the names of the fields and with those that JavaScript knows. */
const unlikely = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'action',
      'tab',
      'language',
      'bank_code',
      'USER_NAME',
      'USER_PIN',
      'tan',
      'account',
      'showcase',
      'balance',
    ),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'validation'),
    fc.string(),
  ),
  fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant('length'), fc.constant(null), fc.constant([])),
);

const request = fc.oneof(
  { weight: 6, arbitrary: forward },
  { weight: 3, arbitrary: likely },
  { weight: 1, arbitrary: unlikely },
);
const delay = fc.oneof(
  { weight: 40, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constantFrom(1000, 5000) },
  { weight: 1, arbitrary: fc.constant(20 * 60_000) },
);

test('no sequence of requests fails, and each answer keeps the contract', () => {
  fc.assert(
    fc.property(
      product,
      fc.boolean(),
      fc.array(fc.tuple(request, delay, fc.constantFrom('approved', 'refused', undefined)), {
        minLength: 3,
        maxLength: 25,
      }),
      (product, sharesCredentials, steps) => {
        const walk = new Walk(product, { sharesCredentials, parameters: transfer });
        let ended = 0;
        for (const [input, milliseconds, decision] of steps) {
          if (decision !== undefined) walk.session = decideApproval(walk.session, decision);
          // Checks the answer by the contract, and the session to be plain JSON.
          walk.after(milliseconds).send(input as WizardInput);
          ended += walk.effects.filter(({ kind }) => kind === 'finish' || kind === 'fail').length;
        }
        const hasEnded = !['new', 'running'].includes(walk.session.status);
        expect(ended).toBe(hasEnded ? 1 : 0);
        expect(walk.session.failedLogins).toBeLessThanOrEqual(3);
        expect(walk.session.failedTans).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 200 },
  );
});

test('the same requests give the same answers', () => {
  fc.assert(
    fc.property(product, fc.array(request, { maxLength: 12 }), (product, steps) => {
      const walks = [new Walk(product, { parameters: transfer }), new Walk(product, { parameters: transfer })];
      for (const input of steps) {
        const [one, other] = walks.map((walk) => walk.send(input as WizardInput));
        expect(one?.response).toEqual(other?.response);
        expect(one?.session).toEqual(other?.session);
      }
    }),
    { numRuns: 30 },
  );
});

test('a PIN, a TAN or a half of the credentials is in no answer, no error and no other part of the session', () => {
  const fields = fc.constantFrom('USER_PIN', 'tan', 'login_code', 'password', 'captcha', 'credentials', 'card_number');
  const value = fc.constantFrom(secret, `${secret} `, `iban:${secret}`, `accounts,${secret}`);
  const hidden = fc
    .tuple(fields, value, fc.oneof(likely, forward))
    .map(([name, value, input]) => ({ ...input, [name]: value }));
  fc.assert(
    fc.property(product, fc.array(fc.oneof(forward, likely, hidden), { maxLength: 20 }), (product, steps) => {
      const walk = new Walk(product, { parameters: transfer });
      for (const input of steps) {
        walk.send(input as WizardInput);
        const { credentials, ...session } = walk.session;
        expect(JSON.stringify([walk.response, session])).not.toContain(secret);
        const effects = walk.effects.map((effect) =>
          'credentials' in effect ? { ...effect, credentials: null } : effect,
        );
        expect(JSON.stringify(effects)).not.toContain(secret);
      }
    }),
    { numRuns: 100 },
  );
});

test('the halves that a session gives out are the credentials that it finished with', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
      (userName) => {
        const walk = new Walk('connection', { sharesCredentials: true, parameters: { bic: 'TESTDE88XXX' } }).send();
        walk.send({ USER_NAME: userName, USER_PIN: '12345', privacy_policy: true });
        const [finish, store] = walk.effects;
        const handedOut = walk.response?.additional_data?.login_credentials;
        if (finish?.kind !== 'finish' || store?.kind !== 'store-credentials' || handedOut === undefined)
          throw new Error('not finished');
        expect(joinCredentials(handedOut, store.half, walk.context.owner)?.credentials).toEqual(finish.credentials);
      },
    ),
    { numRuns: 30 },
  );
});
