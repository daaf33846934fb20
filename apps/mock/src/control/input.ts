import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type FieldErrors, validationFailed } from '../errors.ts';
import { parseForm } from '../form.ts';
import { parseJson } from '../json.ts';
import { fieldErrors } from '../validate.ts';

/** What `POST /_mock/next` takes. */
export interface NextInput {
  operationId?: string;
  code?: number;
  example?: string;
  times?: number;
  delay_ms?: number;
  scenario?: string;
}

/** What `POST /_mock/webhooks` takes. */
export interface WebhookInput {
  event: string;
  example?: string;
  url: string;
  secret: string;
}

// A form knows strings only; typing `-d code=404` is worth it.
const ajv = new Ajv2020({ allErrors: true, coerceTypes: true });

const readNextInput = ajv.compile<NextInput>({
  type: 'object',
  additionalProperties: false,
  properties: {
    operationId: { type: 'string' },
    code: { type: 'integer', minimum: 100, maximum: 599 },
    example: { type: 'string' },
    times: { type: 'integer', minimum: 1, maximum: 1000 },
    delay_ms: { type: 'integer', minimum: 0, maximum: 60_000 },
    scenario: { type: 'string' },
  },
});

const readWebhookInput = ajv.compile<WebhookInput>({
  type: 'object',
  additionalProperties: false,
  required: ['event', 'url', 'secret'],
  properties: {
    event: { type: 'string' },
    example: { type: 'string' },
    url: { type: 'string', maxLength: 2000 },
    secret: { type: 'string', minLength: 1, maxLength: 1000 },
  },
});

/** @throws Problem 422 with the messages by field */
export function parseNextInput(raw: Buffer): NextInput {
  const input = parse(readNextInput, raw);
  const { operationId, code, example, delay_ms, scenario } = input;
  const errors: FieldErrors = {};
  if (scenario === undefined) {
    if (operationId === undefined) errors.operationId = ['The operationId field is required, or scenario.'];
    else if (code === undefined && example === undefined && delay_ms === undefined) {
      errors.code = ['One of code, example and delay_ms is required.'];
    }
  } else {
    for (const field of ['operationId', 'code', 'example', 'times'] as const) {
      if (input[field] !== undefined) errors[field] = [`The ${field} field is not possible beside scenario.`];
    }
  }
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
  return input;
}

/** @throws Problem 422 with the messages by field */
export function parseWebhookInput(raw: Buffer): WebhookInput {
  return parse(readWebhookInput, raw);
}

function parse<Input>(validate: ValidateFunction<Input>, raw: Buffer): Input {
  const text = raw.toString('utf8');
  const value: unknown = /^\s*[[{]/.test(text) ? parseJson(text) : parseForm(text);
  if (!validate(value)) throw validationFailed(fieldErrors(validate.errors ?? []));
  return value;
}
