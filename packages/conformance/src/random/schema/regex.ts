/** A pattern of a schema; `undefined` for one that is none, about which the validator complains. */
export function regex(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
