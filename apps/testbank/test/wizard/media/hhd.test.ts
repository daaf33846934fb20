/**
 * Published codes:
 *
 * - hbci4java (https://github.com/hbci4j/hbci4java): src/test/java/org/kapott/hbci4java/secmech/FlickerTest.java. Its
 *   `test3` and `testRender1` are the example of the specification ("Belegungsrichtlinien TANve1.4 mit Erratum 1-3").
 * - python-fints (https://github.com/raphaelm/python-fints): tests/test_hhd.py
 */
import { expect, test } from 'vitest';
import { encodeHhd, framesOf, type HhdChallenge } from '../../../src/wizard/media/hhd.ts';

const vectors: { source: string; challenge: HhdChallenge; code: string }[] = [
  {
    source: 'hbci4java, test1: account, bank code and amount',
    challenge: { version: '1.4', startCode: '1049063', data: ['9876543210', '12345678', '1,00'] },
    code: '1784011049063F059876543210041234567844312C303019',
  },
  {
    source: 'hbci4java, test2: account, bank code and amount',
    challenge: { version: '1.4', startCode: '1041875', data: ['1234567890', '12030000', '0,20'] },
    code: '1784011041875F051234567890041203000044302C323015',
  },
  {
    source: 'hbci4java, test3: the example of the specification',
    challenge: { version: '1.4', startCode: '2045201998', data: ['12345678'] },
    code: '0D85012045201998041234567855',
  },
  {
    source: 'hbci4java, test4: HHD 1.3',
    challenge: { version: '1.3', startCode: '87151313', data: ['389726', '1,00'] },
    code: '0F04871513130338972614312C30303B',
  },
  {
    source: 'hbci4java, test5: a letter turns digits into a text',
    challenge: { version: '1.4', startCode: '2045201998', data: ['123F5678'] },
    code: '118501204520199848313233463536373875',
  },
  {
    source: 'hbci4java, test6: a Luhn digit of 0',
    challenge: { version: '1.4', startCode: '1120492', data: ['30084403', '450,00', '2'] },
    code: '1584011120492F0430084403463435302C3030012F05',
  },
  {
    source: 'hbci4java, test9: IBAN and amount',
    challenge: { version: '1.4', startCode: '20932160', data: ['DE12500105170648489890', '1,00'] },
    code: '23840120932160564445313235303031303531373036343834383938393044312C303005',
  },
  {
    source: 'hbci4java, test10: HHD 1.3.2',
    challenge: { version: '1.3', startCode: '88190455', data: ['0000003999', '15,00'] },
    code: '1204881904550500000039991531352C30308A',
  },
  {
    source: 'python-fints, test_flicker_hhd13',
    challenge: { version: '1.3', startCode: '88134473', data: ['1234567890', '15,00'] },
    code: '1204881344730512345678901531352C30303B',
  },
];

test.each(vectors)('$source', ({ challenge, code }) => {
  expect(encodeHhd(challenge)).toBe(code);
});

test('the frames of the example of the specification are those of hbci4java, testRender1', () => {
  const published =
    '11111 01111 10000 00000 11111 01111 11111 01111 11011 01011 10000 00000 11010 01010 10001 00001 11000 01000 ' +
    '10000 00000 10000 00000 10100 00100 11010 01010 10010 00010 10000 00000 10100 00100 11001 01001 11000 01000 ' +
    '10001 00001 11001 01001 10010 00010 10000 00000 10100 00100 11000 01000 10010 00010 11100 01100 10110 00110 ' +
    '11010 01010 10001 00001 11110 01110 11010 01010 11010 01010';
  const frames = framesOf('0D85012045201998041234567855');
  expect(frames.map((frame) => frame.join('')).join(' ')).toBe(published);
});
