import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, json, startMock } from '../client.ts';
import { control, errorsOf } from './control.ts';

/** Any document of OpenAPI 3.1: no tags, no ids, none of our extensions. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1' },
  paths: {
    '/pets/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', examples: [7] } }],
        responses: {
          200: {
            description: 'A pet',
            content: {
              'application/json': {
                schema: { type: 'object' },
                examples: { cat: { value: { kind: 'cat' } }, dog: { value: { kind: 'dog' } } },
              },
            },
          },
          '4XX': {
            description: 'No pet',
            content: { 'application/json': { schema: { type: 'object' }, example: { gone: true } } },
          },
        },
      },
      put: {
        requestBody: { content: { 'application/json': { schema: { type: 'object' }, example: { name: 'Rex' } } } },
        responses: { 204: { description: 'Kept' } },
      },
    },
  },
  webhooks: {
    born: {
      post: {
        requestBody: { content: { 'application/json': { schema: { type: 'object' }, example: { name: 'Rex' } } } },
        responses: { 200: { description: 'Seen' } },
      },
    },
    died: { post: { responses: { 200: { description: 'Seen' } } } },
  },
} as never;

let client: Client;
beforeAll(async () => {
  client = await startMock({ openapi: document });
});
afterAll(() => client.mock.close());

describe('another document', () => {
  it('has a catalogue', async () => {
    expect(await control(client, 'GET', 'operations')).toMatchObject({
      title: 'Pets',
      groups: [],
      tags: [
        {
          name: 'Other',
          operations: [
            {
              operationId: 'GET /pets/{id}',
              scope: [],
              answers: [
                { code: 200, example: 'cat' },
                { code: 200, example: 'dog' },
                { code: 400, example: 'default' },
              ],
              requestExamples: [{ curl: `curl ${client.address}/pets/7` }],
            },
            {
              operationId: 'PUT /pets/{id}',
              answers: [{ code: 204, mediaType: null, example: null }],
              requestExamples: [{ mediaType: 'application/json', example: 'default' }],
            },
          ],
        },
      ],
    });
  });

  it('can be pinned', async () => {
    const operationId = 'GET /pets/{id}';
    await control(client, 'POST', 'next', { operationId, example: 'dog' });
    await control(client, 'POST', 'next', { operationId, code: 404 });
    const answers: unknown[] = [];
    for (let index = 0; index < 3; index++) {
      const response = await client.call('GET', '/pets/7');
      answers.push([response.status, await response.json()]);
    }
    expect(answers).toEqual([
      [200, { kind: 'dog' }],
      [404, { gone: true }],
      [200, { kind: 'cat' }],
    ]);
  });

  it('has a journal', async () => {
    await control(client, 'DELETE', 'requests');
    await client.call('PUT', '/pets/7', json({ name: 'Rex', password: 'Ge-Heim' }));
    expect(await control(client, 'GET', 'requests')).toMatchObject({
      requests: [{ operationId: 'PUT /pets/{id}', status: 204, body: { name: 'Rex', password: '[redacted]' } }],
    });
  });

  it('has its own webhooks and no scenarios', async () => {
    expect(await control(client, 'GET', 'webhooks')).toEqual({
      webhooks: [
        { event: 'born', summary: 'born', examples: [{ example: 'default', summary: 'Example' }] },
        { event: 'died', summary: 'died', examples: [] },
      ],
    });
    expect(await control(client, 'GET', 'scenarios')).toEqual({ scenarios: [] });
    const delivery = { url: `${client.address}/pets/7`, secret: 'abc' };
    expect(await control(client, 'POST', 'webhooks', { event: 'born', ...delivery })).toMatchObject({ status: 405 });
    expect(await errorsOf(client, 'webhooks', { event: 'died', ...delivery })).toHaveProperty('example');
    expect((await errorsOf(client, 'next', { scenario: 'a' })).scenario?.[0]).toContain('no scenario exists');
  });
});
