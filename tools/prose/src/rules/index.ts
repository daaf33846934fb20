import type { TextlintRuleReporter } from '@textlint/types';
import atTheEnd from './at-the-end.ts';
import byOrWith from './by-or-with.ts';
import doubleNegation from './double-negation.ts';
import fragments from './fragments.ts';
import headings from './headings.ts';
import isNo from './is-no.ts';
import metaphors from './metaphors.ts';
import sentenceLength from './sentence-length.ts';
import tableHeadings from './table-headings.ts';
import weakVerbs from './weak-verbs.ts';
import whatClauses from './what-clauses.ts';

/** Every rule, by the name of its file. */
export const rules: Readonly<Record<string, TextlintRuleReporter>> = {
  'at-the-end': atTheEnd,
  'by-or-with': byOrWith,
  'double-negation': doubleNegation,
  fragments,
  headings,
  'is-no': isNo,
  metaphors,
  'sentence-length': sentenceLength,
  'table-headings': tableHeadings,
  'weak-verbs': weakVerbs,
  'what-clauses': whatClauses,
};
