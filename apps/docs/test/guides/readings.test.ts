import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContract, type Document } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist, guides, home } from '../../src/home.ts';
import { toMarkdown } from '../../src/llms/markdown.ts';
import { listReadings, readingOf } from '../../src/site/readings.ts';
import { listReadingRows } from '../../src/tables/readings.ts';

const contract = readContract();
const readings = listReadings(contract);
const page = readFileSync(join(dist, 'guides', 'our-readings.html'), 'utf8');
const reading = { question: 'In which order?', decision: 'Newest first.', reason: 'Nothing is said.' };

function contractWith(parts: object): ReturnType<typeof createContract> {
  const info = { title: 'Marks', version: '1.0.0' };
  return createContract({
    openapi: '3.1.0',
    info,
    paths: {},
    webhooks: {},
    'x-our-readings': { order: reading },
    ...parts,
  } as Document);
}

describe('the page of what the documents leave open', () => {
  it.each(readings.map((entry) => [entry.name, entry] as const))('explains %s under its anchor', (name) => {
    expect(page).toMatch(new RegExp(`<h3[^>]* id="${name}"`));
  });

  it('is in llms-full.txt too, with question, decision and reason', () => {
    const text = toMarkdown('<Readings />');
    for (const { question, decision, reason } of readings) {
      for (const part of [question, decision, reason]) expect(text).toContain(part);
    }
  });

  it('is where ADR 6 has its decisions, and not a table of its own', () => {
    const adr = readFileSync(join(home, '../../docs/adr/0006-gaps-of-the-reference.md'), 'utf8');
    expect(adr).toContain('guides/our-readings.mdx');
    expect(adr).toContain('spec/shared/readings.yaml');
    expect(adr).not.toContain('|---|');
  });
});

describe('the places of a reading', () => {
  it('are an operation, a schema with its field, and a parameter, each as the reference calls it', () => {
    const marked = { description: 'Text.', 'x-our-reading': 'order' };
    const rows = listReadingRows(
      contractWith({
        paths: { '/a': { get: { operationId: 'listAs', summary: 'List', tags: ['A'], responses: {}, ...marked } } },
        components: {
          parameters: { Sort: { name: 'sort', in: 'query', schema: { type: 'string' }, ...marked } },
          schemas: {
            A: { type: 'object', description: 'An A.', properties: { place: { type: 'string', ...marked } } },
            B: { type: 'string', ...marked, 'x-our-reading': ['order'] },
          },
        },
      }),
    );
    expect(rows).toEqual([
      {
        name: 'order',
        ...reading,
        places: [
          { label: 'GET /a', url: '/reference/index.html#/a/listas' },
          { label: 'parameter sort', url: undefined },
          { label: 'A.place', url: '/reference/index.html#/schemas/a' },
          { label: 'B', url: '/reference/index.html#/schemas/b' },
        ],
      },
    ]);
  });

  it('are refused where the page has no label for them', () => {
    const components = { responses: { Gone: { description: 'Text.', 'x-our-reading': 'order' } }, schemas: {} };
    expect(() => listReadingRows(contractWith({ components }))).toThrow(
      'No label is known for the mark at components/responses/Gone',
    );
  });

  it('are there for every reading of the contract', () => {
    for (const { name, places } of listReadingRows(contract)) expect(places, name).not.toEqual([]);
  });
});

describe('a mark in a guide', () => {
  it('leads to the reason, and says which', () => {
    const guide = readFileSync(join(dist, 'guides', 'lists.html'), 'utf8');
    expect(guide).toMatch(
      /<a class="reading" href="our-readings\.html#order-of-lists"[^>]*>our reading: order of lists</,
    );
    expect(toMarkdown('<Reading name="order-of-lists" />')).toBe(
      '([our reading: order of lists](guides/our-readings.html#order-of-lists))',
    );
  });

  it.each(['order-of-lists', 'inclusive-ends', 'content-of-json', 'names-of-filters'])(
    '%s is in some guide',
    (name) => {
      const files = ['lists', 'risk-downloads', 'risk-checks'].map((guide) =>
        readFileSync(join(guides, `${guide}.mdx`), 'utf8'),
      );
      expect(files.join('\n')).toContain(`<Reading name="${name}" />`);
    },
  );

  it('fails the build if its name is unknown', () => {
    expect(readingOf(contract, 'order-of-lists').decision).toContain('newest first');
    expect(() => readingOf(contract, 'order-of-things')).toThrow('"order-of-things"');
  });
});
