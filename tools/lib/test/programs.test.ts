import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort } from '../src/ports.ts';
import { execute, ProgramError, run, start } from '../src/programs.ts';

const node = (code: string): [string, string[]] => [process.execPath, ['-e', code]];

describe('a program that is executed', () => {
  test('is described by its exit code and both streams', async () => {
    const code = 'console.log("fine"); console.error("not so fine"); process.exit(3)';
    expect(await execute(...node(code))).toEqual({ exitCode: 3, stdout: 'fine\n', stderr: 'not so fine\n' });
  });

  test('runs in the folder and with the environment that it is given', async () => {
    const cwd = await realpath(await mkdtemp(join(tmpdir(), 'xs2a-lib-')));
    const code = 'console.log(process.cwd(), process.env.ADDED, process.env.HOME)';
    const { stdout } = await execute(...node(code), { cwd, env: { ADDED: 'yes', HOME: undefined } });
    expect(stdout).toBe(`${cwd} yes undefined\n`);
    await rm(cwd, { recursive: true });
  });

  test('finds the commands of the dependencies', async () => {
    const { stdout } = await execute('tsc', ['--version']);
    expect(stdout).toMatch(/^Version \d/);
  });

  test('has nothing but what it is given if it is isolated', async () => {
    const env = { PATH: '/usr/bin:/bin', GIVEN: 'yes' };
    const { stdout } = await execute(...node('console.log(JSON.stringify(process.env))'), { env, isolated: true });
    expect(JSON.parse(stdout)).toEqual(env);
  });

  test('has an empty standard input', async () => {
    const { stdout } = await execute(...node('process.stdin.on("data", () => {}).on("end", () => console.log("end"))'));
    expect(stdout).toBe('end\n');
  });

  test('may print more than a buffer holds, in characters of several bytes', async () => {
    const { stdout } = await execute(...node('process.stdout.write("€".repeat(1e6))'));
    expect(stdout).toBe('€'.repeat(1e6));
  });

  test('has failed when it is killed', async () => {
    const kill = new AbortController();
    const execution = execute(...node('setInterval(() => {}, 1000)'), { signal: kill.signal });
    kill.abort();
    expect(await execution).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  });

  test('has to exist', async () => {
    await expect(execute('xs2a-no-such-program')).rejects.toThrow('ENOENT');
  });
});

describe('a program that has to succeed', () => {
  test('returns what it printed', async () => {
    expect(await run(...node('console.log("fine")'))).toEqual({ exitCode: 0, stdout: 'fine\n', stderr: '' });
  });

  test('throws its command and what it printed when it fails', async () => {
    const code = 'console.log("fine"); console.error("not so fine"); process.exit(1)';
    const failure = run(...node(code));
    await expect(failure).rejects.toThrow(
      new ProgramError(`${process.execPath} -e ${code}`, { exitCode: 1, stdout: 'fine\n', stderr: 'not so fine\n' }),
    );
    await expect(failure).rejects.toThrow(/ended with 1:\nfine\nnot so fine\n$/);
  });
});

describe('a program that goes on running', () => {
  const code = 'console.log("ready on 42"); console.error("warned"); setInterval(() => {}, 1000)';

  test('can be waited for, and stopped', async () => {
    const program = start(...node(code));
    expect((await program.waitFor(/ready on (\d+)/))[1]).toBe('42');
    await program.waitFor(/warned/);
    expect(program.output.split('\n').toSorted()).toEqual(['', 'ready on 42', 'warned']);
    expect(await program.stop()).toEqual({ exitCode: 1, stdout: 'ready on 42\n', stderr: 'warned\n' });
  });

  test('gets the signal that is asked for', async () => {
    const program = start(
      ...node('process.on("SIGINT", () => process.exit(7)); setInterval(() => console.log("ready"), 5)'),
    );
    await program.waitFor(/ready/);
    expect((await program.stop('SIGINT')).exitCode).toBe(7);
  });

  test('can be waited for until it answers as it should', async () => {
    const port = await freePort();
    const server = `let count = 0; require('node:http').createServer((_, response) => {
      response.writeHead(count++ < 2 ? 503 : 200).end();
    }).listen(${port}, '127.0.0.1')`;
    await using program = start(...node(server), { stdout: 'ignore', stderr: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    await program.waitForAnswer(url);
    expect((await fetch(url)).status).toBe(503);
    await program.waitForAnswer(url, {}, ({ ok }) => ok);
    expect(program.output).toBe('');
  });

  test('is an error when it ends before it answers', async () => {
    const program = start(...node('console.log("no"); process.exit(3)'));
    await expect(program.waitForAnswer('http://127.0.0.1:1')).rejects.toThrow(/ended with 3:\nno\n$/);
  });

  test('is an error when it ends before it has printed what is waited for', async () => {
    const program = start(...node('console.log("no")'));
    await expect(program.waitFor(/ready/)).rejects.toThrow(/ended with 0:\nno\n$/);
  });

  test('is an error when it cannot be started', async () => {
    await expect(start('xs2a-no-such-program').waitFor(/ready/)).rejects.toThrow('ENOENT');
  });

  test('is killed at the end of the block that uses it', async () => {
    let ended: Promise<unknown>;
    {
      await using program = start(...node(`process.on('SIGTERM', () => {}); ${code}`));
      await program.waitFor(/ready/);
      ({ ended } = program);
    }
    expect(await ended).toMatchObject({ exitCode: 1 });
  });
});
