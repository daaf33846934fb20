import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../home.ts';

type Outcome = 'passed' | 'failed' | 'untried';

/** A generator, as `pnpm generators` writes it down. */
export interface Generator {
  /** Name of its folder in `examples/generators`. */
  name: string;
  /** With its version: `@kubb/cli 4.39.3`. */
  tool: string;
  description: string;
  /** The bundle to take. */
  bundle: string;
  workaround: string;
  /** Why a check does not pass. */
  limits: Record<string, string>;
  /** What came of each check, by bundle. */
  outcomes: Record<string, Record<string, Outcome>>;
}

/** All generators that were tried, in the order of their folders. */
export function listGenerators(): Generator[] {
  return Object.values(JSON.parse(readFileSync(join(home, '../../examples/generators/results.json'), 'utf8')));
}

/** The checks, in the order in which they are made. */
export function listChecks(): string[] {
  return Object.keys(Object.values(listGenerators()[0]?.outcomes ?? {})[0] ?? {});
}
