/** Hides values wherever they occur: for texts that repeat a secret, such as reports, errors and progress. */
import { isObject } from '../json.ts';
import { isSecretName } from './names.ts';
import { redacted } from './redact.ts';

/** Characters of the shortest secret that is hidden. A shorter one is a word that occurs everywhere. */
const minLength = 4;

/** The same for a value that is only likely to be a secret, by its name. */
const minLikelyLength = 8;

/** Knows secrets, and takes them out of texts. */
export interface Redactor {
  /** Adds a secret, also in the spellings of JSON and URLs. */
  learn(secret: string | undefined): void;
  /** Learns every value under a secret name, unless it is public. */
  learnFrom(value: unknown): void;
  text(text: string): string;
}

/** @param isPublic whether a value is known to everybody, because the contract has it as an example */
export function createRedactor(isPublic: (value: string) => boolean = () => false): Redactor {
  const known = new Set<string>();
  let pattern: RegExp | undefined;

  function learn(secret: string | undefined): void {
    if (secret === undefined || secret.length < minLength || known.has(secret)) return;
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) known.add(form);
    pattern = undefined;
  }

  function learnFrom(value: unknown, isSecret = false): void {
    if (typeof value === 'string' && isSecret && value.length >= minLikelyLength && !isPublic(value)) learn(value);
    if (Array.isArray(value)) for (const item of value) learnFrom(item, isSecret);
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) learnFrom(inner, isSecret || isSecretName(name));
  }

  function text(given: string): string {
    if (known.size === 0) return given;
    // Servers repeat some texts, such as media types, in small letters.
    pattern ??= new RegExp([...known].sort(byLength).map(literally).join('|'), 'gi');
    return withoutBeginning(given.replace(pattern, redacted), known);
  }

  return { learn, learnFrom: (value) => learnFrom(value), text };
}

/** The longest first, because a secret may begin like another. */
function byLength(a: string, b: string): number {
  return b.length - a.length;
}

/** A text that was abbreviated may end within a secret. */
function withoutBeginning(text: string, secrets: Iterable<string>): string {
  if (!text.endsWith('…')) return text;
  const small = text.slice(0, -1).toLowerCase();
  let longest = 0;
  for (const secret of secrets) longest = Math.max(longest, overlap(small, secret.toLowerCase()));
  return longest < minLength ? text : `${text.slice(0, -1 - longest)}${redacted}…`;
}

/** How many characters of the beginning of a secret a text ends with. */
function overlap(text: string, secret: string): number {
  let length = Math.min(secret.length, text.length);
  while (length > 0 && !text.endsWith(secret.slice(0, length))) length -= 1;
  return length;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
