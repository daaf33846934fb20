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
  ws_T4nX0bqLZ7sVd1Ke: 'the wizard session',
  bus_Ck7nGg05TK68jd9O: 'the bank user',
  uat_ELdQ3VHoO0C3IPc3: 'his access token',
  bcn_BnB6mQLsHKZacYvC: 'his bank connection',
  '10001-bcs-GseB-mcBJ': 'the session of his bank connection',
  bac_c8KYwjexO2iO5AE9: 'his Girokonto',
  bac_1aQL65xB8ASjvbiJ: 'his Extra-Konto',
  tra_abcdef3h8J7200aa: 'the transport of a login tab',
  tra_abcdef3h8J7200bb: 'the transport of the other login tab',
  crp_T09bO6ba2nSaIsYI: 'his half of the shared credentials',
  ev_fhDFdPRtECqwOlys: 'an event of a transaction',
  ev_vJnkqIQ8f3AMszf2: 'an event of his bank accounts',
  ev_kdhwWdkshflL237SdkDQ: 'an event of the account',
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

const id = /\b(?:xv|xr|xp|ev|bl|bus|uat|bcn|bac|ws|tra|crp)_[0-9A-Za-z]{16,}/g;
const transaction = /\b\d{5}-[a-z]{2,3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\b/g;
const iban = /\b[A-Z]{2}\d{2}[0-9A-Z]{11,30}\b/g;

const texts = Object.entries(examples).map(([name, { value }]) => ({ name, text: JSON.stringify(value) }));

function strangersIn(text: string): string[] {
  return [id, transaction, iban].flatMap((pattern) => text.match(pattern) ?? []).filter((found) => !(found in cast));
}

describe('the examples', () => {
  test.each(texts)('$name belongs to the one coherent cast', ({ text }) => {
    expect(strangersIn(text)).toEqual([]);
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
