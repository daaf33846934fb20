import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../src/codecs/read-xml.ts';
import { encodeXml } from '../../src/codecs/xml.ts';
import { createContract } from '../../src/create.ts';
import { checkDocument } from '../../src/open.ts';

const schemas = {
  Tag: { type: 'object', properties: { id: { type: 'integer', xml: { attribute: true } }, name: { type: 'string' } } },
  Pet: {
    type: 'object',
    xml: { name: 'pet', prefix: 'p', namespace: 'urn:pets' },
    properties: {
      id: { type: 'integer', xml: { attribute: true, name: 'key' } },
      name: { type: 'string', xml: { name: 'called' } },
      tags: { type: 'array', items: { $ref: '#/components/schemas/Tag' }, xml: { name: 'tag' } },
      photos: { type: 'array', items: { type: 'string', xml: { name: 'photo' } }, xml: { wrapped: true } },
      names: { type: 'array', items: { type: 'string', xml: { name: 'alias' } } },
      owner: { anyOf: [{ type: 'object', properties: { city: { type: 'string' } } }, { type: 'null' }] },
    },
  },
  Pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
};
const contract = createContract(checkDocument({ openapi: '3.1.0', paths: {}, components: { schemas } }, 'test'));
const placed = (name: string) => {
  const pointer = `#/components/schemas/${name}`;
  return { pointer, schema: { $ref: pointer } };
};
const read = (text: string, name = 'Pet') => JSON.parse(JSON.stringify(decodeXml(contract, placed(name), text)));

describe('XML', () => {
  const pet = {
    id: '7',
    name: 'Rex & <Co>',
    tags: [{ id: '1', name: 'a' }, { name: 'b' }],
    photos: ['x', 'y'],
    names: ['Rexie'],
    owner: { city: 'Kiel' },
  };

  it.each([
    ['Pet', pet],
    ['Pet', { photos: [] }],
    ['Pets', [pet, { name: '' }]],
    ['Tag', { id: '1' }],
  ])('of a %s is read as it is written', (name, value) => {
    expect(read(encodeXml(contract, placed(name), value) ?? '', name)).toEqual(value);
  });

  it.each([
    ['<pet><called>a</called><called>b</called></pet>', { name: ['a', 'b'] }],
    ['<pet><other>1</other></pet>', { other: '1' }],
    ['<pet><other><inner>1</inner></other></pet>', { other: { inner: '1' } }],
    ['<pet>text</pet>', 'text'],
    ['<pet key="1">text</pet>', { id: '1' }],
    ['<pet><photos>x</photos></pet>', { photos: 'x' }],
    ['<pet><called>&#65;&lt;&amp;</called></pet>', { name: 'A<&' }],
    ['<pet><called><![CDATA[<b>]]></called><!-- c --></pet>', { name: '<b>' }],
    ['<pet><owner/></pet>', { owner: {} }],
  ])('%s is %j', (text, want) => {
    expect(read(text)).toEqual(want);
  });

  it('without a schema is texts by the names of its elements', () => {
    expect(JSON.parse(JSON.stringify(decodeXml(contract, undefined, '<a><b>1</b></a>')))).toEqual({ b: '1' });
    expect(decodeXml(contract, undefined, '<a>1</a>')).toBe('1');
  });

  it.each(['', 'a', '<a>', '<a></b>', '{}', '<a/><b/>', '<a><__proto__>1</__proto__></a>'])('%j is none', (text) => {
    expect(decodeXml(contract, placed('Pet'), text)).toBeUndefined();
  });

  it('of 100 levels is read, and none of more', () => {
    const nested = (levels: number) => `${'<a>'.repeat(levels)}1${'</a>'.repeat(levels)}`;
    const depthOf = (value: unknown): number =>
      typeof value === 'object' ? 1 + depthOf((value as { a: unknown }).a) : 0;
    expect(depthOf(decodeXml(contract, undefined, nested(100)))).toBe(99);
    expect(decodeXml(contract, undefined, nested(101))).toBeUndefined();
  });
});
