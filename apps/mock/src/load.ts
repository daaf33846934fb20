import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Contract } from './contract.ts';
import { checkDocument } from './document.ts';

/**
 * Reads an OpenAPI document.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws Error naming the file when it cannot be read, or cannot be served
 */
export async function loadContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  let document: unknown;
  try {
    const text = await readFile(path, 'utf8');
    document = /^\s*\{/.test(text) ? JSON.parse(text) : await parseYaml(text);
  } catch (error) {
    const repair = file === undefined ? ' Build the contract first: `pnpm build`.' : '';
    throw new Error(`${path} cannot be read as JSON or YAML: ${firstLine(error)}${repair}`);
  }
  return checkDocument(document, path);
}

/** A parser of YAML adds a drawing of the place. */
function firstLine(error: unknown): string {
  return (error as Error).message.split('\n', 1)[0]?.replace(/:$/, '.') ?? '';
}

/** Only whoever brings a contract in YAML has to load the parser. */
async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  return parse(text, { maxAliasCount: 1000 });
}
