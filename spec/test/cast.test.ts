import { describe, expect, test } from 'vitest';
import { examples } from './contract.ts';

/** Everybody and everything that may occur in an example: one customer, and what happens to him. */
const cast: Record<string, string> = {
  xv_eR08AnBz7CeBKnzp: 'the verification',
  '10001-xv-zCTO-xpIT': 'the verification',
  xr_6NEm0jRpXYhPP5AO: 'the risk',
  '10001-xr-UCnK-0K3Q': 'the risk',
  xp_irCumJEUY550DLe2: 'the payment',
  '10001-xp-ERB6-4cEm': 'the payment',
  ws_T4nX0bqLZ7sVd1Ke: 'the wizard session of the verification',
  ws_R2kM8cvHY5tQj3Wa: 'the wizard session of the risk',
  ws_P6dS1fxGB9uEn4Zo: 'the wizard session of the payment',
  bus_Ck7nGg05TK68jd9O: 'the bank user',
  uat_ELdQ3VHoO0C3IPc3: 'his access token',
  bcn_BnB6mQLsHKZacYvC: 'his bank connection',
  '10001-bcs-GseB-mcBJ': 'the session of his bank connection',
  bac_c8KYwjexO2iO5AE9: 'his Girokonto',
  bac_1aQL65xB8ASjvbiJ: 'his Extra-Konto',
  tra_abcdef3h8J7200aa: 'the transport of a login tab',
  tra_abcdef3h8J7200bb: 'the transport of the other login tab',
  crp_T09bO6ba2nSaIsYI: 'his half of the shared credentials',
  ev_fhDFdPRtECqwOlys: 'the verification was created',
  ev_Rk7pWz2LmQ9sXc4T: 'the risk was created',
  ev_Pv5nHt8JbK3dYf6G: 'the payment was created',
  ev_Pu9cMx4RqS7wZa2E: 'the payment was updated',
  ev_kdhwWdkshflL237SdkDQ: 'a transaction was created, told in short',
  ev_vJnkqIQ8f3AMszf2: 'new turnovers',
  ev_Na2kFy7VpU5rEo9B: 'a new account',
  ev_Sf3gBv6NjD8tLh1C: 'a sync failed',
  ev_Pc4dGw1XtI6qAn8H: 'the password was changed',
  bl_c3nL2MafX8WdfiIM: 'a barred IBAN',
  bl_I6oeEWMVltIS2tOt: 'another barred IBAN',
  DE62888888880012345678: 'his Girokonto',
  DE04888888880087654321: 'his Extra-Konto',
  DE35888888880012345679: 'his Girokonto Plus',
  DE93888888880043218765: 'his Kontokorrent',
  AT248888800012345678: 'a Girokonto at the Austrian Testbank',
  DE08500105175412638463: 'the recipient of the payment',
  DE18701693100100029394: 'his landlord',
  EE382200221020145685: 'a barred IBAN',
  FR1420041010050500013M02606: 'another barred IBAN',
};

/** Holders, addresses and banks: invented names, which belong to no real person or bank. */
const names: Record<string, string[]> = {
  account_holder: ['MUSTERMANN, HARTMUT'],
  sender_holder: ['MUSTERMANN, HARTMUT'],
  recipient_holder: ['Holger Baumhaus'],
  holder: ['MUSTERMANN, HARTMUT', 'HAUSVERWALTUNG MUELLER'],
  email: ['user@example.com'],
  bank_name: ['Testbank'],
  sender_bank_name: ['Testbank'],
  recipient_bank_name: ['Testbank'],
  bic: ['TESTDE88XXX', 'TESTAT88XXX', 'GENODEF1ALX'],
  sender_bic: ['TESTDE88XXX'],
  recipient_bic: ['TESTDE88'],
  merchant_id: ['', 'merchant-42'],
};

const id = /\b(?:xv|xr|xp|ev|bl|bus|uat|bcn|bac|ws|tra|crp)_[0-9A-Za-z]{16,}/g;
const transaction = /\b\d{5}-[a-z]{2,3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\b/g;
const iban = /\b[A-Z]{2}\d{2}[0-9A-Z]{11,30}\b/g;

/** Every object in every example, however deep. */
const objects = Object.values(examples).flatMap(({ value }) => [...objectsIn(value)]);

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* objectsIn(child);
}

const texts = Object.entries(examples).map(([name, { value }]) => ({ name, text: JSON.stringify(value) }));

function strangersIn(text: string): string[] {
  return [id, transaction, iban].flatMap((pattern) => text.match(pattern) ?? []).filter((name) => !(name in cast));
}

describe('the examples', () => {
  test.each(texts)('$name belongs to the one coherent cast', ({ text }) => {
    expect(strangersIn(text), 'take one of `cast`, or add it there with what it is').toEqual([]);
  });

  test.each(Object.entries(names))('use no other name as %s', (field, allowed) => {
    const strangers = objects.filter((object) => field in object && !allowed.includes(String(object[field])));
    expect(strangers.map((object) => object[field])).toEqual([]);
  });

  test('tell the same of an id wherever it occurs', () => {
    const versionsByKey = Map.groupBy(
      objects.filter((object) => 'id' in object && 'created_at' in object),
      (object) => String(object.id),
    );
    expect(versionsByKey.size).toBeGreaterThan(10);
    for (const [key, versions] of versionsByKey) {
      // A balance and turnovers have the id of their account, but are separate objects.
      const facts = versions.map(({ object, type, created_at, testmode }) =>
        JSON.stringify([
          object,
          type,
          created_at,
          testmode === undefined ? null : [true, '1', 1].includes(testmode as never),
        ]),
      );
      const perKind = Map.groupBy(facts, (fact) => (JSON.parse(fact) as [string])[0]);
      for (const values of perKind.values()) expect(new Set(values).size, `${key}: ${values.join(' or ')}`).toBe(1);
    }
  });

  test('with a stranger are noticed', () => {
    expect(strangersIn('{"id":"xv_hd84kg9zns53lvh1","iban":"DE04888888880087654321"}')).toEqual([
      'xv_hd84kg9zns53lvh1',
    ]);
  });

  test('hold only IBANs with valid check digits', () => {
    const ibans = Object.keys(cast).filter((key) => /^[A-Z]{2}\d{2}/.test(key));
    expect(ibans.filter((value) => !hasValidCheckDigits(value))).toEqual([]);
    expect(hasValidCheckDigits('DE63888888880012345678')).toBe(false);
  });
});

/** ISO 13616: the rearranged IBAN, letters as numbers, leaves the remainder 1 when divided by 97. */
function hasValidCheckDigits(value: string): boolean {
  const digits = [...value.slice(4), ...value.slice(0, 4)].map((character) => Number.parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
