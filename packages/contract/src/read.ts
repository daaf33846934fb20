import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createContract } from './create.ts';
import { ContractError, checkDocument } from './document.ts';
import type { Contract } from './model.ts';

/** Highest number of nodes from aliases of a YAML file, so that a small file cannot become a huge one. */
const maxAliases = 10_000;

/**
 * Reads a contract.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and line or place, when it cannot be read or used
 */
export async function readContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  const text = await read(path, file === undefined);
  return createContract(checkDocument(await parse(text, path), path));
}

async function read(path: string, isBundle: boolean): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw new ContractError(`${path}: ${reason}.${isBundle ? ' Build the contract first: `pnpm build`.' : ''}`);
  }
}

async function parse(text: string, path: string): Promise<unknown> {
  // Stryker disable next-line all: YAML includes JSON, and its parser is only slower.
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML in braces looks like JSON, and its parser knows the line of a mistake.
    }
  }
  // The parser is loaded only for a contract in YAML.
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ContractError(`${path}:${line}:${col}: ${error.message}`);
  }
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (failure) {
    throw new ContractError(`${path}: ${(failure as Error).message}.`);
  }
}
