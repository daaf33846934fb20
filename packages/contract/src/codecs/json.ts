/**
 * Highest number of nested lists and objects that is read. The parser of PHP fails at 512, others earlier.
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
  let level = [value].filter(isNode);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === maxJsonDepth) return true;
    level = level.flatMap((node) => Object.values(node)).filter(isNode);
  }
  return false;
}

/** Whether a value is a list or an object. */
function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
