import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundles } from './bundles.ts';
import { type Check, checks, type Example, folder } from './examples.ts';
import { expected } from './expected.ts';
import { withMock } from './mock.ts';
import { narrowing } from './narrowing.ts';
import { runScript } from './script.ts';

/** `untried`: an earlier check failed, or nothing that can be tried comes from the npm registry. */
type Outcome = 'passed' | 'failed' | 'untried';

/** What came of an example with one bundle. */
export interface Run {
  outcomes: Record<Check, Outcome>;
  /** Addresses outside of this machine that were called. */
  calls: string[];
  /** What was printed by what failed. */
  log: string;
}

/** Generates, compiles and runs an example with a bundle. */
export async function runExample({ name, needs }: Pick<Example, 'name' | 'needs'>, bundle: Bundle): Promise<Run> {
  const cwd = `${folder}${name}`;
  const calls = `${cwd}/generated/calls.txt`;
  const outcomes = Object.fromEntries(checks.map((check) => [check, 'untried'])) as Run['outcomes'];
  const log: string[] = [];
  // What the compiler of TypeScript prints says more than that it failed.
  const typed = existsSync(`${cwd}/tsconfig.json`);

  async function script(command: string, env: Record<string, string> = {}): Promise<string | undefined> {
    const { output, failed } = await runScript(cwd, command, { ...env, XS2A_CALLS: calls });
    if (failed) log.push(`${name} ${bundle} ${command}\n${output}`);
    return failed && !(command === 'compile' && typed) ? undefined : output;
  }

  await rm(`${cwd}/generated`, { recursive: true, force: true });
  await mkdir(`${cwd}/generated`, { recursive: true });
  await mkdir(`${cwd}/contract`, { recursive: true });
  const contract = fileURLToPath(import.meta.resolve(`@xs2a/openapi/${bundles[bundle]}`));
  await copyFile(contract, `${cwd}/contract/openapi.json`);

  outcomes.generate = (await script('generate')) === undefined ? 'failed' : 'passed';
  if (outcomes.generate === 'passed') {
    Object.assign(outcomes, await compile(cwd, script));
    if (needs === undefined) Object.assign(outcomes, await use(script, log));
    else if (isInstalled(needs)) await mustPass(name, script, log);
  }
  const called = existsSync(calls) ? (await readFile(calls, 'utf8')).trim().split('\n') : [];
  return { outcomes, calls: [...new Set(called)], log: log.join('\n') };
}

type Script = (command: string, env?: Record<string, string>) => Promise<string | undefined>;

async function compile(cwd: string, script: Script): Promise<Partial<Run['outcomes']>> {
  if (!existsSync(`${cwd}/tsconfig.json`)) return compileOther(cwd, script);
  await writeFile(`${cwd}/generated/narrowing.ts`, narrowing);
  const output = (await script('compile')) ?? '';
  const files = [...output.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? '');
  const fails = (of: (file: string) => boolean) => (files.some(of) ? 'failed' : 'passed');
  const probe = 'generated/narrowing.ts';
  return {
    compile: fails((file) => file.startsWith('generated/') && file !== probe),
    types: fails((file) => !file.startsWith('generated/')),
    narrow: fails((file) => file === probe),
  };
}

/** Other languages: a checker of types says whether the consumer is right, and with it whether it narrows. */
async function compileOther(cwd: string, script: Script): Promise<Partial<Run['outcomes']>> {
  const outcomeOf = async (name: string) => ((await script(name)) === undefined ? 'failed' : 'passed');
  const { scripts } = JSON.parse(await readFile(`${cwd}/package.json`, 'utf8'));
  const compile = await outcomeOf('compile');
  if (scripts.types === undefined) return { compile };
  const types = await outcomeOf('types');
  return { compile, types, narrow: types };
}

async function use(script: Script, log: string[]): Promise<Partial<Run['outcomes']>> {
  const output = await withMock((url) => script('start', { XS2A_BASE_URL: url, XS2A_API_KEY: 'key' }));
  const steps = (output ?? '').split('\n').filter((line) => line.startsWith('{"step"'));
  const outcomes: Partial<Run['outcomes']> = {};
  for (const [step, value] of Object.entries(expected)) {
    const line = steps.find((text) => JSON.parse(text).step === step);
    const passed = line !== undefined && JSON.stringify(JSON.parse(line).value) === JSON.stringify(value);
    outcomes[step as Check] = passed ? 'passed' : 'failed';
    if (!passed) log.push(`${step}: ${line ?? 'nothing was printed'}`);
  }
  return outcomes;
}

/**
 * Runs a consumer that not every machine can run. What came of it is not in the results, which are the same everywhere.
 *
 * @param log what has failed so far: nothing may be added
 * @throws Error if a step fails
 */
async function mustPass(name: string, script: Script, log: string[]): Promise<void> {
  const before = log.length;
  await use(script, log);
  if (log.length > before) throw new Error(`${name}\n${log.join('\n')}`);
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
