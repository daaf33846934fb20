import { listScripts, runScript, type Script } from './scripts.ts';

/** From the sources of the contract to everything that is generated from it and committed. */
export interface Pipeline {
  /** Compiles the bundle. */
  contract: Script;
  /** Each reads the bundle, and writes the generated files of one package. */
  generators: readonly Script[];
}

/**
 * The script `build` of the contract, and the script `generate` of every package that has one.
 *
 * @param from the root of a repository; by default of this one
 */
export async function readPipeline(from?: string): Promise<Pipeline> {
  const [contract] = await listScripts('build', 'spec', from);
  if (contract === undefined) throw new Error('spec/package.json has no script "build"');
  return { contract, generators: await listScripts('generate', 'packages/*', from) };
}

/**
 * Compiles the contract, and generates from it. A broken contract is reported, not thrown: its author is about to
 * repair it.
 *
 * @param changed files that gave the reason, for the report
 */
export async function compile(
  changed: readonly string[],
  { contract, generators }: Pipeline,
): Promise<{ ok: boolean; report: string }> {
  const reason = changed.length === 0 ? 'start' : changed.join(', ');
  const started = performance.now();
  const steps = [await runStep(contract)];
  if (steps.every(({ problem }) => problem === undefined)) {
    // They write into different packages.
    steps.push(...(await Promise.all(generators.map(runStep))));
  }
  const failed = steps.find(({ problem }) => problem !== undefined);
  if (failed) return { ok: false, report: `${reason}: ${failed.name} failed\n\n${failed.problem}\n` };
  const times = steps.map(({ name, ms }) => `${name} ${ms} ms`).join(', ');
  return { ok: true, report: `${reason}: ${times} (${Math.round(performance.now() - started)} ms)` };
}

interface Step {
  /** The package, without its scope. */
  name: string;
  ms: number;
  /** What it printed, if it failed. */
  problem: string | undefined;
}

async function runStep(script: Script): Promise<Step> {
  const started = performance.now();
  const { exitCode, stdout, stderr } = await runScript(script);
  const output = `${stdout}${stderr}`.trim() || `${script.command} ended with ${exitCode}`;
  return {
    name: script.name.replace(/^@[^/]+\//, ''),
    ms: Math.round(performance.now() - started),
    problem: exitCode === 0 ? undefined : output,
  };
}
