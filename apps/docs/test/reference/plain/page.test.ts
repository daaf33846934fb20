import { gzipSync } from 'node:zlib';
import { isObject, object } from '@xs2a/contract';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readContract, schemasOf } from '../../../src/contract.ts';
import { attributeOf, type Element, elementsOf } from '../../../src/finish/elements.ts';
import { listReferenceParts } from '../../../src/reference/parts.ts';
import { plainReference } from '../../../src/reference/plain/page.ts';
import { toCurl } from '../../../src/samples/curl.ts';
import { listSampleRequests } from '../../../src/samples/requests.ts';
import { listMarks } from '../../../src/site/readings.ts';
import { allText } from '../../built/code.ts';

const contract = readContract();
const html = plainReference(contract);
const elements = elementsOf(parse(html));
const ids = new Map(elements.flatMap((element) => [[attributeOf(element, 'id') ?? '', element] as const]));
const parts = listReferenceParts(contract).map((part) => ({ ...part, id: part.url.slice(part.url.indexOf('#') + 1) }));

/** The text of each name in the lists of a section, with everything that stands under it. */
function namesIn(section: Element | undefined): string[] {
  if (section === undefined) return [];
  const terms = elementsOf(section).filter(({ tagName }) => tagName === 'dt');
  return terms.flatMap((term) =>
    elementsOf(term)
      .filter(({ tagName }) => tagName === 'code')
      .map(allText),
  );
}

function sectionOf(kind: string, name: string): Element | undefined {
  return ids.get(parts.find((part) => part.kind === kind && part.name === name)?.id ?? 'nothing');
}

/** Every field that a schema has, at any depth, up to its references. */
function fieldNames(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldNames);
  if (!isObject(node)) return [];
  const { properties, items, additionalProperties, allOf, anyOf, oneOf } = node;
  const own = Object.entries(object(properties)).flatMap(([name, field]) => [name, ...fieldNames(field)]);
  return [...own, ...[items, additionalProperties, allOf, anyOf, oneOf].flatMap(fieldNames)];
}

describe('the reference as plain HTML', () => {
  it.each(parts.map(({ kind, name, id, description }) => [`${kind} ${name}`, id, description] as const))(
    'has a section for %s, at the address of the interactive reference, with its description',
    (_, id, description) => {
      const section = ids.get(id);
      expect(section?.tagName).toBe('section');
      const [words = ''] = /^[\w ,]*/.exec(description) ?? [];
      expect(section && allText(section)).toContain(words.trim());
    },
  );

  it.each([
    ...contract.operations.map((one) => ['operation', one] as const),
    ...contract.webhooks.map((one) => ['webhook', one] as const),
  ])(
    'has every parameter with its place, the body and every status of %s %o',
    (kind, { id, path, parameters, body, responses }) => {
      const section = sectionOf(kind, kind === 'webhook' ? path : id);
      const text = section === undefined ? '' : allText(section);
      const terms =
        section === undefined
          ? []
          : elementsOf(section)
              .filter(({ tagName }) => tagName === 'dt')
              .map(allText);
      for (const { name, in: place, required } of parameters) {
        const term = terms.find((one) => one.startsWith(`${name} in ${place}, `));
        expect([name, term?.endsWith(', required')]).toEqual([name, required]);
      }
      expect(responses.map(({ status }) => status).filter((status) => !terms.includes(status))).toEqual([]);
      const media = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
      expect(media.map(({ type }) => type).filter((type) => !text.includes(type))).toEqual([]);
      expect(text.includes('Request body')).toBe(body !== undefined);
    },
  );

  it.each(Object.keys(schemasOf(contract)))('has every field of %s, with what is required', (name) => {
    const schema = schemasOf(contract)[name];
    const section = sectionOf('schema', name);
    const shown = namesIn(section);
    expect(fieldNames(schema).filter((field) => !shown.includes(field))).toEqual([]);
    const required = [object(schema).required ?? []].flat();
    const terms = elementsOf(section as Element)
      .filter(({ tagName }) => tagName === 'dt')
      .map(allText);
    for (const field of required) {
      expect(terms.filter((term) => term.startsWith(`${field} `) && term.endsWith('required'))).not.toEqual([]);
    }
  });

  it.each(contract.operations.map(({ id }) => id))('has a sample of %s for curl', (id) => {
    const section = sectionOf('operation', id);
    const request = listSampleRequests(contract).find(({ operationId }) => operationId === id);
    const samples = elementsOf(section as Element).filter(({ tagName }) => tagName === 'pre');
    expect(samples.map(allText)).toEqual([request && toCurl(request)]);
  });

  it('has every value of every list of values', () => {
    const codes = new Set(elements.filter(({ tagName }) => tagName === 'code').map(allText));
    const values = [...JSON.stringify(schemasOf(contract)).matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(
      ([, list = '[]']) => JSON.parse(list),
    );
    expect(values.length).toBeGreaterThan(100);
    expect(
      values.filter((value) => !codes.has(typeof value === 'string' && value !== '' ? value : JSON.stringify(value))),
    ).toEqual([]);
  });

  it('marks everything that the contract marks as our reading', () => {
    const links = elements.flatMap(
      (element) => /our-readings\.html#(.*)$/.exec(attributeOf(element, 'href') ?? '')?.[1] ?? [],
    );
    const count = (names: readonly string[], name: string) => names.filter((one) => one === name).length;
    const marked = listMarks(contract.document).flatMap(({ names }) => names);
    expect(marked.length).toBeGreaterThan(50);
    // A parameter of several operations is shown at each.
    expect(marked.filter((name) => count(links, name) < count(marked, name))).toEqual([]);
  });

  it('has no id twice', () => {
    const all = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(all.length).toBe(new Set(all).size);
  });

  it('links to parts that exist', () => {
    const links = elements.flatMap((element) => /^#(.*)$/.exec(attributeOf(element, 'href') ?? '')?.[1] ?? []);
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is at most 60 kB on its way', () => {
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });

  it('leaves the contract as it is', () => {
    expect(contract.document).toEqual(readContract().document);
  });
});

describe('what the plain HTML lacks is noticed', () => {
  it('an operation, a schema, a field', () => {
    expect(sectionOf('operation', 'createNothing')).toBeUndefined();
    expect(namesIn(sectionOf('schema', 'Risk'))).not.toContain('nothing');
    expect(namesIn(undefined)).toEqual([]);
  });
});
