import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../src/load.ts';
import { run } from '../src/run/run.ts';
import { ours } from './ours.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const yaml = 'openapi: 3.1.0\ninfo: {title: Pets, version: 1.2.3}\npaths: {/pets: {get: {responses: {200: {}}}}}\n';

describe('a contract', () => {
  it('is the bundle of XS2A unless a file is named', async () => {
    const { title, operations } = await loadContract();
    expect(title).toBe('XS2A API');
    expect(operations).toHaveLength(ours.operations.length);
  });

  it('may be in a file', async () => {
    expect(await loadContract(await file('a.yaml', yaml))).toMatchObject({ title: 'Pets', version: '1.2.3' });
  });

  it('without operations is refused', async () => {
    const path = await file('empty.yaml', 'openapi: 3.1.0\npaths: {}\n');
    await expect(loadContract(path)).rejects.toThrow(
      'empty.yaml has no operation that can be asked. It has none under "paths".',
    );
  });

  it('without operations that can be asked is refused with the first reason', async () => {
    const path = await file('none.yaml', 'openapi: 3.1.0\npaths: {"/a/{id}": {get: {responses: {200: {}}}}}\n');
    await expect(loadContract(path)).rejects.toThrow(
      'none.yaml has no operation that can be asked. GET /a/{id}: no parameter describes {id} of its path.',
    );
  });
});

const ok = 'responses: {200: {}}';
const contract = (paths: string, head = 'openapi: 3.1.0') => `${head}\npaths:\n  /fine: {get: {${ok}}}\n${paths}\n`;
const withSchema = (schema: string) => `responses: {200: {content: {application/json: {schema: ${schema}}}}}`;

describe('an operation', () => {
  it.each([
    ['a schema that no validator can use', `/a: {get: {${withSchema('{type: strng}')}}}`, 'has type: "strng"'],
    ['a pattern that is none', `/a: {get: {${withSchema('{pattern: "("}')}}}`, 'has pattern: "("'],
    [
      'an unknown reference of a header',
      `/a: {get: {responses: {200: {headers: {X: {$ref: '#/x'}}}}}}`,
      'leads to #/x',
    ],
    ['a placeholder without a parameter', `/a/{id}: {get: {${ok}}}`, 'no parameter describes {id} of its path'],
    [
      'its own server',
      `/a: {get: {servers: [{url: 'https://b.example'}], ${ok}}}`,
      'it has other "servers" than most operations',
    ],
    [
      'a server of its path',
      `/a: {servers: [{url: 'https://b.example'}], get: {${ok}}}`,
      'it has other "servers" than most operations',
    ],
    ['no responses', '/a: {get: {}}', 'has no "responses"'],
    [
      'another file that does not exist',
      `/a: {get: {${withSchema("{$ref: 'gone.yaml'}")}}}`,
      'gone.yaml, no such file',
    ],
  ])('that cannot be asked is left out, and the others stay: %s', async (_, path, reason) => {
    const { operations, leftOut } = await loadContract(await file('some.yaml', contract(`  ${path}`)));
    expect(operations.map(({ id }) => id)).toEqual(['GET /fine']);
    expect(leftOut).toMatchObject([{ method: 'GET', reason: expect.stringContaining(reason) }]);
  });

  it.each([
    [
      'a parameter for its placeholder',
      `/a/{id}: {parameters: [{name: id, in: path, required: true, schema: {}}], get: {${ok}}}`,
    ],
    ['the servers of the document', `/a: {get: {servers: [{url: /v1}], ${ok}}}\nservers: [{url: /v1}]`],
    ['a format that nobody knows', `/a: {get: {${withSchema('{type: string, format: iban}')}}}`],
    ['a pattern with needless backslashes', `/a: {get: {${withSchema("{pattern: '^[\\w\\-\\_]+$'}")}}}`],
    ['a default alone', '/a: {get: {responses: {default: {}}}}'],
    ['a reference in an extension', `/a: {get: {x-note: {$ref: 'gone.yaml'}, ${ok}}}`],
    ['an empty path next to it', `/a: {get: {${ok}}}\n  /b: {}`],
  ])('stays with %s', async (_, paths) => {
    const { operations, leftOut } = await loadContract(await file('fine.yaml', contract(`  ${paths}`)));
    expect([operations.length, leftOut]).toEqual([2, []]);
  });

  it('stays if it has the servers of most others', async () => {
    const own = (description: string) =>
      `{servers: [{url: 'https://b.example', description: ${description}}], get: {${ok}}}`;
    const text = contract(`  /a: ${own('A')}\n  /b: ${own('B')}`);
    const { operations, leftOut } = await loadContract(await file('servers.yaml', text));
    expect(operations.map(({ id }) => id)).toEqual(['GET /a', 'GET /b']);
    expect(leftOut.map(({ operation }) => operation)).toEqual(['GET /fine']);
  });

  it('that is left out is in the report of a run', async () => {
    const text = contract('  /a: {get: {}}\n  /b: {post: {operationId: makeB}}');
    const read = await loadContract(await file('report.yaml', text));
    await using server = createServer((_, response) => response.end());
    const url = `http://127.0.0.1:${await listen(server)}`;
    const { leftOut } = await run({ contract: read, url, stateless: true, random: 0 });
    expect(leftOut.filter(({ group }) => group === 'operation')).toEqual([
      { group: 'operation', cases: 1, reason: 'GET /a: the operation at #/paths/~1a/get has no "responses"' },
      { group: 'operation', cases: 1, reason: 'makeB: the operation at #/paths/~1b/post has no "responses"' },
    ]);
  });
});

describe('a path with an operation that is left out', () => {
  const readOnly = '{properties: {id: {type: string, readOnly: true}}}';
  const paths = (put: string) => `  /a: {get: {${withSchema(readOnly)}}, put: ${put}}`;

  /** What is found at a server that has the operation, and the methods that it was sent. */
  async function findingsAt(put: string, allow: string) {
    const sent = new Set<string>();
    await using server = createServer(({ method = '', url }, response) => {
      sent.add(`${method} ${url}`);
      const isA = url === '/a';
      const status = method === 'GET' || (method === 'PUT' && isA) ? 200 : 405;
      response.writeHead(status, { ...(isA && { 'content-type': 'application/json' }), allow: isA ? allow : 'GET' });
      response.end(isA ? '{}' : '');
    });
    const url = `http://127.0.0.1:${await listen(server)}`;
    const read = await loadContract(await file('method.yaml', contract(paths(put))));
    const { findings } = await run({ contract: read, url, stateless: true, random: 0, filter: ['method'] });
    return { found: findings.map(({ finding }) => finding.place), sent };
  }

  it.each([
    ['cannot be read', '{}'],
    ['cannot be asked', "{servers: [{url: 'https://b.example'}], responses: {200: {}}}"],
  ])('still has its method: it %s', async (_, put) => {
    const { found, sent } = await findingsAt(put, 'GET, PUT');
    expect(found).toEqual([]);
    expect(sent).toContain('PATCH /a');
    expect(sent).toContain('PUT /fine');
    expect(sent).not.toContain('PUT /a');
    expect((await findingsAt(put, 'GET')).found).toEqual(['Allow']);
  });
});

describe('a document of OpenAPI 3.0', () => {
  it('is run as one of 3.1', async () => {
    const schema = '{type: object, properties: {a: {type: string, nullable: true}}}';
    const { document } = await loadContract(
      await file('old.yaml', contract(`  /a: {get: {${withSchema(schema)}}}`, 'openapi: 3.0.3')),
    );
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: {
            responses: {
              200: { content: { 'application/json': { schema: { properties: { a: { type: ['string', 'null'] } } } } } },
            },
          },
        },
      },
    });
  });
});
