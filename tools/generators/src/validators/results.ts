import { readFile, writeFile } from 'node:fs/promises';
import { type Bundle, bundles } from '../bundles.ts';
import { runValidator } from './run.ts';
import type { Check, Validator } from './validators.ts';

/** `explained`: it reports something, and the folder says why the contract keeps it. */
type Outcome = 'passed' | 'explained' | 'failed';

/** What a folder says about its validator, and what came of it with each bundle. */
export type Result = Validator & {
  outcomes: Record<Bundle, Partial<Record<Check, Outcome>>>;
  /** The rules that report something, in alphabetical order. */
  minded: Record<Bundle, string[]>;
};

/** The results of all validators, by their names. */
export type Results = Record<string, Result>;

const file = new URL('../../../../examples/validators/results.json', import.meta.url);

/** The results that are committed, from which the page of the docs is made. */
export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function saveResults(results: Results): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => a.localeCompare(b)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Runs a validator on both bundles, one after the other: they share its folder.
 *
 * @returns its results, and everything that it reports without an explanation
 * @throws Error if it cannot be run, accepts what is wrong, or called somebody outside of this machine
 */
export async function resultOf(validator: Validator): Promise<{ result: Result; log: string }> {
  const outcomes: Partial<Result['outcomes']> = {};
  const minded: Partial<Result['minded']> = {};
  const log: string[] = [];
  for (const bundle of Object.keys(bundles) as Bundle[]) {
    const findings = await runValidator(validator, bundle);
    const all = validator.checks.flatMap((check) => findings[check] ?? []);
    minded[bundle] = [...new Set(all.map(({ rule }) => rule))].sort();
    outcomes[bundle] = Object.fromEntries(
      validator.checks.map((check) => {
        const open = (findings[check] ?? []).filter(({ rule }) => !Object.hasOwn(validator.explained, rule));
        for (const { rule, place, message } of open)
          log.push(`${validator.name} ${bundle} ${rule}: ${message} at ${place}`);
        if (open.length > 0) return [check, 'failed'];
        return [check, findings[check]?.length === 0 ? 'passed' : 'explained'];
      }),
    );
  }
  const result = { ...validator, outcomes: outcomes as Result['outcomes'], minded: minded as Result['minded'] };
  return { result, log: log.join('\n') };
}
