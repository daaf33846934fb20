/** The difference of two contracts, rated by the compatibility policy. */
import { compareDocuments, readDocument } from './compare/document.ts';
import type { Fact } from './compare/fact.ts';
import { InputError } from './model/json.ts';
import { type Assurance, covering } from './policy/assurance.ts';
import { type Bump, bumps, higher } from './policy/bump.ts';
import type { Change, Difference } from './policy/change.ts';
import { ignore } from './policy/ignore.ts';
import { rate } from './policy/rate.ts';
import type { Rule } from './policy/rule.ts';
import { rules as policy } from './policy/rules.ts';

export interface DiffOptions {
  /**
   * Reworded descriptions of fields that still have the same meaning: those of the list, or with `true` all. Each other
   * counts as a change of meaning, which is a break. Default: none.
   */
  semanticsUnchanged?: boolean | readonly Assurance[];
  /**
   * Extensions that mean nothing to callers, each with the reason why: their changes are counted and not rated, and the
   * reports show the reasons. Default: none.
   */
  ignoredExtensions?: Readonly<Record<string, string>>;
  /** Another policy; what it does not rate is a break. Default: that of the XS2A API. */
  rules?: Readonly<Record<string, Rule>>;
}

/**
 * Compares two OpenAPI documents.
 *
 * @param base the promised contract: OpenAPI 3.0 or 3.1, parsed, in one document
 * @param revision the contract that is to replace it, in the same form
 * @returns every change with its rating, the gravest first, the highest of the ratings, and what was ignored
 * @throws {InputError} when a document is not OpenAPI 3.0 or 3.1, or is malformed; it names side and pointer
 */
export function diff(base: object, revision: object, options: DiffOptions = {}): Difference {
  const { semanticsUnchanged = false, ignoredExtensions = {}, rules = policy } = options;
  const { facts, ignored } = ignore(compare(base, revision), ignoredExtensions);
  const changes = facts.map((fact) => rate(fact, rules, covering(semanticsUnchanged))).sort(byGravity);
  return { bump: changes.reduce<Bump>((bump, change) => higher(bump, change.bump), 'none'), changes, ignored };
}

function byGravity(a: Change, b: Change): number {
  const difference = bumps.indexOf(b.bump) - bumps.indexOf(a.bump);
  if (difference !== 0) return difference;
  return a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : a.rule < b.rule ? -1 : 1;
}

function compare(base: object, revision: object): Fact[] {
  try {
    return compareDocuments(base, revision);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The walk reads both documents together, so read the base alone to find out which one is malformed.
    error.side = isReadable(base) ? 'revision' : 'base';
    throw error;
  }
}

function isReadable(document: object): boolean {
  try {
    readDocument(document);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
