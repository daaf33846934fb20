/** Documents that would exhaust a careless reader: each is read, or refused with its place. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/input/parse.ts';
import { maxDepth, maxNodes } from '../../src/input/size.ts';
import { answered, string } from '../documents.ts';
import { folderOf, run } from '../run.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tooDeep = `expected at most ${maxDepth} levels, found more`;

/** The error of a text; `undefined` when it is read. */
function refusal(text: string, name: string): unknown {
  try {
    parse(text, name);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe.each([
  {
    kind: 'lists in JSON',
    name: 'a.json',
    of: (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`,
  },
  {
    kind: 'a scalar in JSON',
    name: 'a.json',
    of: (levels: number) => `${'{"a":'.repeat(levels - 1)}1${'}'.repeat(levels - 1)}`,
  },
  {
    kind: 'objects in YAML',
    name: 'a.yaml',
    of: (levels: number) => `a: ${'{a: '.repeat(levels - 2)}1${'}'.repeat(levels - 2)}`,
  },
  {
    kind: 'aliases in YAML',
    name: 'a.yaml',
    of: (levels: number) => {
      const half = '{a: '.repeat(levels - 501);
      return `a: &a ${'{a: '.repeat(499)}1${'}'.repeat(499)}\nb: ${half}*a${'}'.repeat(levels - 501)}`;
    },
  },
])('nesting by $kind', ({ name, of }) => {
  test('is read up to the bound', () => {
    expect(refusal(of(maxDepth), name)).toBeUndefined();
  });

  test('is refused beyond it', () => {
    expect(refusal(of(maxDepth + 1), name)).toMatchObject({
      message: tooDeep,
      file: expect.stringMatching(/:\d+:\d+$/),
    });
    expect(refusal(of(100_000), name)).toMatchObject({ message: tooDeep });
  });
});

describe('aliases', () => {
  /** A document whose aliases stand for this many values. */
  function repeated(nodes: number): string {
    // The document, `a`, its list of 999 numbers, `b` and its full lists are counted; the rest is written out.
    const copies = Math.floor((nodes - 1002) / 1000);
    const rest = (nodes - 1002) % 1000;
    return `a: &a [${Array(999).fill(1).join(', ')}]\nb: [${[...Array(copies).fill('*a'), ...Array(rest).fill(1)].join(', ')}]\n`;
  }

  test('are read up to the bound of values', () => {
    expect(refusal(repeated(maxNodes), 'a.yaml')).toBeUndefined();
  });

  test('are refused beyond it, with line and pointer', () => {
    expect(refusal(repeated(maxNodes + 1), 'a.yaml')).toMatchObject({
      message: `expected at most ${maxNodes} values with all aliases written out, found more`,
      file: expect.stringMatching(/^a\.yaml:2:\d+$/),
      pointer: expect.stringMatching(/^#\/b/),
    });
  });

  test('that stand for billions of values are refused at once', () => {
    const levels = Array.from({ length: 40 }, (_, index) => `l${index + 1}: &l${index + 1} [*l${index}, *l${index}]`);
    expect(refusal(['l0: &l0 1', ...levels].join('\n'), 'a.yaml')).toMatchObject({
      message: expect.stringContaining('with all aliases written out'),
      file: expect.stringMatching(/^a\.yaml:\d+:\d+$/),
    });
  });

  test('that contain themselves are refused, with line and pointer', () => {
    expect(refusal('a: 1\nb: &b\n  c: [1, *b]\n', 'a.yaml')).toMatchObject({
      message: 'this alias contains itself; write out what it stands for',
      file: 'a.yaml:3:10',
      pointer: '#/b/c/1',
    });
  });
});

describe('references', () => {
  const chain = (length: number, link: (next: object) => object) =>
    Object.fromEntries([
      ...Array.from({ length }, (_, index) => [`C${index}`, link(ref(`C${index + 1}`))]),
      [`C${length}`, string],
    ]);

  test.each([
    { name: 'a chain of allOf', schemas: chain(20_000, (next) => ({ allOf: [next] })) },
    { name: 'a chain of unions', schemas: chain(20_000, (next) => ({ anyOf: [next, { type: 'null' }] })) },
  ])('$name that is too long is refused with line and pointer', async ({ schemas }) => {
    const folder = await folderOf({ 'a.json': answered(string), 'b.json': answered(ref('C0'), schemas) });
    const { exitCode, stderr } = await run(['diff', 'a.json', 'b.json'], folder);
    expect(stderr).toMatch(/^b\.json:1:\d+ #\/.*: the chain of `\$ref`, `allOf` or unions is too long here$/m);
    expect(stderr).not.toContain('    at ');
    expect(exitCode).toBe(2);
  });

  test.each([
    { name: 'to itself', schemas: { A: ref('A') } },
    { name: 'to another that leads back', schemas: { A: ref('B'), B: ref('A') } },
  ])('a schema that is only a reference $name is refused with its place', async ({ schemas }) => {
    const folder = await folderOf({ 'a.json': answered(string), 'b.json': answered(ref('A'), schemas) });
    for (const documents of [
      ['a.json', 'b.json'],
      ['b.json', 'a.json'],
    ]) {
      const { exitCode, stderr } = await run(['diff', ...documents], folder);
      expect(stderr).toMatch(/^b\.json:1:\d+ #\/paths\/.*: the references form a circle$/m);
      expect(exitCode).toBe(2);
    }
  });
});

test('a byte order mark is no part of a document', () => {
  expect(parse('\uFEFF{"a": 1}', 'a.json')).toEqual({ a: 1 });
  expect(parse('\uFEFFa: 1\n', 'a.yaml')).toEqual({ a: 1 });
});

test.each([
  { length: 200, shown: (pointer: string) => pointer },
  { length: 201, shown: (pointer: string) => `${pointer.slice(0, 100)}…${pointer.slice(-99)}` },
])('of a pointer with $length characters, at most 200 are shown', async ({ length, shown }) => {
  const [before, after] = ['#/components/schemas/', '/type'];
  const name = `${'a'.repeat(length - before.length - after.length - 1)}z`;
  const folder = await folderOf({
    'a.json': answered(string),
    'b.json': answered(ref(name), { [name]: { type: 'x' } }),
  });
  const { stderr } = await run(['diff', 'a.json', 'b.json'], folder);
  expect(stderr.split(' ')[1]).toBe(`${shown(before + name + after)}:`);
});
