/** A text to compare: without upper case and accents; `Müller`, `Mueller` and `MULLER` are the same. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .trim();
}
