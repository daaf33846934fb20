/** Mistakes in a users file. */
import { type Document, isMap, isNode, isScalar } from 'yaml';

export type Path = readonly (string | number)[];

export interface Mistake {
  /** Where the value is, or where it is missing. */
  readonly path: Path;
  readonly expected: string;
}

/** A users file that cannot be used. */
export class UsersFileError extends Error {
  override readonly name = 'UsersFileError';
}

/** `users.yaml:12:9: /users/0/holder: expected a text, found nothing`, without the position. */
export function describe(document: Document, { path, expected }: Mistake): string {
  return `${pointerOf(path)}: expected ${expected}, found ${shown(document.getIn(path), path.at(-1) === 'pin')}`;
}

/** Where a value begins; of one that is missing, where the value begins in which it is missing. */
export function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';
}

/** @param isSecret whether only the kind of the value may be shown */
function shown(value: unknown, isSecret: boolean): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (isNode(value) && !isScalar(value)) return isMap(value) ? 'an object' : 'a list';
  if (isSecret) return `a ${typeof value}`;
  const text = JSON.stringify(value);
  if (typeof value !== 'string') return `the ${typeof value} ${text}`;
  return text.length <= 60 ? text : `${text.slice(0, 57)}…"`;
}
