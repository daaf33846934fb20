import { type FieldErrors, validationFailed } from '@xs2a/server';
import { type Catalogue, findSituation, type Situation, withStatus } from '../situations/catalogue.ts';
import type { Scenario } from '../situations/declarations.ts';
import type { Pin } from '../situations/pins.ts';
import type { NextInput } from './input.ts';

/**
 * Turns the body of `POST /_mock/next` into pins: one for an operation, one for each step of a scenario.
 *
 * @throws Problem 422 naming the possible values of the field that is wrong
 */
export function toPins(catalogue: Catalogue, scenarios: readonly Scenario[], input: NextInput): Pin[] {
  const { scenario: name, delay_ms: delayMs = 0 } = input;
  if (name === undefined) return [toPin(catalogue, input)];
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) {
    const names = scenarios.map((candidate) => candidate.name);
    throw validationFailed({ scenario: invalid('scenario', names) });
  }
  const situations = catalogue.situationsOf(scenario.operation);
  return scenario.steps.map((example) => {
    const situation = findSituation(situations, { example });
    if (situation === undefined) throw new Error(`The step ${example} of ${name} is unknown.`);
    const operationId = scenario.operation.id;
    return { operationId, code: situation.code, example, delayMs, times: 1, scenario: name };
  });
}

/**
 * Turns a body that names an operation into its pin.
 *
 * @throws Problem 422 naming the possible values of the field that is wrong
 */
export function toPin(catalogue: Catalogue, input: NextInput): Pin {
  const { operationId = '', code, example, times = 1, delay_ms: delayMs = 0 } = input;
  const entry = catalogue.get(operationId);
  if (entry === undefined) {
    const ids = catalogue.entries().map((candidate) => candidate.operation.id);
    throw validationFailed({ operationId: invalid('operationId', ids) });
  }
  const pin = { operationId, example, delayMs, times, scenario: undefined };
  if (code === undefined && example === undefined) return { ...pin, code };
  const situation = findSituation(entry.situations, { code, example });
  if (situation === undefined) throw validationFailed(explain(entry.situations, code, example));
  return { ...pin, code: code ?? situation.code };
}

/** Names which of status and example the operation does not have, and the values that it has. */
function explain(situations: readonly Situation[], code: number | undefined, example: string | undefined): FieldErrors {
  const documented = code === undefined ? situations : withStatus(situations, code);
  const errors: FieldErrors = {};
  if (documented.length === 0) {
    const statuses = situations.map(({ status }) => status);
    errors.code = invalid('code', statuses);
  }
  const candidates = documented.length === 0 ? situations : documented;
  if (example !== undefined && findSituation(candidates, { example }) === undefined) {
    const examples = candidates.flatMap((situation) => situation.example ?? []);
    errors.example = invalid('example', examples);
  }
  return errors;
}

function invalid(field: string, allowed: readonly string[]): string[] {
  const values = allowed.length === 0 ? `nothing, because no ${field} exists` : [...new Set(allowed)].join(', ');
  return [`The selected ${field} is invalid. Expected: ${values}.`];
}
