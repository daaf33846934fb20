import { PassThrough, Writable } from 'node:stream';
import { STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/server';
import { describe, expect, test } from 'vitest';
import { execute } from '../src/command.ts';
import { help } from '../src/help.ts';
import { readCommand } from '../src/options.ts';
import { contract, secrets } from './agent.ts';

/** What the SDK buffers of one message. */
const maxBytes = STDIO_DEFAULT_MAX_BUFFER_SIZE;
const readable = contract.operations.filter(({ method }) => method === 'GET').length;
const env = { XS2A_API_KEY: secrets.apiKey, XS2A_ACCESS_TOKEN: secrets.accessToken };

/** Runs a command whose client sends this and closes. */
async function run(args: string[], sent: string[] = [], signal?: AbortSignal) {
  const stdin = new PassThrough();
  for (const line of sent) stdin.write(`${line}\n`);
  if (signal === undefined) stdin.end();
  return runWith(stdin, args, signal);
}

async function runWith(stdin: PassThrough, args: string[], signal?: AbortSignal) {
  const texts = { stdout: '', stderr: '' };
  const screen = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += chunk;
        done();
      },
    });
  const [stdout, stderr] = [screen('stdout'), screen('stderr')];
  const exitCode = await execute(args, { env, stdin, stdout, stderr, ...(signal && { signal }) });
  return { exitCode, ...texts };
}

describe('a command line', () => {
  test.each([
    [[], { command: 'serve', url: undefined, write: false }],
    [['--write', '--url', 'http://127.0.0.1:4010'], { command: 'serve', url: 'http://127.0.0.1:4010', write: true }],
    [['--url=https://a.example/base'], { command: 'serve', url: 'https://a.example/base', write: false }],
    [['-h', '--write'], { command: 'help' }],
    [['--version'], { command: 'version' }],
  ])('%j', (args, want) => {
    expect(readCommand(args)).toEqual(want);
  });

  test.each([
    [['secret'], 'This command accepts only options. Credentials are read from XS2A_API_KEY and XS2A_ACCESS_TOKEN.'],
    [['--api-key=secret'], "Unknown option '--api-key'."],
    [['--api-key', 'secret'], "Unknown option '--api-key'."],
    [['--write=secret'], "Option '--write' does not take an argument."],
    [['--url'], "Option '--url <value>' argument missing."],
    [['--url', 'secret'], '--url is not valid. Expected: an address that begins with http:// or https://.'],
    [['--url', 'ftp://secret'], '--url is not valid. Expected: an address that begins with http:// or https://.'],
    ...[
      'http://secret@a.example',
      'http://:secret@a.example',
      'http://a.example?secret',
      'http://a.example#secret',
    ].map((url) => [
      ['--url', url],
      '--url is more than an address. Credentials are read from XS2A_API_KEY and XS2A_ACCESS_TOKEN.',
    ]),
  ] as [string[], string][])('%j is refused with 2, and its values are not repeated', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${message}\nxs2a-mcp --help explains the options.\n`);
  });

  test('may ask for help and version', async () => {
    expect(await run(['--help'])).toEqual({ exitCode: 0, stdout: `${help}\n`, stderr: '' });
    expect((await run(['--version'])).stdout).toMatch(/^@xs2a\/mcp \d+\.\d+\.\d+, contract \d+\.\d+\.\d+\n$/);
  });
});

describe('serving', () => {
  test('ends with 0 when the client closes', async () => {
    expect(await run([])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `xs2a-mcp: ${readable} tools for https://api.xs2a.com, read-only\n`,
    });
    expect((await run(['--write'])).stderr).toBe(
      `xs2a-mcp: ${contract.operations.length} tools for https://api.xs2a.com\n`,
    );
  });

  test('ends with 0 when it is interrupted', async () => {
    const interruption = new AbortController();
    const ended = run([], [], interruption.signal);
    interruption.abort();
    expect((await ended).exitCode).toBe(0);
  });

  test('ends with 1 when the connection breaks', async () => {
    const stdin = new PassThrough();
    const ended = runWith(stdin, []);
    stdin.destroy(new Error('broken'));
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('xs2a-mcp: the connection broke\n');
  });

  test('ends with 1 when the client sends a message without end', async () => {
    const stdin = new PassThrough();
    const ended = runWith(stdin, []);
    for (let size = 0; size <= maxBytes; size += 1_000_000) stdin.write('x'.repeat(1_000_000));
    expect((await ended).exitCode).toBe(1);
  });

  test('tells of a message that cannot be handled, and not what it says', async () => {
    const { exitCode, stderr } = await run([], ['{"USER_PIN": "12345"}']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('xs2a-mcp: the client sent something that cannot be handled');
    expect(stderr).not.toContain('12345');
  });
});
