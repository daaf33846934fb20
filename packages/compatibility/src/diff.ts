/** The difference of two contracts, rated by the compatibility policy. */
import { compareDocuments, readDocument } from './compare/document.ts';
import { InputError } from './model/json.ts';
import { type Bump, bumps, higher } from './policy/bump.ts';
import type { Change, Difference } from './policy/change.ts';
import { rate } from './policy/rate.ts';
import type { Rule } from './policy/rule.ts';
import { rules as policy } from './policy/rules.ts';

export interface DiffOptions {
  /**
   * Somebody who knows has stated that changed descriptions of fields mean what they meant before. Without that they
   * count as another meaning: a break. Default: `false`.
   */
  semanticsUnchanged?: boolean;
  /** Another policy; what it does not rate is a break. Default: that of the XS2A API. */
  rules?: Readonly<Record<string, Rule>>;
}

/**
 * Compares two OpenAPI documents.
 *
 * @param base OpenAPI 3.0 or 3.1, as one parsed document: what is promised
 * @param revision OpenAPI 3.0 or 3.1, as one parsed document: what is to be promised
 * @returns every change with its rating, the gravest first, and the highest of the ratings
 * @throws {InputError} when a document is no OpenAPI 3.0 or 3.1, or cannot be understood; it names side and pointer
 */
export function diff(base: object, revision: object, options: DiffOptions = {}): Difference {
  const { semanticsUnchanged = false, rules = policy } = options;
  const facts = understood(base, revision);
  const changes = facts.map((fact) => rate(fact, rules, semanticsUnchanged)).sort(byGravity);
  return { bump: changes.reduce<Bump>((bump, change) => higher(bump, change.bump), 'none'), changes };
}

function byGravity(one: Change, other: Change): number {
  const difference = bumps.indexOf(other.bump) - bumps.indexOf(one.bump);
  if (difference !== 0) return difference;
  return one.pointer < other.pointer ? -1 : one.pointer > other.pointer ? 1 : one.rule < other.rule ? -1 : 1;
}

function understood(base: object, revision: object): ReturnType<typeof compareDocuments> {
  try {
    return compareDocuments(base, revision);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The walk goes through both at once: ask which of them cannot be understood by itself.
    error.side = isSound(base) ? 'revision' : 'base';
    throw error;
  }
}

function isSound(document: object): boolean {
  try {
    readDocument(document);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
