import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { listPrismOperations } from '../../src/prism/operations.ts';

async function operationsOf(paths: object, components: object = {}) {
  const document = { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths, components };
  return listPrismOperations(createContract(checkDocument(document, 'test')));
}

const json = (more: object) => ({ content: { 'application/json': more } });

describe('an operation as Prism sees it', () => {
  const schema = { type: 'string', examples: ['bare'] };

  it('has named examples, or else the example of its schema', async () => {
    const operations = await operationsOf({
      '/a': {
        get: { responses: { 200: { description: '', ...json({ schema, examples: { whole: { value: 'a' } } }) } } },
      },
      '/b': { get: { responses: { 200: { description: '', ...json({ schema }) } } } },
    });
    const examplesOf = (place: string) => operations.get(place)?.responses[0]?.contents?.[0]?.examples;
    expect(examplesOf('GET /a')).toMatchObject([{ key: 'whole', value: 'a' }]);
    expect(examplesOf('GET /b')).toMatchObject([{ key: 'default', value: 'bare' }]);
  });

  it('has answers, and nothing of requests', async () => {
    const callback = { '{$request.query.url}': { post: { responses: { 200: { description: '' } } } } };
    const post = {
      deprecated: true,
      parameters: [{ name: 'page', in: 'query', schema: {} }],
      requestBody: json({ schema: {} }),
      callbacks: { done: callback },
      responses: { 200: { description: 'Done' } },
    };
    const operation = (await operationsOf({ '/a': { post } })).get('POST /a');
    expect(operation).toMatchObject({ deprecated: true, responses: [{ code: '200' }] });
    expect(operation?.callbacks).toBeUndefined();
    expect(JSON.stringify(operation)).not.toContain('page');
  });

  it('keeps everything that a reference may lead to, but callbacks', async () => {
    const requestBody = json({ schema: { const: 'shared' } });
    const $ref = '#/paths/~1a/post/requestBody/content/application~1json/schema';
    const responses = { 200: { description: '', ...json({ schema: { $ref } }) } };
    const callbacks = { done: { '{$request.query.url}': { post: { responses: { 200: { description: '' } } } } } };
    const operation = (await operationsOf({ '/a': { post: { requestBody, callbacks, responses } } })).get('POST /a');
    expect(JSON.stringify(operation?.responses)).toContain('shared');
    expect(operation?.callbacks).toBeUndefined();
  });

  it('may be written in a path item by reference', async () => {
    const item = { get: { responses: { 200: { description: 'Done' } } } };
    const operations = await operationsOf({ '/a': { $ref: '#/components/pathItems/A' } }, { pathItems: { A: item } });
    expect([...operations.keys()]).toEqual(['GET /a']);
  });
});
