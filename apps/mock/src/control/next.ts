import type { Scenario } from '../answers.ts';
import { type FieldErrors, validationFailed } from '../errors.ts';
import { type Catalogue, type DocumentedAnswer, findAnswer } from './catalogue.ts';
import type { NextInput } from './input.ts';
import type { Pin } from './pins.ts';

/**
 * Turns a wish into pins: one for an operation, one for each step of a scenario.
 *
 * @throws Problem 422 naming the possible values of the field that is wrong
 */
export function toPins(catalogue: Catalogue, scenarios: readonly Scenario[], input: NextInput): Pin[] {
  const { scenario, delay_ms: delayMs = 0 } = input;
  if (scenario === undefined) return [toPin(catalogue, input)];
  const found = scenarios.find(({ name }) => name === scenario);
  if (found === undefined)
    throw unknown(
      'scenario',
      scenarios.map(({ name }) => name),
    );
  const entry = catalogue.of(found.operation);
  return found.steps.map((example) => {
    const answer = findAnswer(entry?.answers ?? [], { example });
    if (entry === undefined || answer === undefined) throw new Error(`The step ${example} of ${scenario} is unknown.`);
    const { code, mediaType } = answer;
    return { operationId: entry.operationId, code, example, mediaType, delayMs, times: 1, scenario };
  });
}

function toPin(catalogue: Catalogue, input: NextInput): Pin {
  const { operationId = '', code, example, times = 1, delay_ms: delayMs = 0 } = input;
  const entry = catalogue.get(operationId);
  if (entry === undefined)
    throw unknown(
      'operationId',
      catalogue.entries().map((one) => one.operationId),
    );
  const pin = { operationId, delayMs, times, scenario: undefined };
  if (code === undefined && example === undefined) {
    return { ...pin, code: undefined, example: undefined, mediaType: undefined };
  }
  const answer = findAnswer(entry.answers, { code, example });
  if (answer === undefined) throw validationFailed(explain(entry.answers, code, example));
  return {
    ...pin,
    code: code ?? answer.code,
    example,
    mediaType: example === undefined ? undefined : answer.mediaType,
  };
}

/** Which of the two no answer has, and which values it could have. */
function explain(answers: DocumentedAnswer[], code: number | undefined, example: string | undefined): FieldErrors {
  const status = findAnswer(answers, { code })?.status;
  const errors: FieldErrors = {};
  if (status === undefined)
    errors.code = invalid(
      'code',
      answers.map((answer) => answer.status),
    );
  const candidates =
    code === undefined || status === undefined ? answers : answers.filter((one) => one.status === status);
  if (example !== undefined && !candidates.some((answer) => answer.example === example)) {
    errors.example = invalid(
      'example',
      candidates.flatMap((answer) => answer.example ?? []),
    );
  }
  return errors;
}

function unknown(field: string, known: readonly string[]) {
  return validationFailed({ [field]: invalid(field, known) });
}

function invalid(field: string, known: readonly string[]): string[] {
  const values = known.length === 0 ? 'nothing, there is none' : [...new Set(known)].join(', ');
  return [`The selected ${field} is invalid. Expected: ${values}.`];
}
