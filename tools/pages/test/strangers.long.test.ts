/** Every command, used as a stranger uses it: with --help, with a mistake, against something else than it expects. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../src/workspace.ts';
import { workspace } from './repository.ts';

const published = workspace.packages
  .filter(({ isPublished }) => isPublished)
  .flatMap(({ folder, commands }) =>
    Object.entries(commands).map(([name, file]) => [name, join(folder, file)] as const),
  );

/** The program that a script of the root runs at last, if it is one of ours. */
const scripts = Object.entries(workspace.scripts).flatMap(([name, script]) => {
  const [, file] = /\bnode ((?:packages|apps|tools|spec)\/\S+)(?: [^&]*)?$/.exec(script) ?? [];
  return file === undefined ? [] : [[`pnpm ${name}`, file] as const];
});

const others = [
  ['xs2a-codegen', 'tools/codegen/src/cli.ts'],
  ['the build of the contract', 'spec/compiler/build.ts'],
  ['lint of the contract', 'spec/compiler/lint.ts'],
] as const;

interface Command {
  name: string;
  file: string;
}

/** Each program once, under the first of its names. */
const commands: Command[] = [...published, ...others, ...scripts]
  .map(([name, file]) => ({ name, file }))
  .filter(({ file }, index, all) => all.findIndex((other) => other.file === file) === index);

const call = (file: string, ...args: string[]) => execute(process.execPath, [join(root, file), ...args]);

test('these are the published commands and the scripts of the root', () => {
  expect(published.length).toBeGreaterThan(4);
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['xs2a-mock', 'xs2a-compat', 'pnpm start', 'pnpm new', 'pnpm test:mutation']),
  );
});

describe.each(commands)('$name', ({ file }) => {
  test('explains itself and its exit codes with --help', async () => {
    const { exitCode, stdout, stderr } = await call(file, '--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: /m);
    expect(stdout).toMatch(/^Exit codes?: /m);
  });

  test('ends with 2 for an option that it does not have, and names it', async () => {
    const { exitCode, stdout, stderr } = await call(file, '--no-such-option');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain('--no-such-option');
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe('what is not supported is named, and so is what is', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xs2a-strangers-'));
    await writeFile(at('swagger.json'), '{"swagger":"2.0","info":{"title":"a","version":"1"},"paths":{}}');
    await writeFile(at('openapi.json'), '{"openapi":"4.0.0","info":{"title":"a","version":"1"},"paths":{}}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['xs2a-compat', ['diff', 'swagger.json', 'swagger.json'], ['Swagger 2.0', '3.0.x or 3.1.x']],
    ['xs2a-compat', ['diff', 'openapi.json', 'openapi.json'], ['"4.0.0"', '3.0.x or 3.1.x']],
    ['xs2a-compat', ['diff', 'a', 'b', '--format', 'xml'], ['xml', 'text, json, markdown, github']],
    ['xs2a-compat', ['differ'], ['differ', 'changelog']],
    ['xs2a-conformance', ['--url', 'http://127.0.0.1:1', '--openapi', 'swagger.json'], ['Swagger 2.0', 'OpenAPI 3']],
    ['xs2a-conformance', ['--url', 'http://127.0.0.1:1', '--openapi', 'openapi.json'], ['4.0.0', '3.0, 3.1 and 3.2']],
    ['xs2a-conformance', ['--url', 'http://127.0.0.1:1', '--report', 'xml'], ['xml', 'text, json, junit, html']],
    ['xs2a-conformance', ['--url', 'ftp://h'], ['--url', 'http:// or https://']],
    ['xs2a-mcp', ['--url', 'ftp://h'], ['--url', 'http:// or https://']],
    ['xs2a-mock', ['--openapi', 'swagger.json'], ['Swagger 2.0', 'OpenAPI 3']],
    ['xs2a-mock', ['--openapi', 'openapi.json'], ['4.0.0', '3.0, 3.1 and 3.2']],
    ['xs2a-mock', ['--log-level', 'loud'], ['loud', 'silent, error, info, debug']],
    ['xs2a-testbank', ['--log-level', 'loud'], ['loud', 'silent, error, info, debug']],
    ['xs2a-testbank', ['--database', 'mysql://u:p@h/d'], ['mysql://…', 'postgres://…']],
    ['pnpm new', ['endpoint'], ['endpoint', 'operation']],
    ['pnpm generators', ['cobol'], ['cobol', 'openapi-typescript']],
    ['pnpm test:runtimes', ['--runtime', 'perl'], ['perl', 'deno']],
    ['lint of the contract', ['--format', 'xml'], ['xml', 'text or json']],
  ])('%s %j', async (name, args, words) => {
    const file = commands.find((command) => command.name === name)?.file ?? '';
    const result = await execute(process.execPath, [join(root, file), ...args], { cwd: folder });
    expect([result.exitCode, result.stdout]).toEqual([2, '']);
    for (const word of words) expect(result.stderr).toContain(word);
  });
});

describe('a server that is something else is recognised', () => {
  const web = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
  });
  let port: number;
  beforeAll(async () => {
    port = await listen(web);
  });
  afterAll(() => void web.close());

  test.each([
    ['http', 'This is not a server of XS2A API'],
    ['https', 'the server does not speak TLS'],
  ])('by xs2a-conformance, over %s', async (protocol, words) => {
    const file = published.find(([name]) => name === 'xs2a-conformance')?.[1] ?? '';
    const { exitCode, stderr } = await call(file, '--url', `${protocol}://127.0.0.1:${port}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
