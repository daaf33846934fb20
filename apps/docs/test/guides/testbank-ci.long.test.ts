/** The workflow of the guide, step by step, with its tests as those of a project; and its command for a team. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@xs2a/tools-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { home, snippets } from '../../src/home.ts';
import { linkPackage } from './packages.ts';
import { readGuide, sectionOf } from './tables.ts';

const source = join(snippets, 'testbank-ci');

interface Step {
  readonly run?: string;
  readonly if?: string;
}

interface Job {
  readonly env: Record<string, string>;
  readonly steps: readonly Step[];
}

/** The job of the workflow, with another port: somebody may use that of the guide on this machine. */
function readJob(port: number): Job {
  const text = readFileSync(join(source, 'ci.yaml'), 'utf8').replaceAll('4020', String(port));
  return (parse(text) as { jobs: { test: Job } }).jobs.test;
}

let folder: string;
let job: Job;
/** Processes that lead the group of what a step has started. */
const groups: number[] = [];

beforeEach(async () => {
  job = readJob(await freePort());
  // Outside of the repository, so that nothing comes from a folder above.
  folder = mkdtempSync(join(tmpdir(), 'xs2a-ci-'));
  for (const name of ['@xs2a/client', '@xs2a/testbank', 'vitest']) linkPackage(name, folder, [home]);
  for (const name of ['checkout.test.ts', 'running.test.ts']) cpSync(join(source, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "scripts": { "test": "vitest run" } }');
});
afterEach(() => {
  // As the end of a job does.
  for (const group of groups.splice(0)) {
    try {
      process.kill(-group);
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true });
});

/** Runs a step as GitHub does. @returns the exit code and what was printed */
function runStep(command: string): Promise<{ exitCode: number | null; output: string }> {
  const env = { ...process.env, ...job.env, NO_COLOR: '1' };
  const child = spawn('bash', ['-e', '-c', command], { cwd: folder, env, detached: true });
  if (child.pid !== undefined) groups.push(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: what it leaves running may keep its output open.
    child.on('exit', (exitCode) => resolve({ exitCode, output }));
  });
}

/** Runs the job up to the first step that fails, and then those that follow a failure. */
async function runJob(): Promise<{ failed: string | undefined; log: string[] }> {
  const log: string[] = [];
  let failed: string | undefined;
  for (const { run, if: condition } of job.steps) {
    if (run === undefined || run === 'npm ci' || (condition === 'failure()') !== (failed !== undefined)) continue;
    const { exitCode, output } = await runStep(run);
    log.push(output);
    if (exitCode !== 0) failed ??= run;
  }
  return { failed, log };
}

test('the workflow comes to its end, and its tests have met the Testbank', async () => {
  const { failed, log } = await runJob();
  expect(failed, log.join('\n')).toBeUndefined();
  expect(log.at(-1)).toMatch(/Tests\D+4 passed/);
});

test('a test that fails ends the workflow, which then shows the log of the Testbank', async () => {
  writeFileSync(
    join(folder, 'failing.test.ts'),
    "import { expect, test } from 'vitest';\ntest('fails', () => expect(1).toBe(2));\n",
  );
  const { failed, log } = await runJob();
  expect(failed).toBe('npm test');
  expect(log.at(-1)).toContain(`Testbank of `);
});

test('a Testbank that does not start ends the workflow', async () => {
  const start = job.steps.find(({ run }) => run?.includes('xs2a-testbank'))?.run ?? '';
  const { exitCode } = await runStep(
    start.replace('--now 2026-06-01T10:00:00Z', '--now never').replace('--retry 20', '--retry 1'),
  );
  expect(exitCode).not.toBe(0);
});

test('the Testbank for a team serves other machines, with random keys, and asks for the token', async () => {
  const guide = sectionOf(readGuide('testbank-ci'), 'For a team');
  const [, commands = ''] = /```sh title="Terminal"\n([\s\S]*?)```/.exec(guide) ?? [];
  const moved = commands.replace('/var/lib/testbank', folder).replace('npx xs2a-testbank', '$& --port 0');
  // The test needs the token, too.
  await runStep(`${moved.trim()} > testbank.log 2>&1 &\necho "token $XS2A_TESTBANK_CONTROL_TOKEN" > token`);
  const printed = () => readFileSync(join(folder, 'testbank.log'), 'utf8');
  await expect.poll(printed).toMatch(/API key of mode Live/);

  const [, port] = /http:\/\/\S+:(\d+) \(stop/.exec(printed()) ?? [];
  expect(printed()).toMatch(/API key of mode Test +\w{40}$/m);
  const accounts = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/_testbank/accounts`, { headers }).then(({ status }) => status);
  expect(await accounts({})).toBe(401);
  const [, token] = readFileSync(join(folder, 'token'), 'utf8').split(/\s/);
  expect(await accounts({ authorization: `Bearer ${token}` })).toBe(200);
});
