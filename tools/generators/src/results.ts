import { readFile, writeFile } from 'node:fs/promises';
import { type Bundle, bundles } from './bundles.ts';
import type { Example } from './examples.ts';
import { type Run, runExample } from './run.ts';

/** What an example says about its generator, and what came of it with each bundle. */
export type Result = Example & { outcomes: Record<Bundle, Run['outcomes']> };

/** The results of all examples, by their names. */
export type Results = Record<string, Result>;

const file = new URL('../../../examples/generators/results.json', import.meta.url);

/** The results that are committed, from which the page of the docs is made. */
export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function saveResults(results: Results): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => a.localeCompare(b)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Runs an example with both bundles, one after the other: they share its folder.
 *
 * @returns its results, and what was printed by what failed
 * @throws Error if the generator, or what it wrote, called somebody outside of this machine
 */
export async function resultOf(example: Example): Promise<{ result: Result; log: string }> {
  const tried: Partial<Result['outcomes']> = {};
  const logs: string[] = [];
  for (const bundle of Object.keys(bundles) as Bundle[]) {
    const { outcomes, calls, log } = await runExample(example, bundle);
    if (calls.length > 0) throw new Error(`${example.name} called ${calls.join(', ')}`);
    tried[bundle] = outcomes;
    logs.push(log);
  }
  const result = { ...example, outcomes: tried as Result['outcomes'] };
  return { result, log: logs.filter(Boolean).join('\n') };
}
