/**
 * Headers by names in lower case, so that two spellings of a name do not send a header twice.
 *
 * @throws TypeError for a header that cannot be sent; without a cause, because the cause quotes the value
 */
export function lowerCase(headers: Record<string, string> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new TypeError('invalid header');
  }
}
