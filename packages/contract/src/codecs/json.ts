/**
 * Levels of lists and objects that JSON may have to be read. The parser of PHP gives up at 512, others earlier.
 */
export const maxJsonDepth = 500;

/** Parses JSON. @returns `undefined` for a text that is not JSON, or that nests deeper than {@link maxJsonDepth} */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Looks at one level after the other: a recursive function would overflow the stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= maxJsonDepth; depth += 1) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}
