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
  return readContract().operations.flatMap(({ node }) => {
    const { scenarios = {} } = (node['x-mock'] ?? {}) as { scenarios?: Record<string, Omit<Scenario, 'name'>> };
    return Object.entries(scenarios).map(([name, scenario]) => ({ name, ...scenario }));
  });
}
