/** A pattern of a schema; `undefined` for an invalid one, which the validator reports. */
export function regex(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
