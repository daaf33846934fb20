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

/** The query of `GET /_mock/preview`. */
export interface PreviewInput {
  operationId: string;
  code?: number;
  example?: string;
}

/** What `POST /_mock/webhooks` takes. */
export interface WebhookInput {
  event: string;
  example?: string;
  url: string;
  secret: string;
}

const answer = {
  operationId: { type: 'string' },
  code: { type: 'integer', minimum: 100, maximum: 599 },
  example: { type: 'string' },
};

const schemas = {
  next: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...answer,
      times: { type: 'integer', minimum: 1, maximum: 1000 },
      delay_ms: { type: 'integer', minimum: 0, maximum: 60_000 },
      scenario: { type: 'string' },
    },
  },
  preview: { type: 'object', additionalProperties: false, required: ['operationId'], properties: answer },
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
    if (operationId === undefined) errors.operationId = ['One of operationId and scenario is required.'];
    else if (code === undefined && example === undefined && delay_ms === undefined) {
      errors.code = ['One of code, example and delay_ms is required.'];
    }
  } else {
    for (const field of ['operationId', 'code', 'example', 'times'] as const) {
      if (input[field] !== undefined) errors[field] = [`The ${field} field cannot be sent with scenario.`];
    }
  }
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
  return input;
}

/**
 * @param search a query without its question mark
 * @throws Problem 422 with the messages by field
 */
export function parsePreviewInput(search: string): PreviewInput {
  const input = check<PreviewInput>('preview', parseForm(search));
  if (input.code !== undefined || input.example !== undefined) return input;
  throw validationFailed({ code: ['One of code and example is required.'] });
}

/** @throws Problem 422 with the messages by field */
export function parseWebhookInput(raw: Buffer): WebhookInput {
  return parse<WebhookInput>('webhook', raw);
}

function parse<Input>(name: keyof typeof schemas, raw: Buffer): Input {
  const text = raw.toString('utf8');
  return check(name, /^\s*[[{]/.test(text) ? parseJson(text) : parseForm(text));
}

function check<Input>(name: keyof typeof schemas, value: unknown): Input {
  const matches = compile(`#/${name}`);
  if (matches(value)) return value as Input;
  const errors = newErrors();
  addMessages(errors, matches.errors ?? [], 'body');
  throw validationFailed(errors);
}
