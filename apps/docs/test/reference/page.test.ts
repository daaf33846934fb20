import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { tryUrl } from '../../src/reference/parts.ts';
import { type CodeSample, languages } from '../../src/samples/samples.ts';
import { dataOf, loads, looseEnds, policyOf } from './self-contained.ts';

interface Shown {
  paths: Record<string, Record<string, { operationId: string; description: string; 'x-codeSamples': CodeSample[] }>>;
  webhooks: Record<string, unknown>;
  components: Record<'schemas' | 'examples' | 'securitySchemes', Record<string, unknown>>;
  'x-tagGroups': { tags: string[] }[];
}

const html = await readFile(join(dist, 'reference', 'index.html'), 'utf8');
const contract = readContract();
const reference = dataOf<Shown>(html, 'contract');
const operations = Object.values(reference.paths).flatMap((item) =>
  Object.values(item).filter((operation) => operation.operationId),
);

describe('the page of the reference', () => {
  it('loads nothing but itself', () => {
    expect(loads(html)).toEqual([]);
  });

  it('allows only its own scripts and styles, and those of the search of its site', () => {
    expect(looseEnds(html)).toEqual([]);
    expect(policyOf(html).get('connect-src')).toEqual(["'self'"]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('sends no telemetry', () => {
    expect(dataOf(html, 'options')).toMatchObject({ disableTelemetry: true });
  });

  it('is at most 900 kB on its way', () => {
    expect(gzipSync(html).length).toBeLessThan(900_000);
  });

  it('holds the whole contract: operations, webhooks, schemas, named examples and both security schemes', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      contract.operations.map(({ id }) => id).sort(),
    );
    expect(Object.keys(reference.webhooks)).toEqual(contract.webhooks.map(({ path }) => path));
    for (const kind of ['schemas', 'examples', 'securitySchemes'] as const) {
      const components = (contract.document.components as Shown['components'])[kind];
      expect(Object.keys(reference.components[kind]).sort()).toEqual(Object.keys(components).sort());
    }
  });

  it('has a place for every schema in its menu', () => {
    expect(reference['x-tagGroups'].at(-1)?.tags).toEqual(['Schemas']);
  });

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s has its samples, and leads to Try it',
    (operationId, { description, 'x-codeSamples': samples }) => {
      expect(samples.map(({ label }) => label)).toEqual(languages.map(({ label }) => label));
      expect(description).toContain(`[Try it](../${tryUrl(operationId)})`);
    },
  );
});
