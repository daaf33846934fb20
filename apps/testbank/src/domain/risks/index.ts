import type { Risk, RiskInput } from '@xs2a/types';
import type { Check, CheckName, RiskData } from './check.ts';

const checks: { readonly [Name in CheckName]?: Check<Name> } = {};

/** The results of all checks that a request asks for, by their names. */
export function computeChecks(request: RiskInput, data: RiskData): Pick<Risk, CheckName> {
  const names = Object.keys(checks) as CheckName[];
  const requested = names.filter((name) => request[name] !== undefined);
  // The parameters of a check fit its name, which TypeScript cannot see.
  const compute = (name: CheckName) => (checks[name] as Check<CheckName>)(request[name] as never, data);
  return Object.fromEntries(requested.map((name) => [name, compute(name)]));
}
