/** What a bank accepts in an order: reference, section "Payment-Parameters". */

/** Characters of a purpose at most, as in the payments of the API. */
const purposeLength = 54;

const replacements: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** A purpose as the bank of the sender takes it: cleaned, and shortened to 54 characters. */
export function cleanPurpose(purpose: string): string {
  return clean(purpose).slice(0, purposeLength).trimEnd();
}

/** The name of a recipient as the bank of the sender takes it. */
export function cleanHolder(holder: string): string {
  return clean(holder);
}

/**
 * Leaves the characters that every bank of SEPA takes. Umlauts and accents are written without them, everything else
 * becomes a space.
 */
function clean(text: string): string {
  return text
    .replace(/[äöüÄÖÜß]/g, (letter) => replacements[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9/?:().,'+ -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
