/** The policy as the table of the README. */
import { bumps } from '../../src/policy/bump.ts';
import type { Rule } from '../../src/policy/rule.ts';

/** Breaks first, then in the order of the policy. */
export function readmeTable(rules: Readonly<Record<string, Rule>>): string {
  const rows = Object.entries(rules).map(([name, { policy, rates }]) => {
    const [request, response] = typeof rates === 'string' ? [rates, rates] : [rates.request, rates.response];
    return {
      gravity: bumps.indexOf(request) + bumps.indexOf(response),
      line: `| ${policy} | ${request} | ${response} | \`${name}\` |`,
    };
  });
  const lines = rows.sort((a, b) => b.gravity - a.gravity).map(({ line }) => line);
  return ['| Change | Sent to the API | Read from the API | Rule |', '|---|---|---|---|', ...lines].join('\n');
}
