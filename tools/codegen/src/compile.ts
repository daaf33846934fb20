import { readContract } from './contract.ts';
import type { Files } from './files.ts';
import { generateTypes } from './generate.ts';
import { generatePayloads } from './payloads.ts';
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
    ['tables.ts', generateTables(contract)],
  ];
  return withHeader(sources);
}

/**
 * Compiles the bundle into every generated file of `@xs2a/webhooks`.
 *
 * @param bundle the parsed `openapi.json`
 * @throws InputError when the bundle cannot be compiled
 */
export async function compilePayloads(bundle: object): Promise<Files> {
  return withHeader(generatePayloads(readContract(bundle)));
}

function withHeader(sources: Iterable<[string, string]>): Files {
  return new Map(
    Array.from(sources, ([name, text]) => [name, `${header}${text.replaceAll('\r\n', '\n').trimEnd()}\n`]),
  );
}
