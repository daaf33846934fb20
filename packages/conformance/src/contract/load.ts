import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { ContractError, checkDocument, type Document } from './document.ts';
import { type Contract, createContract } from './model.ts';

/**
 * Reads a contract.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and line or place, when it cannot be read or run
 */
export async function loadContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  return createContract(checkDocument(parse(await read(path, file === undefined), path), path) as Document);
}

async function read(path: string, isOurs: boolean): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw new ContractError(`${path}: ${reason}.${isOurs ? ' Build the contract first: `pnpm build`.' : ''}`);
  }
}

function parse(text: string, path: string): unknown {
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML in braces looks like JSON, and its parser knows the line of a mistake.
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [error] = document.errors;
  if (error === undefined) return document.toJS({ maxAliasCount: 10_000 });
  const { line, col } = lines.linePos(error.pos[0]);
  throw new ContractError(`${path}:${line}:${col}: ${error.message}`);
}
