import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import type { OperationId, SuccessBody, WebhookName, WebhookPayloads } from '@xs2a/types';

/** An answer that the contract shows. */
export interface Example {
  readonly name: string;
  readonly status: number;
  /** Media type of the body; `undefined` for an answer without one. */
  readonly type: string | undefined;
  /** JSON, or the text of a file. */
  readonly body: unknown;
}

interface Media {
  examples?: Record<string, Referenceable<{ value?: unknown }>>;
}

type Content = Record<string, Media>;

type Referenceable<Value> = Value | { $ref: string };

interface Operation {
  operationId: string;
  responses: Record<string, Referenceable<{ content?: Content }>>;
}

const { paths, webhooks } = bundle as unknown as {
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: { requestBody: { content: Content } } }>;
};

/**
 * The answers of an operation that the contract shows, successes first.
 *
 * @throws TypeError for an unknown operation
 */
export function examplesOf(id: OperationId): Example[] {
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) {
      if (operation.operationId === id) return Object.entries(operation.responses).flatMap(examplesOfResponse);
    }
  }
  throw new TypeError(`There is no operation called ${id}`);
}

/**
 * The body of an answer that the contract shows: for stubs of your own, and for tests that read it.
 *
 * @param id an `operationId`
 * @param name name of an example in the reference, such as `payment-pending`. Default: the first success
 * @returns a copy that you can change
 * @throws TypeError for an unknown operation or name; it lists the names
 */
export function exampleBody<Id extends OperationId>(id: Id, name?: string): SuccessBody<Id> {
  return structuredClone(findExample(id, name).body) as SuccessBody<Id>;
}

/** @throws TypeError for an unknown operation or name; it lists the names */
export function findExample(id: OperationId, name?: string): Example {
  const examples = examplesOf(id);
  const example = name === undefined ? examples[0] : examples.find((candidate) => candidate.name === name);
  if (example === undefined) throw unknownName(id, name, examples);
  return example;
}

/**
 * An event that the contract shows.
 *
 * @param type name of a webhook
 * @param name name of an example. Default: the first
 * @throws TypeError for an unknown type or name; it lists the names
 */
export function exampleEvent<Type extends WebhookName>(type: Type, name?: string): WebhookPayloads[Type] {
  const webhook = webhooks[type];
  if (webhook === undefined) throw new TypeError(`${type} is not a type of event: ${Object.keys(webhooks).join(', ')}`);
  const examples = examplesIn(webhook.post.requestBody.content, 200);
  const example = name === undefined ? examples[0] : examples.find((candidate) => candidate.name === name);
  if (example === undefined) throw unknownName(type, name, examples);
  return structuredClone(example.body) as WebhookPayloads[Type];
}

function examplesOfResponse([status, response]: [string, Operation['responses'][string]]): Example[] {
  const { content } = resolve(response);
  if (content === undefined) return [{ name: 'no-content', status: Number(status), type: undefined, body: undefined }];
  return examplesIn(content, Number(status));
}

function examplesIn(content: Content, status: number): Example[] {
  return Object.entries(content).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, example]) => ({ name, status, type, body: resolve(example).value })),
  );
}

/** Follows a reference within the document. */
function resolve<Value extends object>(value: Referenceable<Value>): Value {
  if (!('$ref' in value)) return value;
  const names = value.$ref.split('/').slice(1);
  let found: unknown = bundle;
  for (const name of names) found = (found as Record<string, unknown>)[name];
  return resolve(found as Referenceable<Value>);
}

function unknownName(of: string, name: string | undefined, examples: readonly Example[]): TypeError {
  const names = examples.map((example) => example.name).join(', ');
  return new TypeError(`${of} has no example called ${name}: ${names}`);
}
