import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../home.ts';

type Outcome = 'passed' | 'explained' | 'failed';

/** A validator, as `pnpm validators` writes it down. */
export interface Validator {
  /** Name of its folder in `examples/validators`. */
  name: string;
  /** With its version: `ajv 8.20.0`. */
  tool: string;
  description: string;
  /** The findings that its configuration ignores. */
  exceptions: string;
  /** Why the contract keeps what a rule objects to. */
  explained: Record<string, string>;
  /** The result of each check, by bundle. */
  outcomes: Record<string, Record<string, Outcome>>;
  /** The rules that mind something, by bundle. */
  minded: Record<string, string[]>;
}

/** All validators that were tried, in the order of their folders. */
export function listValidators(): Validator[] {
  return Object.values(JSON.parse(readFileSync(join(home, '../../examples/validators/results.json'), 'utf8')));
}
