/** Small OpenAPI documents around the part that a test is about. */

type Part = Record<string, unknown>;
type Pair = { base: object; revision: object };

/** A document with these members in addition to the required ones. */
export function document(members: Part = {}): object {
  return { openapi: '3.1.0', info: { title: 'Pets', version: '1.0.0' }, ...members };
}

/** A document whose only operation, `GET /pets`, has these members in addition to the required ones. */
export function withOperation(operation: Part, members: Part = {}): object {
  const responses = { 200: { description: 'The pets.' } };
  return document({ paths: { '/pets': { get: { operationId: 'listPets', responses, ...operation } } }, ...members });
}

export function content(schema: unknown): Part {
  return { 'application/json': { schema } };
}

/** A document whose operation receives this schema. */
export function sent(schema: unknown, schemas?: Part): object {
  const post = {
    operationId: 'addPet',
    requestBody: { content: content(schema) },
    responses: { 204: { description: 'Added.' } },
  };
  return document({ paths: { '/pets': { post } }, ...components(schemas) });
}

/** A document that answers with this schema. */
export function answered(schema: unknown, schemas?: Part): object {
  const responses = { 200: { description: 'A pet.', content: content(schema) } };
  return document({ paths: { '/pets': { get: { operationId: 'getPet', responses } } }, ...components(schemas) });
}

/** A document that delivers this schema to a webhook. */
export function delivered(schema: unknown, schemas?: Part): object {
  const post = {
    operationId: 'onPet',
    requestBody: { content: content(schema) },
    responses: { 204: { description: 'Seen.' } },
  };
  return document({ webhooks: { 'pet.created': { post } }, ...components(schemas) });
}

/** A document that receives this schema and answers with it. */
export function mirrored(schema: unknown, schemas?: Part): object {
  const responses = { 200: { description: 'The same pet.', content: content(schema) } };
  const put = { operationId: 'putPet', requestBody: { content: content(schema) }, responses };
  return document({ paths: { '/pets': { put } }, ...components(schemas) });
}

function components(schemas: Part | undefined): Part {
  return schemas === undefined ? {} : { components: { schemas } };
}

/** A change of a schema, in different places of a document. */
export const inRequest = (base: unknown, revision: unknown): Pair => ({ base: sent(base), revision: sent(revision) });
export const inResponse = (base: unknown, revision: unknown): Pair => ({
  base: answered(base),
  revision: answered(revision),
});
export const inWebhook = (base: unknown, revision: unknown): Pair => ({
  base: delivered(base),
  revision: delivered(revision),
});
/** A change of the body of a webhook. */
export const inWebhookAs = (base: Part, revision: Part): Pair => ({
  base: document({ webhooks: { 'pet.created': { post: { requestBody: base } } } }),
  revision: document({ webhooks: { 'pet.created': { post: { requestBody: revision } } } }),
});
export const inBoth = (base: unknown, revision: unknown): Pair => ({
  base: mirrored(base),
  revision: mirrored(revision),
});

/** A change of an operation. */
export const inOperation = (base: Part, revision: Part): Pair => ({
  base: withOperation(base),
  revision: withOperation(revision),
});

/** An object with these fields. */
export function object(properties: Part, more: Part = {}): Part {
  return { type: 'object', properties, ...more };
}

export const string: Part = { type: 'string' };
export const integer: Part = { type: 'integer' };
export const pet: Part = object({ name: string, age: integer });
