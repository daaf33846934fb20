import { parse } from 'yaml';
import type { Contract } from '../../reader/references.ts';

/** A small contract in which everything is shared, and some of it in circles. */
export const contract = parse(`
  paths:
    /as/{a_id}:
      parameters: [{ $ref: '#/components/parameters/AId' }]
      get:
        operationId: getA
        parameters: [{ name: q }]
        responses:
          "200": { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
          "404": { $ref: '#/components/responses/NotFound' }
      delete:
        operationId: deleteA
        responses: { "404": { $ref: '#/components/responses/NotFound' } }
  webhooks:
    a.created:
      post: { operationId: onACreated }
  components:
    parameters: { AId: { name: a_id, in: path, schema: { type: string } } }
    responses: { NotFound: { content: { application/json: { schema: { type: object } } } } }
    schemas:
      A:
        allOf: [{ $ref: '#/components/schemas/Base' }, { required: [own], properties: { own: { type: array, items: {} } } }]
        if: { properties: { own: { const: 1 } } }
      Base: { required: [id], properties: { id: {}, self: { $ref: '#/components/schemas/A' } } }
      Circle: { $ref: '#/components/schemas/Circle' }`) as Contract;

/** A reference to its schema `A`. */
export const a = { path: ['x'], node: { $ref: '#/components/schemas/A' } };
