/** The commands of a report, executed by a shell, against the server that they are about. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { checkDocument, createContract } from '@xs2a/contract';
import { json } from '@xs2a/contract/testing';
import { execute, listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';

const key = `k"e$y\`s' \\ 4711-Zs`;
const token = 'token-9F4e2C71d0';
const hostile = `it's "$HOME" \`ls\` \\n %s ä€ 𝄞\nnext line`;
const control = 'bell \u0007, tab \t, return \r, escape \u001b[31m, no character \uffff';

const answers = {
  responses: {
    200: { description: '', content: json({ type: 'object', required: ['never'] }) },
    401: { description: '' },
  },
};
const body = (type: string, schema: object, ...examples: unknown[]) => ({
  requestBody: {
    required: true,
    content: {
      [type]: { schema, examples: Object.fromEntries(examples.map((value, index) => [`e${index}`, { value }])) },
    },
  },
});
const text = { type: 'string' };
const secured = (...names: string[]) => ({ security: [Object.fromEntries(names.map((name) => [name, []]))] });

const contract = createContract(
  checkDocument(
    {
      openapi: '3.1.0',
      info: { title: 'All kinds of requests', version: '1' },
      components: {
        securitySchemes: {
          basic: { type: 'http', scheme: 'basic', description: 'User name `shop`.' },
          bearer: { type: 'http', scheme: 'bearer' },
          header: { type: 'apiKey', in: 'header', name: 'X-Key' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
          query: { type: 'apiKey', in: 'query', name: 'api key' },
        },
      },
      paths: {
        '/basic': { get: { operationId: 'basic', ...secured('basic'), ...answers } },
        '/bearer': { get: { operationId: 'bearer', ...secured('bearer'), ...answers } },
        '/header': { get: { operationId: 'header', ...secured('header', 'cookie'), ...answers } },
        '/cookie': {
          get: {
            operationId: 'cookie',
            ...secured('cookie'),
            parameters: [
              { name: 'theme', in: 'cookie', required: true, schema: text, example: 'dark' },
              { name: 'filter', in: 'query', style: 'deepObject', schema: { type: 'object', properties: { a: text } } },
              { name: 'X-Hint', in: 'header', schema: text, example: `it's "$HOME"` },
            ],
            ...answers,
          },
        },
        '/things/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: text, examples: { a: { value: "a'b{}" } } }],
          get: { operationId: 'readThing', ...answers },
          put: { operationId: 'writeThing', ...answers },
          delete: { operationId: 'deleteThing', ...answers },
        },
        '/json': {
          post: {
            operationId: 'json',
            ...body(
              'application/json',
              { type: 'object', properties: { text: { type: 'string', maxLength: 5000 } } },
              { text: hostile },
              { text: control },
            ),
            ...answers,
          },
        },
        '/form': {
          post: {
            operationId: 'form',
            ...body('application/x-www-form-urlencoded', { type: 'object', properties: { a: text } }, { a: hostile }),
            ...answers,
          },
        },
        '/parts': {
          post: {
            operationId: 'parts',
            ...body('multipart/form-data', {
              type: 'object',
              required: ['name'],
              properties: { name: text, file: { type: 'string', format: 'binary' } },
            }),
            ...answers,
          },
        },
        '/text': {
          post: { operationId: 'text', ...body('text/plain', text, '@file', hostile, control, '-d', ''), ...answers },
        },
        '/bytes': { put: { operationId: 'bytes', ...body('application/octet-stream', {}), ...answers } },
      },
    },
    'kinds.json',
  ),
);

/** The groups with the most kinds of requests. */
const kinds = ['example', 'credentials', 'writeThing/method', 'text: has 5000'];

/** What differs between any two clients. */
const ofClient = new Set(['host', 'user-agent', 'connection']);

/** A request with all of its bytes, as one text. */
async function written(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const names = request.rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [name.toLowerCase()] : []));
  const headers = names.map((name, index) => `${name}: ${request.rawHeaders[2 * index + 1]}`);
  const kept = headers.filter((_, index) => !ofClient.has(names[index] as string)).sort();
  return [`${request.method} ${request.url}`, ...kept, '', Buffer.concat(chunks).toString('latin1')].join('\n');
}

let server: Server;
let url: string;
const arrived: string[] = [];
beforeAll(async () => {
  server = createServer(async (request, response) => {
    arrived.push(await written(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(request.method === 'HEAD' ? '' : '{}');
  });
  url = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => server.close());

/** What arrives when a shell executes commands, one after the other. */
async function resend(commands: readonly string[]): Promise<string[]> {
  arrived.length = 0;
  const script = commands.map((command) => `{ ${command}\n} || exit 1`).join('\n');
  const env = { PATH: process.env.PATH, API_KEY: key, ACCESS_TOKEN: token };
  const { exitCode, stderr } = await execute('sh', ['-c', script], { env, isolated: true });
  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
  return [...arrived];
}

describe('a request that is sent again by its command', () => {
  it('needs curl', async () => {
    const { stdout } = await execute('curl', ['--version']);
    expect(stdout).toMatch(/^curl \d/);
  });

  it('is the same, byte for byte, whatever was sent', async () => {
    const { results } = await run({
      ...patience,
      contract,
      url,
      apiKey: key,
      accessToken: token,
      stateless: true,
      keyless: false,
      random: 1,
      filter: kinds,
    });
    const sent = new Set(arrived);
    const commands = [...new Set(results.map(({ curl }) => curl))];
    expect(commands.length).toBeGreaterThan(30);
    for (const part of [
      'base64 -d | curl',
      'gunzip',
      '-u "shop:$API_KEY"',
      'shop:conformance-wrong',
      '; sid=$API_KEY',
    ]) {
      expect([part, commands.some((command) => command.includes(part))]).toEqual([part, true]);
    }
    const again = await resend(commands);
    expect(again.filter((request) => !sent.has(request))).toEqual([]);
    expect(again).toHaveLength(commands.length);
  });

  it('has its key in the address, if it needs no encoding there', async () => {
    const parameters = [{ name: 'x', in: 'query', schema: text, example: '1' }];
    const inQuery = createContract(
      checkDocument(
        {
          openapi: '3.1.0',
          info: { title: 'Keys in addresses', version: '1' },
          components: { securitySchemes: { query: { type: 'apiKey', in: 'query', name: 'api key' } } },
          paths: { '/a': { get: { operationId: 'a', ...secured('query'), parameters, ...answers } } },
        },
        'query.json',
      ),
    );
    arrived.length = 0;
    const options = { ...patience, contract: inQuery, url, apiKey: token, stateless: true, keyless: false };
    const { results } = await run(options);
    const sent = new Set(arrived);
    const commands = [...new Set(results.map(({ curl }) => curl))];
    expect(commands.filter((command) => command.includes('?x=1\'"&api%20key=$API_KEY"'))).not.toEqual([]);
    const again = await resend(['API_KEY=$ACCESS_TOKEN', ...commands]);
    expect(again.filter((request) => !sent.has(request))).toEqual([]);
  });
});

describe('a request to an object that the run has created', () => {
  const pet = { type: 'object', properties: { name: text } };
  const missing = { 404: { description: '' } };
  const created = { 201: { description: '', headers: { Location: { schema: text } } } };
  const found = { 200: { description: '', content: json(pet) }, ...missing };
  const pets = createContract(
    checkDocument(
      {
        openapi: '3.1.0',
        info: { title: 'Pets', version: '1' },
        paths: {
          '/pets': {
            post: { operationId: 'createPet', ...body('application/json', pet, { name: 'Tom' }), responses: created },
          },
          '/pets/{id}': {
            parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
            get: { operationId: 'readPet', responses: found },
            delete: { operationId: 'deletePet', responses: { 204: { description: '' }, ...missing } },
          },
        },
      },
      'pets.json',
    ),
  );

  /** Keeps what is created, and always answers a wrong name. */
  function petServer(): Server {
    const stored = new Set<string>();
    let last = 0;
    return createServer((request, response) => {
      request.resume();
      const { method, url: path = '' } = request;
      if (method === 'POST') {
        last += 1;
        stored.add(`/pets/${last}`);
        response.writeHead(201, { location: `/pets/${last}` }).end();
      } else if (!stored.has(path)) {
        response.writeHead(404).end();
      } else if (method === 'DELETE') {
        stored.delete(path);
        response.writeHead(204).end();
      } else {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":9}');
      }
    });
  }

  const printed = async (command = 'false') => (await execute('sh', ['-c', command])).stdout;

  it('comes with the command that creates it again', async () => {
    const memory = petServer();
    const address = `http://127.0.0.1:${await listen(memory)}`;
    const { findings } = await run({ ...patience, contract: pets, url: address, stateless: false });
    const { curl, before, notes } = findings.find(({ finding }) => finding.place === '200 /name') ?? { curl: '' };
    const [old = ''] = /\/pets\/\d+/.exec(curl) ?? [];
    expect(notes).toEqual([`The run created ${old} and deleted it: create it again, and put its id into the command.`]);
    expect(await printed(curl)).toContain('404');
    const [fresh = ''] = /\/pets\/\d+/.exec(await printed(before)) ?? [];
    expect(await printed(curl.replace(old, fresh))).toContain('{"name":9}');
    memory.closeAllConnections();
    memory.close();
  });
});
