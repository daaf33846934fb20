import { describe, expect, it } from 'vitest';
import { exampleLandlord, gym } from '../../src/bank/parties.ts';
import {
  cardPurpose,
  chargebackPurpose,
  directDebitPurpose,
  maxLineLength,
  purposeLines,
  transferPurpose,
} from '../../src/bank/purpose.ts';

describe('the purpose', () => {
  it('of a standing order is that of the reference', () => {
    expect(transferPurpose('SEPA-DAUERAUFTRAG', exampleLandlord, '00022688654', 'MIETE')).toEqual([
      'SEPA-DAUERAUFTRAG EMPFAENGER HAUSVERWALTUNG',
      'MUELLER IBAN DE18701693100100029394 BIC GENODEF1ALX',
      'Order-Nr. 00022688654 VERWENDUNGSZWECK MIETE',
    ]);
  });

  it('of a transfer has the first 27 characters of a long name, and the text in full', () => {
    const holder = 'GESELLSCHAFT FUER SEHR LANGE NAMEN MBH';
    expect(transferPurpose('SEPA-GUTSCHRIFT', { ...exampleLandlord, holder }, '00000000001', 'x'.repeat(40))).toEqual([
      'SEPA-GUTSCHRIFT AUFTRAGGEBER GESELLSCHAFT',
      'FUER SEHR LANG IBAN DE18701693100100029394 BIC GENODEF1ALX',
      'Order-Nr. 00000000001 VERWENDUNGSZWECK',
      'x'.repeat(40),
    ]);
  });

  it('of a direct debit names mandate and creditor', () => {
    expect(directDebitPurpose(gym, 'M1', '00000000001', 'BEITRAG')).toEqual([
      'SEPA-LASTSCHRIFT FITNESSWERK STERNWIESE GMBH',
      `MANDATSREF M1 GLAEUBIGER-ID ${gym.creditorId}`,
      'Order-Nr. 00000000001 VERWENDUNGSZWECK BEITRAG',
    ]);
  });

  it('of a returned direct debit has the reason in words and as a code', () => {
    expect(chargebackPurpose(gym, 'M1', 'coverage').slice(0, 2)).toEqual(['RUECKLASTSCHRIFT', 'MANGELS DECKUNG']);
    expect(chargebackPurpose(gym, 'M1', 'coverage')[2]).toBe(`AM04 MANDATSREF M1 GLAEUBIGER-ID ${gym.creditorId}`);
    expect(chargebackPurpose(gym, 'M1', 'revoked')[1]).toBe('WIDERSPRUCH');
    expect(chargebackPurpose(gym, 'M1', 'revoked')[2]).toMatch(/^MD06 /);
  });

  it('of a card payment names place and moment', () => {
    expect(cardPurpose('KARTENZAHLUNG', 'FRISCHMARKT', '2026-11-27T18:04 DEBITKARTE')).toEqual([
      'KARTENZAHLUNG FRISCHMARKT',
      '2026-11-27T18:04 DEBITKARTE FOLGENR. 1',
    ]);
  });

  it('as a text is broken at spaces and within words that are longer than a line', () => {
    expect(purposeLines('')).toEqual([]);
    expect(purposeLines(' a  b ')).toEqual(['a b']);
    expect(purposeLines('x'.repeat(maxLineLength))).toEqual(['x'.repeat(maxLineLength)]);
    expect(purposeLines(`a ${'x'.repeat(maxLineLength + 1)}`)).toEqual(['a', 'x'.repeat(maxLineLength), 'x']);
    expect(purposeLines('x '.repeat(1000))).toHaveLength(4);
  });
});
