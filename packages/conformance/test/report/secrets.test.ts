import { createServer, type Server } from 'node:http';
import { checkDocument, createContract } from '@xs2a/contract';
import { json } from '@xs2a/contract/testing';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conform } from '../../src/conform.ts';
import { writeReport } from '../../src/report/index.ts';
import { patience } from '../patience.ts';
import { bad, findingOf } from './sample.ts';

const key = 'key-Zs8/qL+2 "x"';
const token = 'Token-9F4e2C71d0';
const session = 'ws-secret-5521907733';

const answer = (schema: object) => ({ description: '', content: json(schema) });
const contract = createContract(
  checkDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Echo', version: '1' },
      components: {
        securitySchemes: { apiKey: { type: 'http', scheme: 'basic' }, accessToken: { type: 'http', scheme: 'bearer' } },
      },
      paths: {
        '/keys': {
          get: { operationId: 'withKey', security: [{ apiKey: [] }], responses: { 200: answer({ type: 'integer' }) } },
        },
        '/tokens/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: '1' }],
          get: {
            operationId: 'withToken',
            security: [{ accessToken: [] }],
            responses: { 200: answer({ type: 'object', properties: { password: { const: 'x' } } }) },
          },
        },
      },
    },
    'echo.json',
  ),
);

let server: Server;
let url: string;
/** Repeats the credentials wherever a report may take something from: body, content type, error texts. */
beforeAll(async () => {
  server = createServer(({ headers, url }, response) => {
    const sent = String(headers.authorization ?? '');
    const plain = Buffer.from(sent.replace('Basic ', ''), 'base64').toString();
    // A content type is told in small letters.
    const type = url?.startsWith('/tokens') ? `text/${sent.replace('Bearer ', '')}` : 'application/json';
    response.setHeader('content-type', sent === '' ? 'text/plain' : type);
    response.end(JSON.stringify({ sent, plain, password: session, echo: [`${key} ${token}`] }));
  });
  url = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => server.close());

/** The secrets that a text holds, however they are written in it. */
function leaksIn(text: string): string[] {
  const forms = (secret: string) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret.replaceAll('"', '&quot;'),
    btoa(secret),
    btoa(`:${secret}`),
  ];
  const small = text.toLowerCase();
  return [key, token, session].filter((secret) => forms(secret).some((form) => small.includes(form.toLowerCase())));
}

describe.each(['text', 'json', 'junit', 'html'] as const)('the %s report', (format) => {
  test('holds no secret, though the server repeats them all', async () => {
    const report = await conform({ ...patience, contract, url, apiKey: key, accessToken: token, random: 2 });
    const rules = report.run.findings.map(({ finding }) => finding.rule);
    expect(rules).toEqual(expect.arrayContaining(['body', 'secret']));
    const text = await writeReport(format, report);
    expect(text).toContain('[redacted]');
    expect(leaksIn(text)).toEqual([]);
  });

  test('would be caught with one', async () => {
    for (const secret of [key, token, session]) {
      expect(leaksIn(await writeReport(format, bad(findingOf({ found: secret }))))).toEqual([secret]);
    }
  });
});
