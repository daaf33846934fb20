import { checkDocument, createContract } from '@xs2a/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOverview, type Overview } from '../../src/control/overview.ts';
import { Catalogue } from '../../src/situations/catalogue.ts';
import { type Client, startMock } from '../client.ts';
import { contract } from '../contract.ts';
import { control } from './control.ts';

let client: Client;
let overview: Overview;

beforeAll(async () => {
  client = await startMock();
  overview = (await control(client, 'GET', 'operations')) as Overview;
});
afterAll(() => client.mock.close());

describe('GET /_mock/operations', () => {
  it('lists every operation once, by tag in the order of the contract', () => {
    const ids = overview.tags.flatMap((tag) => tag.operations).map(({ operationId }) => operationId);
    const known = contract.operations.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(known.toSorted());
    const tags = (contract.document.tags as { name: string }[]).map(({ name }) => name);
    expect(overview.tags.map(({ name }) => name)).toEqual(tags.filter((name) => name !== 'Webhooks'));
  });

  it('puts every tag into its group', () => {
    expect(overview.groups.map(({ name }) => name)).toEqual([
      'Products',
      'XS2A.api',
      'Wizard',
      'Notifications',
      'Master data',
    ]);
    for (const { name, group } of overview.tags) {
      expect(overview.groups.find((candidate) => candidate.name === group)?.tags).toContain(name);
    }
  });

  it('describes an operation', () => {
    const operation = overview.tags
      .flatMap((tag) => tag.operations)
      .find((candidate) => candidate.operationId === 'submitWizardStep');
    expect(operation).toMatchObject({
      method: 'POST',
      path: '/v1/wizard',
      summary: 'Submit a step of the wizard',
      scope: ['apiKey', 'accessToken'],
    });
    expect(operation?.answers[0]).toEqual({
      code: 200,
      mediaType: 'application/json',
      example: 'form-bank',
      summary: 'Choice of the bank',
    });
    expect(operation?.requestExamples[0]).toEqual({
      mediaType: 'application/json',
      example: 'wizard-start',
      summary: 'Start the wizard',
      curl:
        `curl -u api:key ${client.address}/v1/wizard -H 'Content-Type: application/json' ` +
        `-d '{"key":"KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK"}'`,
    });
  });

  it('describes an answer without content', () => {
    const operation = overview.tags
      .flatMap((tag) => tag.operations)
      .find((candidate) => candidate.operationId === 'deletePayment');
    expect(operation?.answers[0]).toMatchObject({ code: 204, mediaType: null, example: null });
  });

  it('lists what has no tag last', () => {
    const responses = { 204: { description: 'Done' } };
    const document = createContract(
      checkDocument(
        {
          openapi: '3.1.0',
          info: { title: 'Test', version: '7' },
          tags: [{ name: 'Empty' }, { name: 'Known', description: 'Known.' }],
          paths: {
            '/a': { get: { operationId: 'a', responses } },
            '/b': { get: { operationId: 'b', tags: ['Known'], responses } },
            '/c': { get: { operationId: 'c', tags: ['New'], responses } },
          },
        },
        'test',
      ),
    );
    const { tags, groups, title, version } = createOverview(document, new Catalogue(document), 'http://mock');
    const lines = tags.map((tag) => [
      tag.name,
      tag.description,
      tag.group,
      tag.operations.map((candidate) => candidate.operationId),
    ]);
    expect({ lines, groups, title, version }).toEqual({
      lines: [
        ['Known', 'Known.', null, ['b']],
        ['Other', '', null, ['a']],
        ['New', '', null, ['c']],
      ],
      groups: [],
      title: 'Test',
      version: '7',
    });
  });
});

describe('GET /_mock/scenarios', () => {
  it('lists the scenarios of the contract', async () => {
    const { scenarios } = (await control(client, 'GET', 'scenarios')) as {
      scenarios: { name: string; summary: string; operationId: string; steps: string[] }[];
    };
    expect(scenarios[0]).toEqual({
      name: 'login-tan-finish',
      summary: 'Login, TAN, finish',
      operationId: 'submitWizardStep',
      steps: ['form-login', 'form-tan-text', 'form-finish'],
    });
    expect(scenarios.length).toBeGreaterThan(10);
  });
});
