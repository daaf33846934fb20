import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContractError } from '../src/document.ts';
import { object } from '../src/json.ts';
import type { Contract } from '../src/model.ts';
import { readContract } from '../src/read.ts';
import { createValidators } from '../src/validators.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Reads the first of some files. */
async function readFiles(files: Readonly<Record<string, string>>): Promise<Contract> {
  const paths = await Promise.all(Object.entries(files).map(([name, text]) => file(name, text)));
  return readContract(paths[0]);
}

const yaml = 'openapi: 3.1.0\ninfo: {title: Pets, version: 1.2.3}\npaths: {/pets: {get: {responses: {200: {}}}}}\n';

/** Aliases for as many nodes as the product of these numbers. */
const aliases = (each: number, count: number) =>
  `${yaml}x-first: &a {b: c}\nx-list: &b [${list('*a', each - 1)}]\nx-lists: [${list('*b', count - 1)}]\n`;
const list = (alias: string, count: number) => Array(count).fill(alias).join(', ');

describe('a contract', () => {
  it('is the bundle of XS2A unless a file is named', async () => {
    const { title, operations, webhooks, document } = await readContract();
    const methods = Object.values(document.paths ?? {}).flatMap((item) =>
      Object.keys(object(item)).filter((key) => /^(get|post|put|patch|delete)$/.test(key)),
    );
    expect(title).toBe('XS2A API');
    expect(operations).toHaveLength(methods.length);
    expect(webhooks.map(({ path }) => path)).toContain('transaction.created');
  });

  it('may be YAML, JSON or YAML in braces', async () => {
    const info = { title: 'Pets', version: '1' };
    const json = { openapi: '3.1.0', info, paths: { '/pets': { get: { responses: { 200: {} } } } } };
    expect(await readContract(await file('a.yaml', yaml))).toMatchObject({ title: 'Pets', version: '1.2.3' });
    expect(await readContract(await file('a.json', JSON.stringify(json)))).toMatchObject({ title: 'Pets' });
    expect(await readContract(await file('b.yaml', '{openapi: 3.1.0, paths: {}}'))).toMatchObject({ operations: [] });
  });

  it('may have merge keys', async () => {
    const text = `x-base: &base {title: Merged}\nopenapi: 3.1.0\ninfo: {<<: *base, version: '1'}\npaths: {}\n`;
    expect(await readContract(await file('merge.yaml', text))).toMatchObject({ title: 'Merged', version: '1' });
  });

  it.each([
    { name: 'missing.yaml', text: undefined, want: /missing\.yaml: no such file\.$/ },
    { name: 'broken.yaml', text: 'openapi: 3.1.0\npaths: [', want: /broken\.yaml:2:9: / },
    { name: 'broken.json', text: '{\n"openapi": "3.1.0",\n]', want: /broken\.json:3:1: / },
    { name: 'other.yaml', text: 'swagger: "2.0"\n', want: /other\.yaml is a document of Swagger 2\.0/ },
  ])('that cannot be read is refused with its place: $name', async ({ name, text, want }) => {
    const path = text === undefined ? join(folder, name) : await file(name, text);
    await expect(readContract(path)).rejects.toThrow(want);
    await expect(readContract(path)).rejects.toThrow(ContractError);
  });

  it('is not a folder', async () => {
    await expect(readContract(folder)).rejects.toThrow('this is a folder.');
  });

  it('is not below a file', async () => {
    const path = join(await file('plain.yaml', yaml), 'inner.yaml');
    await expect(readContract(path)).rejects.toThrow(/inner\.yaml: ENOTDIR: not a directory/);
  });

  it('has aliases for at most 10 000 nodes', async () => {
    await expect(readContract(await file('many.yaml', aliases(100, 100)))).resolves.toBeDefined();
    await expect(readContract(await file('more.yaml', aliases(73, 137)))).rejects.toThrow('Excessive alias count');
    await expect(readContract(await file('more.yaml', aliases(73, 137)))).rejects.toThrow(ContractError);
  });

  it('with an alias of nothing is refused', async () => {
    await expect(readContract(await file('alias.yaml', `${yaml}x: *nothing\n`))).rejects.toThrow(ContractError);
  });
});

describe('a contract in YAML', () => {
  const start = 'openapi: 3.1.0\n';

  it('has dates as texts, and on, yes and no as names, also if it says that it is YAML 1.1', async () => {
    const text = `info: {title: 2024-02-29, version: 1_000}\npaths: {}\nx-words: {on: yes, no: off, 012: 0o14, a: 12:30:00}\n`;
    for (const head of [start, `%YAML 1.1\n---\n${start}`]) {
      const { title, version, document } = await readContract(await file('words.yaml', `${head}${text}`));
      expect({ title, version }).toEqual({ title: '2024-02-29', version: '1_000' });
      expect(document['x-words']).toEqual({ on: 'yes', no: 'off', 12: 12, a: '12:30:00' });
    }
  });

  it('may begin with a byte order mark, and be in the encodings of Windows', async () => {
    const text = `\ufeff${yaml.replace('Pets', 'Tiere für alle')}`;
    const swapped = Buffer.from(text, 'utf16le').swap16();
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le'), swapped]) {
      expect(await readContract(await file('bom.yaml', bytes))).toMatchObject({ title: 'Tiere für alle' });
    }
    const json = `\ufeff${JSON.stringify({ openapi: '3.1.0', info: { title: 'JSON' }, paths: {} })}`;
    expect(await readContract(await file('bom.json', json))).toMatchObject({ title: 'JSON' });
  });

  it('may have numbers beyond those of JavaScript', async () => {
    const text = `${yaml}components: {schemas: {Id: {type: integer, maximum: 9223372036854775807}}}\n`;
    const { document } = await readContract(await file('big.yaml', text));
    expect(document.components).toEqual({ schemas: { Id: { type: 'integer', maximum: 2 ** 63 } } });
  });

  it.each([
    ['a key that is written twice', `${start}paths:\n  /a: {}\n  /a: {}\n`, /bad\.yaml:4:3: Map keys must be unique/],
    ['a tab', `${start}paths:\n\t/a: {}\n`, /bad\.yaml:3:1: Tabs are not allowed as indentation/],
    ['two documents', `${start}paths: {}\n---\n${start}`, /bad\.yaml:3:1: .*multiple documents/],
  ])('is refused with its line: %s', async (_, text, want) => {
    await expect(readContract(await file('bad.yaml', text))).rejects.toThrow(want);
  });

  it('leaves out an operation with a tag of another tool', async () => {
    const text = `${yaml}  /b: {get: {responses: {200: !include response.yaml}}}\n`;
    const { operations, leftOut } = await readContract(
      await file('tag.yaml', text.replace('paths: {/pets:', 'paths:\n  /pets:').replace('}}}}\n  /b', '}}}\n  /b')),
    );
    expect(operations.map(({ id }) => id)).toEqual(['GET /pets']);
    expect(leftOut).toMatchObject([
      { operation: 'GET /b', reason: '#/paths/~1b/get/responses/200 is "response.yaml", expected an object' },
    ]);
  });
});

describe('a contract in several files', () => {
  const root = (paths: string, more = '') => `openapi: 3.1.0\ninfo: {title: Split}\npaths:\n${paths}\n${more}`;
  const schemaOf = ({ operations, resolve }: Contract) =>
    resolve(operations[0]?.responses[0]?.content[0]?.schema?.schema);
  const get = (schema: string) =>
    `{get: {responses: {200: {content: {application/json: {schema: {$ref: '${schema}'}}}}}}}`;

  it('has all of them in one document', async () => {
    const contract = await readFiles({
      'all/openapi.yaml': root(
        "  /pets/{id}: {$ref: 'paths/pets.yaml'}",
        "components: {schemas: {Error: {$ref: './schemas/all.json#/Error'}}}",
      ),
      'all/paths/pets.yaml': `parameters: [{$ref: '../parameters.yaml#/id'}]\n${get('../schemas/pet.yaml').slice(1, -1)}\nput:\n  requestBody: {$ref: ../bodies.yaml}\n  responses: {default: {$ref: '#/x-responses/error'}}\nx-responses: {error: {content: {text/plain: {schema: {$ref: '../openapi.yaml#/components/schemas/Error'}}}}}\n`,
      'all/parameters.yaml': 'id: {name: id, in: path, required: true, schema: {type: integer}}\n',
      'all/bodies.yaml': 'content: {application/json: {schema: {$ref: schemas/pet.yaml}}}\n',
      'all/schemas/pet.yaml': "type: object\nproperties: {owner: {$ref: 'all.json#/Owner'}}\n",
      'all/schemas/all.json':
        '{"Owner": {"properties": {"pets": {"items": {"$ref": "pet.yaml"}}}}, "Error": {"type": "string"}}',
    });
    expect(contract.leftOut).toEqual([]);
    expect(contract.document).toMatchObject({
      paths: {
        '/pets/{id}': {
          parameters: [{ $ref: '#/components/parameters/id' }],
          get: {
            responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/pet' } } } } },
          },
          put: {
            requestBody: { $ref: '#/components/requestBodies/bodies' },
            responses: { default: { $ref: '#/components/responses/error' } },
          },
        },
      },
      components: {
        parameters: { id: { name: 'id' } },
        requestBodies: {
          bodies: { content: { 'application/json': { schema: { $ref: '#/components/schemas/pet' } } } },
        },
        responses: { error: { content: { 'text/plain': { schema: { $ref: '#/components/schemas/Error' } } } } },
        schemas: {
          Error: { $ref: '#/components/schemas/Error-2' },
          'Error-2': { type: 'string' },
          pet: { properties: { owner: { $ref: '#/components/schemas/Owner' } } },
          Owner: { properties: { pets: { items: { $ref: '#/components/schemas/pet' } } } },
        },
      },
    });
    const { response } = createValidators(contract.document);
    const schema = contract.operations[0]?.responses[0]?.content[0]?.schema;
    expect(schema && response(schema, { owner: { pets: [{ owner: {} }] } })).toEqual([]);
    expect(schema && response(schema, { owner: { pets: [1] } })).toMatchObject([{ field: 'owner.pets.0' }]);
  });

  it('may name files with spaces, folders, and the file itself', async () => {
    const contract = await readFiles({
      'names/openapi.yaml': root(
        `  /a: ${get('openapi.yaml#/components/schemas/A')}`,
        "components: {schemas: {A: {$ref: 'the%20schemas/a b.yaml#/x'}}}",
      ),
      'names/the schemas/a b.yaml': 'x: {const: 1}\n',
    });
    expect(schemaOf(contract)).toEqual({ const: 1 });
  });

  it('may lead through references', async () => {
    const contract = await readFiles({
      'through/openapi.yaml': root(`  /a: ${get('a.yaml#/Pet/properties/id')}`),
      'through/a.yaml': 'Pet: {$ref: b.yaml}\n',
      'through/b.yaml': 'properties: {id: {const: 1}}\n',
    });
    expect(schemaOf(contract)).toEqual({ const: 1 });
  });

  it('may have path items that refer to path items', async () => {
    const item = get('a.yaml');
    const { operations } = await readFiles({
      'items/openapi.yaml': root("  /a: {$ref: b.yaml}\n  /b: {$ref: './b.yaml'}"),
      'items/b.yaml': "$ref: 'c.yaml#/item'\n",
      'items/c.yaml': `item: ${item}\n`,
      'items/a.yaml': 'const: 1\n',
    });
    expect(operations.map(({ id, responses: [response] }) => [id, response?.content[0]?.schema?.schema])).toEqual([
      ['GET /a', { $ref: '#/components/schemas/a' }],
      ['GET /b', { $ref: '#/components/schemas/a' }],
    ]);
  });

  it('may refer to maps, lists and operations, as if they were one text', async () => {
    const contract = await readFiles({
      'parts/openapi.yaml': `openapi: 3.0.3\ninfo: {title: Parts}\npaths: {$ref: paths/all.yaml}\ncomponents: {schemas: {$ref: schemas.yaml}}\n`,
      'parts/paths/all.yaml': "/pets: {parameters: {$ref: 'parameters.yaml'}, get: {$ref: 'get.yaml#/pets'}}\n",
      'parts/paths/parameters.yaml': "- {name: page, in: query, schema: {$ref: '../schemas.yaml#/Page'}}\n",
      'parts/paths/get.yaml': 'pets: {responses: {$ref: ../responses.yaml}}\n',
      'parts/responses.yaml':
        "200: {content: {application/json: {schema: {$ref: 'openapi.yaml#/components/schemas/Pet'}}}}\n",
      'parts/schemas.yaml': 'Pet: {properties: {$ref: fields.yaml}}\nPage: {type: integer}\n',
      'parts/fields.yaml': "id: {type: integer}\nowner: {$ref: 'schemas.yaml#/Pet'}\n",
    });
    expect(contract.leftOut).toEqual([]);
    expect(contract.document).toMatchObject({
      paths: {
        '/pets': {
          parameters: [{ name: 'page', schema: { $ref: '#/components/schemas/Page' } }],
          get: {
            responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } } },
          },
        },
      },
      components: {
        schemas: { Pet: { properties: { id: { type: 'integer' }, owner: { $ref: '#/components/schemas/Pet' } } } },
      },
    });
  });

  it.each([
    ['maps that lead back to themselves', "A: {properties: {b: {properties: {$ref: '#/A/properties'}}}}"],
    ['a map that leads to itself', "A: {properties: {$ref: '#/A/properties'}}"],
  ])('leaves out the operation that needs %s', async (_, text) => {
    const { leftOut } = await readFiles({
      'rings/openapi.yaml': root(`  /a: ${get('a.yaml#/A')}\n  /b: ${get('b.yaml')}`),
      'rings/a.yaml': `${text}\n`,
      'rings/b.yaml': '{}\n',
    });
    expect(leftOut).toMatchObject([
      { operation: 'GET /a', reason: expect.stringContaining('leads to #/A/properties, which leads back to itself') },
    ]);
  });

  const reasons = [
    ['a file that does not exist', 'gone.yaml', 'leads to gone.yaml, no such file'],
    ['a place that does not exist', 'there.yaml#/b', 'leads to there.yaml#/b, where there is nothing'],
    ['a folder', './', 'leads to ./, this is a folder'],
    ['a file that cannot be parsed', 'broken.yaml', 'leads to broken.yaml, broken.yaml:1:5: '],
    [
      'an address',
      'https://example.com/a.yaml',
      'leads to https://example.com/a.yaml, an address, which is not fetched. Save it as a file',
    ],
    ['no address', 'urn:example:a', 'leads to urn:example:a, an address, which is not fetched. Save it as a file'],
    ['a name that cannot be decoded', '%FF.yaml', 'leads to %FF.yaml, '],
  ] as const;

  it.each(reasons)('leaves out the operation that needs %s', async (_, reference, reason) => {
    const { operations, leftOut } = await readFiles({
      'gone/openapi.yaml': root(`  /a: ${get(reference)}\n  /b: ${get('there.yaml#/a')}`),
      'gone/there.yaml': 'a: {}\n',
      'gone/broken.yaml': 'a: [',
    });
    expect(operations.map(({ id }) => id)).toEqual(['GET /b']);
    expect(leftOut).toMatchObject([{ operation: 'GET /a', reason: expect.stringContaining(reason) }]);
  });

  it('names file and place of what cannot be read', async () => {
    const { leftOut } = await readFiles({
      'deep/openapi.yaml': root(`  /a: ${get('schemas/a.yaml#/A')}\n  /b: ${get('c.yaml')}`),
      'deep/c.yaml': '{}',
      'deep/schemas/a.yaml': "A: {items: {$ref: '../b.yaml'}}\n",
      'deep/b.yaml': 'items: {type: strng}\n',
    });
    expect(leftOut).toMatchObject([
      { reason: expect.stringMatching(/^the schema at b\.yaml #\/items has type: "strng"/) },
    ]);
  });

  it('leaves out path items that lead back to themselves', async () => {
    const { leftOut } = await readFiles({
      'loop/openapi.yaml': root(`  /a: {$ref: b.yaml}\n  /b: ${get('a.yaml')}`),
      'loop/a.yaml': '{}',
      'loop/b.yaml': '$ref: b.yaml\n',
    });
    expect(leftOut).toMatchObject([{ operation: '/a', reason: expect.stringContaining('leads to b.yaml, ') }]);
  });
});
