import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the validators are: a workspace of its own, with a lockfile of its own. */
export const folder = fileURLToPath(new URL('../../../../examples/validators/', import.meta.url));

/** What validators look at: the OpenAPI document, its schemas, and the values that it shows. */
export type Check = 'document' | 'schemas' | 'examples';

/** What a folder says about its validator, in its `package.json`. */
export interface Validator {
  /** Name of the folder. */
  name: string;
  /** What the validator looks at. */
  description: string;
  /** The validator, with its exact version. */
  tool: string;
  /** Those that it makes. */
  checks: Check[];
  /** What it is configured to accept; empty if nothing. */
  exceptions: string;
  /** Why the contract keeps something that a rule reports, by the name of the rule. */
  explained: Record<string, string>;
}

interface Manifest {
  description: string;
  devDependencies: Record<string, string>;
  validator: Omit<Validator, 'name' | 'description'>;
}

/** The validators, by the names of their folders. */
export function listValidators(): Validator[] {
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}${name}/package.json`))
    .map((name) => {
      const text = readFileSync(`${folder}${name}/package.json`, 'utf8');
      const { description, devDependencies, validator }: Manifest = JSON.parse(text);
      return { ...validator, name, description, tool: `${validator.tool} ${devDependencies[validator.tool]}` };
    });
}
