/** Regular expressions, as far as they can be compared without automata. */

const compiled = new Map<string, RegExp | undefined>();

function regexOf(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    let regex: RegExp | undefined;
    try {
      regex = new RegExp(pattern, 'u');
    } catch {
      // Not a pattern of ECMAScript.
    }
    compiled.set(pattern, regex);
  }
  return compiled.get(pattern);
}

/** Whether a string matches; `undefined` when the pattern is not valid. */
export function matches(pattern: string, text: string): boolean | undefined {
  return regexOf(pattern)?.test(text);
}

/** Whether every string matches: the pattern matches the empty string, wherever that is in a string. */
export function matchesEverything(pattern: string): boolean {
  const free = pattern.startsWith('^') ? pattern.slice(1) : pattern.replace(/(?<!\\)\$$/, '');
  // Anchors, boundaries, lookarounds and back references depend on the place.
  return !/[$^]|\\[bBk1-9]|\(\?<?[=!]/.test(free) && matches(free, '') === true;
}
