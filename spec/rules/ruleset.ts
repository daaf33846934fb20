/** The Spectral ruleset of the contract: OpenAPI, OWASP and ours. */
import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import rulesets from '@stoplight/spectral-rulesets';
import type { Contract } from '../reader/references.ts';
import { houseRules } from './all.ts';
import { oasOff } from './others/oas.ts';
import { owaspOff } from './others/owasp.ts';

import type { Finding, HouseRule } from './rule.ts';

/**
 * A house rule as a rule of Spectral. Spectral has one message per finding, so its three lines are the actual value,
 * the expected one and the repair.
 */
export function toSpectralRule(rule: HouseRule): RuleDefinition {
  return {
    description: rule.reason,
    message: '{{error}}',
    severity: 'error',
    given: '$',
    resolved: false,
    then: {
      function: (contract: unknown) =>
        [...rule.check(contract as Contract)].map(({ path, actual, expected, repair }) => ({
          message: [actual, expected, repair].join('\n'),
          path: [...path],
        })),
    },
  };
}

/** The three lines of a house rule's message, or nothing if the message is of another rule. */
export function fromMessage(message: string): Omit<Finding, 'path'> | undefined {
  const [actual, expected, repair] = message.split('\n');
  if (actual === undefined || expected === undefined || repair === undefined) return undefined;
  return { actual, expected, repair };
}

const off = Object.keys({ ...oasOff, ...owaspOff }).map((rule): [string, 'off'] => [rule, 'off']);
const house = [...houseRules].map(([name, rule]): [string, RuleDefinition] => [name, toSpectralRule(rule)]);

/** Everything that Spectral checks. */
export const ruleset = {
  extends: [
    [rulesets.oas, 'recommended'],
    [owasp, 'recommended'],
  ],
  rules: Object.fromEntries([...off, ...house]),
} as unknown as RulesetDefinition;
