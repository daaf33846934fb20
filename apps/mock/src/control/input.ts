import { createCompiler } from '@xs2a/contract/validators';
import { addMessages, type FieldErrors, newErrors, parseForm, parseJson, validationFailed } from '@xs2a/server';

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

const schemas = {
  next: {
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
  },
  webhook: {
    type: 'object',
    additionalProperties: false,
    required: ['event', 'url', 'secret'],
    properties: {
      event: { type: 'string' },
      example: { type: 'string' },
      url: { type: 'string', maxLength: 2000 },
      secret: { type: 'string', minLength: 1, maxLength: 1000 },
    },
  },
};

// A form has only strings: `-d code=404`.
const compile = createCompiler(schemas, true);

/** @throws Problem 422 with the messages by field */
export function parseNextInput(raw: Buffer): NextInput {
  const input = parse<NextInput>('next', raw);
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
  return parse<WebhookInput>('webhook', raw);
}

function parse<Input>(name: keyof typeof schemas, raw: Buffer): Input {
  const text = raw.toString('utf8');
  const value: unknown = /^\s*[[{]/.test(text) ? parseJson(text) : parseForm(text);
  const matches = compile(`#/${name}`);
  if (matches(value)) return value as Input;
  const errors = newErrors();
  addMessages(errors, matches.errors ?? [], 'body');
  throw validationFailed(errors);
}
