import { readContract } from './contract.ts';
import type { Files } from './files.ts';
import { generateTypes } from './generate.ts';
import { generateModels } from './models.ts';
import { generateTables } from './tables.ts';

const header = `/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run \`pnpm build\`.
 */

`;

/**
 * Compiles the bundle into every generated file of `@xs2a/types`.
 *
 * @param bundle the parsed `openapi.json`
 * @throws InputError when the bundle cannot be compiled
 */
export async function compile(bundle: object): Promise<Files> {
  const contract = readContract(bundle);
  const sources: [string, string][] = [
    ['schema.ts', await generateTypes(bundle)],
    ['models.ts', generateModels(contract)],
    ['tables.ts', generateTables(contract)],
  ];
  return new Map(sources.map(([name, text]) => [name, `${header}${text.replaceAll('\r\n', '\n').trimEnd()}\n`]));
}
