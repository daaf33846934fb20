/** Keeps secrets out of everything that leaves the suite: reports, errors, progress. */
import { isObject } from '../json.ts';
import { isSecretName } from './names.ts';

export const redacted = '[redacted]';

/** A secret that is shorter is a word that occurs everywhere. */
const shortest = 4;

/** What is only likely to be a secret may well be a word. */
const shortestLikely = 8;

/** Knows secrets, and takes them out of texts. */
export interface Redactor {
  /** Learns a secret: as it is, and as JSON and URLs write it. */
  learn(secret: string | undefined): void;
  /** Learns every value under a name that is likely to hold a secret, unless it is public. */
  learnFrom(value: unknown): void;
  text(text: string): string;
}

/** @param isPublic whether a value is known to everybody, because the contract has it as an example */
export function createRedactor(isPublic: (value: string) => boolean = () => false): Redactor {
  const known = new Set<string>();
  let pattern: RegExp | undefined;

  function learn(secret: string | undefined): void {
    if (secret === undefined || secret.length < shortest || known.has(secret)) return;
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) known.add(form);
    pattern = undefined;
  }

  function learnFrom(value: unknown, isSecret = false): void {
    if (typeof value === 'string' && isSecret && value.length >= shortestLikely && !isPublic(value)) learn(value);
    if (Array.isArray(value)) for (const item of value) learnFrom(item, isSecret);
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) learnFrom(inner, isSecret || isSecretName(name));
  }

  function text(given: string): string {
    if (known.size === 0) return given;
    pattern ??= new RegExp(
      [...known]
        .sort((a, b) => b.length - a.length)
        .map(literally)
        .join('|'),
      // Media types, and whatever else has no capitals, are told in small letters.
      'gi',
    );
    return withoutBeginning(given.replace(pattern, redacted));
  }

  /** What was cut for being too long may have been cut within a secret. */
  function withoutBeginning(given: string): string {
    if (!given.endsWith('…')) return given;
    const small = given.slice(0, -1).toLowerCase();
    let longest = 0;
    for (const secret of known) longest = Math.max(longest, overlap(small, secret.toLowerCase()));
    return longest < shortest ? given : `${given.slice(0, -1 - longest)}${redacted}…`;
  }

  return { learn, learnFrom: (value) => learnFrom(value), text };
}

/** How much of the beginning of a secret a text ends with. */
function overlap(text: string, secret: string): number {
  let length = Math.min(secret.length, text.length);
  while (length > 0 && !text.endsWith(secret.slice(0, length))) length -= 1;
  return length;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
