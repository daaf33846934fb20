/** How much more a result counts than the sum of its words. */
import type { Kind } from './documents.ts';
import { termsIn } from './words.ts';

/** What is weighed of a result. */
export interface Weighed {
  kind: Kind;
  title: string;
  name: string;
  address: string;
  /** Other words for it, as terms. */
  allAliases: readonly string[];
}

/** How much a word counts, by where it is. */
export const fieldWeights = { title: 8, aliases: 8, name: 5, address: 3, description: 3, headings: 3, text: 1 };

const kindWeights: Readonly<Record<Kind, number>> = { guide: 3, page: 1.5, operation: 1, webhook: 1, schema: 0.4 };

/**
 * A guide explains what the parts of the reference list, and comes before them; not, if it only mentions a word.
 *
 * @param fields in which a word was found
 */
export function kindWeight(kind: Kind, fields: ReadonlySet<string>): number {
  const isPage = kind === 'guide' || kind === 'page';
  return isPage && fields.size === 1 && fields.has('text') ? 1 : kindWeights[kind];
}

const titleWeights: Readonly<Record<Kind, number>> = { guide: 4, page: 4, operation: 2, webhook: 2, schema: 1 };

/** Whoever types the title of something, or another word for it, means this. */
export function titleWeight({ title, kind, allAliases }: Weighed, query: string): number {
  const terms = termsIn(query);
  if (allAliases.includes(terms)) return 4;
  return termsIn(title) === terms ? titleWeights[kind] : 1;
}

/**
 * Whoever types the name or the address of a part means this part, unless the name is an ordinary word, such as that of
 * the schema `Payment`. Whoever types a method means an operation.
 */
export function nameWeight({ name, address, kind }: Weighed, query: string): number {
  const typed = query.trim();
  if (name === '') return 1;
  const isSame = (text: string) => text.toLowerCase() === typed.toLowerCase();
  if (isSame(address)) return 100;
  const isOrdinary = kind === 'schema' && (name !== typed || !/[a-z][A-Z]/.test(name));
  if (isSame(name)) return isOrdinary ? (name === typed ? 6 : 2) : 100;
  return kind === 'operation' && /^(?:GET|POST|PUT|PATCH|DELETE)\s/.test(typed) ? 8 : 1;
}
