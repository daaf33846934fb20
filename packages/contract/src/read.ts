import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ContractError } from './document.ts';
import type { Contract } from './model.ts';
import { contractOf } from './open.ts';
import { decode, loadParser } from './reading/parse.ts';
import { fileSource, whyUnreadable } from './reading/sources.ts';

/**
 * Reads a contract. Operations that cannot be read are left out.
 *
 * @param file JSON or YAML, with references to other files; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and its line if it has one, for a file that is not OpenAPI 3, or of which
 *   nothing is left
 */
export async function readContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  const text = await read(path, file === undefined);
  return contractOf(fileSource(path, text, await loadParser(text)), path);
}

async function read(path: string, isBundle: boolean): Promise<string> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    throw new ContractError(
      `${path}: ${whyUnreadable(error)}.${isBundle ? ' Build the contract first: `pnpm build`.' : ''}`,
    );
  }
}
