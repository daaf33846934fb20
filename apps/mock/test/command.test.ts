import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../src/command.ts';
import type { MockServer } from '../src/server.ts';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const mocks: MockServer[] = [];

afterEach(async () => {
  await Promise.all(mocks.splice(0).map((mock) => mock.close()));
});

/** What the command prints. */
async function outputOf(args: string[], env: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  const mock = await run(
    args,
    env,
    (line) => lines.push(line),
    (line) => lines.push(`stderr: ${line}`),
  );
  if (mock !== undefined) mocks.push(mock);
  return lines.join('\n');
}

describe('xs2a-mock', () => {
  it('says what it serves, and where', async () => {
    const output = await outputOf(['--port', '0', '--openapi', fixture('library.yaml')]);
    expect(output).toMatch(/^Mock of 5 operations: http:\/\/127\.0\.0\.1:\d+ \(stop with Ctrl-C\)$/);
    expect((await fetch(`${/http:\S+/.exec(output)?.[0]}/health`)).status).toBe(200);
  });

  it('serves OpenAPI 3.0 in two files, and says what it leaves out', async () => {
    const output = await outputOf(['--port', '0', '--openapi', fixture('two-files.yaml')]);
    expect(output.split('\n')).toEqual([
      'stderr: Left out, because it cannot be read: PUT /books: the schema at books.yaml #/put/requestBody/content/application~1json/schema has type: "book", expected one or more of string, number, integer, boolean, object, array, null.',
      expect.stringMatching(/^Mock of 1 operations: /),
    ]);
    const response = await fetch(`${/http:\S+/.exec(output)?.[0]}/books`);
    expect([response.status, await response.json()]).toEqual([200, [{ title: 'Momo', lent: null }]]);
  });

  it('says which option and variable repair a taken port', async () => {
    await using server = createServer();
    const port = await listen(server);
    await expect(outputOf([], { XS2A_MOCK_PORT: String(port) })).rejects.toThrow(
      `Port ${port} is taken. Choose another one with --port or the environment variable XS2A_MOCK_PORT.`,
    );
  });

  const mistakes = [
    { given: ['--port', 'many'], want: '--port "many" is not valid.' },
    { given: ['--host', '203.0.113.1', '--port', '0'], want: 'Cannot listen on --host "203.0.113.1"' },
    { given: ['--openapi', 'nowhere.json'], want: '--openapi: nowhere.json: no such file.' },
    { given: ['--openapi', fixture('swagger.yaml')], want: 'is a document of Swagger 2.0. Convert it to OpenAPI 3' },
    {
      given: ['--openapi', fixture('unreadable.yaml')],
      want: 'has no operation that can be read. /books: the $ref at #/paths/~1books leads to ./nowhere.yaml, no such file.',
    },
    { given: ['--unknown'], want: "Unknown option '--unknown'" },
  ];
  it.each(mistakes)('$given fails with one line', async ({ given, want }) => {
    const message = await outputOf(given).catch((error: Error) => error.message);
    expect(message).toContain(want);
    expect(message.trim().split('\n')).toHaveLength(1);
  });

  it('--help explains the options, --version is the version of the package', async () => {
    expect(await outputOf(['--help'])).toContain('XS2A_MOCK_PORT');
    expect(await outputOf(['--version'])).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
