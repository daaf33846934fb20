/**
 * What the rules of others expect, and how to repair what they find: their own messages say only what is wrong. Each
 * set of rules has a table in this folder.
 */
import type { Advice } from '../rule.ts';
import { arazzo } from './arazzo.ts';
import { oas } from './oas.ts';
import { owasp } from './owasp.ts';
import { redocly } from './redocly.ts';

/** A rule as its authors document it. */
export interface Documentation {
  description?: string | undefined;
  /** Address of the page about it. */
  page?: string | undefined;
}

const tables: Record<'arazzo' | 'redocly' | 'spectral', Record<string, Advice>> = {
  arazzo: { ...redocly, ...arazzo },
  redocly,
  spectral: { ...oas, ...owasp },
};

/**
 * Advice for a rule; for one without an entry in its table, what its authors say.
 *
 * @param set of rules: those of Redocly about OpenAPI or about Arazzo, or those that Spectral runs
 * @param rule its name, as the tool writes it
 */
export function adviceFor(set: keyof typeof tables, rule: string, { description, page }: Documentation = {}): Advice {
  const advice = tables[set][rule];
  if (advice) return advice;
  const firstSentence = description?.split(/(?<=[.!?])\s/)[0]?.replace(/\s+/g, ' ');
  return {
    expected: firstSentence || `a document that keeps the rule ${rule}`,
    repair: page
      ? `See ${page} for what the rule wants.`
      : 'Change the contract so that it keeps the rule named above.',
  };
}
