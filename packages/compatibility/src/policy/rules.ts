import type { Rule } from './rule.ts';
import { type RuleName, rows } from './table.ts';
import { wording } from './wording.ts';

function ruleOf(name: RuleName): Rule {
  const [sent, read, policy] = rows[name];
  return { policy, rates: sent === read ? sent : { request: sent, response: read }, ...wording[name] };
}

/** Every rule of the compatibility policy by its name, in the order of the table. */
export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(
  (Object.keys(rows) as RuleName[]).map((name) => [name, ruleOf(name)]),
);
