/** Patterns as their authors mean them: JSON Schema reads them as JavaScript does with the flag `u`, which is strict. */

/** Characters that may have a backslash in a strict pattern. */
const escapable = '^$\\.*+?()[]{}|/';

/** Anchors of other languages, and those of JavaScript. */
const anchors: Readonly<Record<string, string>> = { A: '^', z: '$', Z: '$' };

/**
 * A pattern that is valid with the flag `u` and means the same: `[\w-\.]` becomes `[\w\-\.]`, `\A` becomes `^`.
 *
 * @returns `undefined` for a pattern that JavaScript cannot express
 */
export function strictPattern(pattern: string): string | undefined {
  // Such a pattern never matches in JavaScript. In other languages, the slashes are around it.
  const bare = /^\/\^(.*)\$\/u?$/s.exec(pattern);
  const text = bare === null ? pattern : `^${bare[1]}$`;
  if (isStrict(text)) return text;
  const repaired = repair(text);
  return repaired !== undefined && isStrict(repaired) ? repaired : undefined;
}

function isStrict(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** @returns `undefined` for what means something else in another language, such as `[[:alpha:]]` */
function repair(pattern: string): string | undefined {
  if (/\[:\^?[a-z]+:\]/.test(pattern)) return undefined;
  let result = '';
  let isInClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    const named = /^\\[pPu]\{\w+(?:=\w+)?\}/.exec(pattern.slice(index))?.[0];
    if (named !== undefined) {
      result += named;
      index += named.length - 1;
    } else if (character === '\\') {
      index += 1;
      result += escaped(pattern.charAt(index), isInClass);
    } else if (isInClass) {
      isInClass = character !== ']';
      result += character === '-' && isBesideSet(pattern, index) ? '\\-' : character === '[' ? '\\[' : character;
    } else if (character === '{' && /^\{[\d,]/.test(pattern.slice(index)) && !isQuantifier(pattern.slice(index))) {
      // Probably a mistyped quantifier, such as `{1-70}`.
      return undefined;
    } else if (character === ']' || character === '}' || (character === '{' && !isQuantifier(pattern.slice(index)))) {
      result += `\\${character}`;
    } else if (character === '{') {
      const end = pattern.indexOf('}', index);
      result += pattern.slice(index, end + 1);
      index = end;
    } else {
      isInClass = character === '[';
      result += character;
    }
  }
  return result;
}

/** A character that has a backslash in the pattern. */
function escaped(character: string, isInClass: boolean): string {
  if (/[a-z0-9]/i.test(character)) return (isInClass ? undefined : anchors[character]) ?? `\\${character}`;
  if (escapable.includes(character)) return `\\${character}`;
  return character === '-' && isInClass ? '\\-' : character;
}

/** Whether a `-` stands next to a set such as `\w`, and so does not form a range. */
function isBesideSet(pattern: string, index: number): boolean {
  return /(?<!\\)(?:\\\\)*\\[dswDSW]$/.test(pattern.slice(0, index)) || /^-\\[dswDSW]/.test(pattern.slice(index));
}

function isQuantifier(text: string): boolean {
  return /^\{\d+(?:,\d*)?\}/.test(text);
}
