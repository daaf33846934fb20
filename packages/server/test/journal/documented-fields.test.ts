import { checkDocument, createContract } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { describe, expect, it } from 'vitest';
import { documentedFields } from '../../src/journal/documented-fields.ts';

const contract = await readContract();

function fieldsOf(schema: object | undefined, schemas: Record<string, object> = {}): string[] | undefined {
  const requestBody = schema && { content: { 'application/json': { schema } } };
  const responses = { 204: { description: 'Done' } };
  const operation = { operationId: 'create', responses, ...(requestBody && { requestBody }) };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: { '/a': { post: operation } },
    components: { schemas },
  };
  const given = createContract(checkDocument(document, 'test'));
  const [fields] = given.operations.map((operation) => documentedFields(given, operation));
  return fields && [...fields];
}

describe('documented fields', () => {
  it('are found through references and unions', () => {
    const schemas = { Base: { properties: { a: {} } }, Other: { oneOf: [{ properties: { c: {} } }] } };
    const parts = [{ $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Other' }];
    expect(fieldsOf({ allOf: parts, properties: { b: {} } }, schemas)).toEqual(['b', 'a', 'c']);
  });

  it('are found in a schema that contains itself', () => {
    const schemas = { Tree: { properties: { left: { $ref: '#/components/schemas/Tree' } } } };
    expect(fieldsOf({ $ref: '#/components/schemas/Tree' }, schemas)).toEqual(['left']);
  });

  it('are unknown for a schema without properties, and without a body', () => {
    expect([fieldsOf({ type: 'object' }), fieldsOf(undefined)]).toEqual([undefined, undefined]);
  });

  it('of the wizard are its documented fields, not those of a bank', () => {
    const wizard = contract.operations.find(({ path }) => path === '/v1/wizard');
    expect([...((wizard && documentedFields(contract, wizard)) ?? [])].sort()).toEqual([
      'action',
      'bank_code',
      'country_id',
      'credentials',
      'key',
      'language',
      'tab',
      'wizard_session_key',
    ]);
  });
});
