import { rules } from '@xs2a/compatibility';

/** A rule of the compatibility policy. */
export interface RuleRow {
  name: string;
  policy: string;
  /** The bump that the change requires, for what is sent and for what is read: `major`, `minor` or `patch`. */
  request: string;
  response: string;
}

const bumps = ['patch', 'minor', 'major'];

/** All rules, breaking ones first. */
export function listRules(): RuleRow[] {
  const rows = Object.entries(rules).map(([name, { policy, rates }]) => {
    const { request, response } = typeof rates === 'string' ? { request: rates, response: rates } : rates;
    return { name, policy, request, response };
  });
  const gravity = ({ request, response }: RuleRow) => bumps.indexOf(request) + bumps.indexOf(response);
  return rows.sort((a, b) => gravity(b) - gravity(a));
}
