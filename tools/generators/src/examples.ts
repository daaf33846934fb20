import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the examples are: a workspace of its own, with a lockfile of its own. */
export const folder = fileURLToPath(new URL('../../../examples/generators/', import.meta.url));

/** The checks of each generator, in the order in which they run. */
export const checks = ['generate', 'compile', 'types', 'narrow', 'list', 'risk', 'download', 'wizard'] as const;
export type Check = (typeof checks)[number];

/** What a folder says about its generator, in its `package.json`. */
export interface Example {
  /** Name of the folder. */
  name: string;
  /** What the generator is and what it writes. */
  description: string;
  /** The generator, with its exact version. */
  tool: string;
  /** The bundle to take. */
  bundle: '3.1' | '3.0';
  /** What the folder does beyond calling the generator and its output; empty if nothing is needed. */
  workaround: string;
  /**
   * A program that `start` needs and npm does not have: `go`. The checks after `compile` then count as untried, but
   * they are made, and have to pass, where a machine has the program.
   */
  needs?: string;
  /** Why a check fails or is not made, for each that does not pass; `needs` explains what it leaves untried. */
  limits: Partial<Record<Check, string>>;
}

interface Manifest {
  description: string;
  devDependencies: Record<string, string>;
  example?: { tool: string } & Pick<Example, 'bundle' | 'workaround' | 'needs' | 'limits'>;
}

/** The examples of generators, by the names of their folders. */
export function listExamples(): Example[] {
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}${name}/package.json`))
    .flatMap((name) => {
      const { description, devDependencies, example } = readManifest(name);
      if (example === undefined) return [];
      return [{ ...example, name, description, tool: `${example.tool} ${devDependencies[example.tool]}` }];
    });
}

function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(`${folder}${name}/package.json`, 'utf8'));
}
