/** From facts to changes: each fact is rated by its rule. */
import { createHash } from 'node:crypto';
import type { Direction, Fact } from '../compare/fact.ts';
import type { Covers } from './assurance.ts';
import { type Bump, higher, lower } from './bump.ts';
import type { Change } from './change.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/** Rates what a custom policy has no rule for: the gate fails closed. */
const unrated: Rule = {
  policy: 'A difference that no rule rates',
  rates: 'major',
  message: ({ subject, before, after }) =>
    `${subject} changes from ${quote(before)} to ${quote(after)}; no rule rates that.`,
  repair: 'Add the rule to the policy.',
};

/**
 * Rates one fact by the policy.
 *
 * @param rules the policy; what it does not rate is a break
 * @param isCovered whether a reworded description still has the same meaning
 */
export function rate(fact: Fact, rules: Readonly<Record<string, Rule>>, isCovered: Covers): Change {
  const { rule: name, pointer, before, after, contexts } = fact;
  const rule = Object.hasOwn(rules, name) ? (rules[name] ?? unrated) : unrated;
  const directions = new Set(contexts.map((context) => context.direction));
  const id = fingerprint(fact);
  const isSameMeaning = name === 'description-changed' && rule !== unrated && isCovered({ pointer, id });
  return {
    id,
    bump: isSameMeaning ? 'patch' : bumpOf(rule, directions, rule === unrated ? [] : fact.proven),
    rule: name,
    operation: [...new Set(contexts.map(({ operation }) => operation))]
      .filter((operation) => operation !== '')
      .join(', '),
    pointer,
    direction: directionOf(directions),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    message: rule.message(fact),
    repair: rule.repair,
  };
}

/** @param proven directions in which nobody is affected, whatever the rule says */
function bumpOf({ rates }: Rule, directions: ReadonlySet<Direction>, proven: readonly Direction[]): Bump {
  const rateOf = (direction: Direction): Bump => {
    const bump = typeof rates === 'string' ? rates : rates[direction];
    return proven.includes(direction) ? lower(bump, 'minor') : bump;
  };
  const affected = directions.size > 0 ? directions : (['request', 'response'] as const);
  return [...affected].map(rateOf).reduce(higher);
}

function directionOf(directions: ReadonlySet<Direction>): Change['direction'] {
  const [request, response] = [directions.has('request'), directions.has('response')];
  if (request && response) return 'both';
  return request ? 'request' : response ? 'response' : 'none';
}

function fingerprint({ rule, pointer, before, after }: Fact): string {
  const content = JSON.stringify([rule, pointer, marked(before), marked(after)]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** `null` stands for no value, so a value that is `null` is marked. */
function marked(value: unknown): unknown {
  return value === null ? { value } : sorted(value ?? null);
}

/** The same JSON with its keys in order, because their order in the document does not matter. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
