import { UsageError } from '@xs2a/tools-lib';

const styles = {
  'kebab-case': /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  snake_case: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  camelCase: /^[a-z]+([A-Z][a-z0-9]*)+$/,
};

/**
 * Checks how a name is written.
 *
 * @param noun names the argument in the error
 * @throws {UsageError} if the name is missing or written in another style
 */
export function requireName(noun: string, name: string | undefined, style: keyof typeof styles): string {
  if (name === undefined) throw new UsageError(`${noun} is missing.`);
  if (!styles[style].test(name)) throw new UsageError(`${noun} is written in ${style}; got "${name}".`);
  return name;
}

/** `blacklistHit`, `blacklist_hit`, `blacklist-hit` → `[blacklist, hit]` */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[ _-]/)
    .map((word) => word.toLowerCase());
}

export const kebab = (name: string) => wordsOf(name).join('-');
export const snake = (name: string) => wordsOf(name).join('_');
export const pascal = (name: string) => wordsOf(name).map(capitalise).join('');
/** `Blacklist hit` */
export const sentence = (name: string) => capitalise(wordsOf(name).join(' '));
/** `blacklist hit` */
export const phrase = (name: string) => wordsOf(name).join(' ');

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
