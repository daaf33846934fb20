/** Rows of a policy table: one change of a schema in a request, and the same change in a response. */
import { answered, sent } from './documents.ts';
import type { Case } from './policy.ts';

type Part = Record<string, unknown>;
type Want = Case['want'];

/** A verdict: the bump, and the rules. */
type Verdict = [bump: Want['bump'], ...rules: string[]];

export interface Change {
  before: unknown;
  after: unknown;
  /** Component schemas of both versions, or of each. */
  schemas?: Part | [before: Part, after: Part];
  request: Verdict;
  response: Verdict;
}

/** @param name what changes, as the beginning of a sentence: `a freed tag of a oneOf` */
export function bothWays(name: string, { before, after, schemas, request, response }: Change): Case[] {
  const [oldSchemas, newSchemas] = Array.isArray(schemas) ? schemas : [schemas, schemas];
  const wantOf = ([bump, ...rule]: Verdict): Want => ({ bump, rule });
  return [
    {
      name: `${name}, in a request`,
      base: sent(before, oldSchemas),
      revision: sent(after, newSchemas),
      want: wantOf(request),
    },
    {
      name: `${name}, in a response`,
      base: answered(before, oldSchemas),
      revision: answered(after, newSchemas),
      want: wantOf(response),
    },
  ];
}
