import { describe, expect, it } from 'vitest';
import { encodeXml } from '../../src/codecs/xml.ts';
import { contractOf } from '../../src/testing/index.ts';

const contract = contractOf(
  {},
  {
    Pet: {
      type: 'object',
      properties: {
        id: { type: 'integer', xml: { attribute: true } },
        name: { type: 'string', xml: { name: 'petName' } },
        tags: {
          type: 'array',
          items: { type: 'string', xml: { name: 'tag' } },
          xml: { wrapped: true, name: 'tagList' },
        },
        photos: { type: 'array', items: { type: 'string' } },
        owner: { $ref: '#/components/schemas/Owner' },
      },
    },
    Owner: { type: 'object', xml: { name: 'keeper' }, properties: { age: { type: 'integer' } } },
    Pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
  },
);
const schemaOf = (schema: object) => ({ schema: schema as never, pointer: '#' });
const write = (value: unknown, schema: object = { $ref: '#/components/schemas/Pet' }) =>
  encodeXml(contract, schemaOf(schema), value)?.replace('<?xml version="1.0" encoding="UTF-8"?>', '');
const fieldOf = (xml: object, value: unknown, more: object = {}) =>
  write({ a: value }, { type: 'object', xml: { name: 'root' }, properties: { a: { ...more, xml } } });

describe('a value as XML', () => {
  it('begins with a declaration, and is called like its component', () => {
    expect(encodeXml(contract, schemaOf({ $ref: '#/components/schemas/Pet' }), { age: 1 })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Pet><age>1</age></Pet>',
    );
  });

  it.each([
    ['an attribute', { id: 7 }, '<Pet id="7"/>'],
    ['another name', { name: 'Tom & "Co" <1>' }, '<Pet><petName>Tom &amp; "Co" &lt;1&gt;</petName></Pet>'],
    ['a list that is wrapped', { tags: ['a', 'b'] }, '<Pet><tagList><tag>a</tag><tag>b</tag></tagList></Pet>'],
    ['a list without entries that is wrapped', { tags: [] }, '<Pet><tagList/></Pet>'],
    ['a list', { photos: ['a', 'b'] }, '<Pet><photos>a</photos><photos>b</photos></Pet>'],
    ['a field that is missing', { name: undefined }, '<Pet/>'],
    [
      'the name of the schema that a field refers to',
      { owner: { age: 1 } },
      '<Pet><keeper><age>1</age></keeper></Pet>',
    ],
  ])('has %s', (_, value, want) => {
    expect(write(value)).toBe(want);
  });

  it.each([
    [{ prefix: 'p', namespace: 'urn:p' }, 'x', '<root><p:a xmlns:p="urn:p">x</p:a></root>'],
    [{ namespace: 'urn:p' }, { b: 1 }, '<root><a xmlns="urn:p"><b>1</b></a></root>'],
    [{ prefix: 'p' }, 'x', '<root><p:a>x</p:a></root>'],
    [{ attribute: true, prefix: 'p' }, true, '<root p:a="true"/>'],
    [{ wrapped: true }, ['x'], '<root><a><a>x</a></a></root>'],
  ])('heeds %j', (xml, value, want) => {
    expect(fieldOf(xml, value, Array.isArray(value) ? { type: 'array', items: {} } : {})).toBe(want);
  });

  it('may be a list, whose entries are called like their component', () => {
    expect(write([{ id: 1 }], { $ref: '#/components/schemas/Pets' })).toBe('<Pets><Pet id="1"/></Pets>');
  });

  it('that is a text is XML already', () => {
    expect(write('<pet/>')).toBe('<pet/>');
  });

  it.each([
    ['no name of its root', {}, { type: 'object' }],
    ['no name of its entries', [1], { type: 'array', xml: { name: 'root' }, items: { type: 'integer' } }],
    ['null', { a: null }, undefined],
    ['a list of lists', { a: [[1]] }, undefined],
    ['a list as an attribute', { id: [1] }, undefined],
    ['a name that XML does not have', { 'a b': 1 }, undefined],
    ['a character that XML does not have', { a: '\u0000' }, undefined],
    ['half a character', { a: '\ud800' }, undefined],
  ])('cannot be written with %s', (_, value, schema) => {
    expect(write(value, schema)).toBeUndefined();
  });
});
