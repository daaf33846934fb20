/**
 * Writes a bank code as a string of digits, with the leading zeros that an integer has lost.
 *
 * @param bankCode for example from your database
 * @param length number of digits in the country of the bank: 8 in Germany, 5 in Austria, 4 in Spain
 * @throws RangeError if it is not a bank code, or longer than that
 */
export function formatBankCode(bankCode: string | number, length = 0): string {
  const digits = String(bankCode).padStart(length, '0');
  if (!/^\d+$/.test(`${bankCode}`) || (length > 0 && digits.length > length)) {
    throw new RangeError(`"${bankCode}" is not a bank code${length ? ` of ${length} digits` : ''}`);
  }
  return digits;
}
