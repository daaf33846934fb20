/** Purposes of turnovers, in the style of the reference ("Account Turnovers"). */
import type { Party } from './parties.ts';

/** A statement has at most four lines of purpose, each of at most this many characters. */
export const maxLines = 4;
export const maxLineLength = 72;

/** Characters of the purpose of a standing order (reference, "XS2A.standing_orders_check"). */
export const maxPurposeLength = 54;

/** How many characters of a name banks print. */
const printedName = 27;

/** A transfer, in or out. */
export function transferPurpose(
  kind: 'SEPA-DAUERAUFTRAG' | 'SEPA-UEBERWEISUNG' | 'SEPA-GUTSCHRIFT' | 'UMBUCHUNG',
  other: Pick<Party, 'holder' | 'iban' | 'bic'>,
  orderNumber: string,
  text: string,
): string[] {
  const role = kind === 'SEPA-GUTSCHRIFT' ? 'AUFTRAGGEBER' : 'EMPFAENGER';
  const [first = '', rest = ''] = wrap(`${kind} ${role} ${other.holder.slice(0, printedName)}`, 45);
  return [first, `${rest} IBAN ${other.iban} BIC ${other.bic}`.trim(), ...orderLines(orderNumber, text)];
}

/** A direct debit that was collected. */
export function directDebitPurpose(creditor: Party, mandate: string, orderNumber: string, text: string): string[] {
  return [
    `SEPA-LASTSCHRIFT ${creditor.holder}`,
    `MANDATSREF ${mandate} GLAEUBIGER-ID ${creditor.creditorId}`,
    ...orderLines(orderNumber, text),
  ];
}

/** A direct debit that went back: reason codes AM04 and MD06 of the SEPA rule book. */
export function chargebackPurpose(creditor: Party, mandate: string, reason: 'coverage' | 'revoked'): string[] {
  const [text, code] = reason === 'coverage' ? ['MANGELS DECKUNG', 'AM04'] : ['WIDERSPRUCH', 'MD06'];
  return ['RUECKLASTSCHRIFT', text, `${code} MANDATSREF ${mandate} GLAEUBIGER-ID ${creditor.creditorId}`];
}

/**
 * A payment by card, at a shop or at a cash machine.
 *
 * @param details when, and with which card
 */
export function cardPurpose(kind: 'KARTENZAHLUNG' | 'BARGELDAUSZAHLUNG', place: string, details: string): string[] {
  return [`${kind} ${place}`, `${details} FOLGENR. 1`];
}

/** Breaks a purpose into lines that a statement can hold; what does not fit is cut off. */
export function purposeLines(text: string): string[] {
  return wrap(text, maxLineLength).slice(0, maxLines);
}

function orderLines(orderNumber: string, text: string): string[] {
  return wrap(`Order-Nr. ${orderNumber} VERWENDUNGSZWECK ${text}`, maxLineLength).slice(0, 2);
}

/** Breaks a text at spaces, and a word that is longer than a line within. */
function wrap(text: string, width: number): string[] {
  if (/^\S+(?: \S+)*$/.test(text) && text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => long.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
