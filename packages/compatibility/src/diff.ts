/** The difference of two contracts, rated by the compatibility policy. */
import { compareDocuments, readDocument } from './compare/document.ts';
import type { Fact } from './compare/fact.ts';
import { InputError } from './model/json.ts';
import { type Bump, bumps, higher } from './policy/bump.ts';
import type { Change, Difference } from './policy/change.ts';
import { rate } from './policy/rate.ts';
import type { Rule } from './policy/rule.ts';
import { rules as policy } from './policy/rules.ts';

export interface DiffOptions {
  /**
   * Changed descriptions of fields still have the same meaning. Without it, each counts as a change of meaning, which
   * is a break. Default: `false`.
   */
  semanticsUnchanged?: boolean;
  /** Another policy; what it does not rate is a break. Default: that of the XS2A API. */
  rules?: Readonly<Record<string, Rule>>;
}

/**
 * Compares two OpenAPI documents.
 *
 * @param base the promised contract: OpenAPI 3.0 or 3.1, parsed, in one document
 * @param revision the contract that is to replace it, in the same form
 * @returns every change with its rating, the gravest first, and the highest of the ratings
 * @throws {InputError} when a document is not OpenAPI 3.0 or 3.1, or is malformed; it names side and pointer
 */
export function diff(base: object, revision: object, options: DiffOptions = {}): Difference {
  const { semanticsUnchanged = false, rules = policy } = options;
  const facts = compare(base, revision);
  const changes = facts.map((fact) => rate(fact, rules, semanticsUnchanged)).sort(byGravity);
  return { bump: changes.reduce<Bump>((bump, change) => higher(bump, change.bump), 'none'), changes };
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
