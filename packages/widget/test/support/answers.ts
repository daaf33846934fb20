import { readFileSync } from 'node:fs';
import type { Answer } from './site.ts';

/** An answer of the wizard, as an example of the contract has it: `form-login`. */
export function example(name: string): Answer {
  const file = import.meta.resolve(`@xs2a/openapi/examples/WizardResponse/${name}.json`);
  return { status: 200, body: JSON.parse(readFileSync(new URL(file), 'utf8')) };
}
