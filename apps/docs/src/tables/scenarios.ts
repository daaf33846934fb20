import { readContract } from '../contract.ts';

/** A sequence of answers of the wizard that the mock plays. */
export interface Scenario {
  name: string;
  summary: string;
  /** Names of examples: `form-login`. */
  steps: string[];
}

/** The scenarios, as the contract declares them for a mock. */
export function listScenarios(): Scenario[] {
  const { paths } = readContract() as unknown as {
    paths: { '/v1/wizard': { post: { 'x-mock': { scenarios: Record<string, Omit<Scenario, 'name'>> } } } };
  };
  return Object.entries(paths['/v1/wizard'].post['x-mock'].scenarios).map(([name, scenario]) => ({
    name,
    ...scenario,
  }));
}
