import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Contract, isReference } from './contract.ts';

/**
 * Reads an OpenAPI document.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws Error naming the file when it cannot be read, is no OpenAPI 3.1 document, or refers to another file
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
  if (!isContract(document)) {
    throw new Error(`${path} is no OpenAPI 3.1 document: it needs "openapi: 3.1.x" and "paths".`);
  }
  const foreign = findForeignReference(document);
  if (foreign !== undefined) {
    throw new Error(`${path} refers to ${foreign}. Bundle it into one file first, for instance by "redocly bundle".`);
  }
  return document;
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

function isContract(document: unknown): document is Contract {
  if (typeof document !== 'object' || document === null) return false;
  const { openapi, paths } = document as Partial<Contract>;
  return typeof openapi === 'string' && openapi.startsWith('3.1') && typeof paths === 'object' && paths !== null;
}

function findForeignReference(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (isReference(node) && !node.$ref.startsWith('#')) return node.$ref;
  for (const child of Object.values(node)) {
    const found = findForeignReference(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
