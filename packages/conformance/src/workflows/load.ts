/** Finds and reads Arazzo documents. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WorkflowDocument, WorkflowError } from './document.ts';
import { readDocument } from './read.ts';

/** How many nodes the aliases of a YAML file may stand for: a small file must not become one without end. */
const maxAliases = 10_000;

/**
 * Reads workflows.
 *
 * @param files Arazzo documents, JSON or YAML; without them, those of `@xs2a/openapi`, which need its bundle
 * @throws {WorkflowError} naming the file, and the place in it, when it cannot be read or run
 */
export async function loadWorkflows(files?: readonly string[]): Promise<WorkflowDocument[]> {
  const paths = files ?? (await ours());
  return Promise.all(paths.map(async (path) => readDocument(await parse(await read(path), path), basename(path))));
}

async function ours(): Promise<string[]> {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'))), 'workflows');
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) throw new WorkflowError(`${folder}: no workflows. Build the contract first: \`pnpm build\`.`);
  return names.sort().map((name) => join(folder, name));
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw new WorkflowError(`${path}: ${reason}. Name a file with an Arazzo document.`);
  }
}

/** Parses YAML, which includes JSON. */
async function parse(text: string, path: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  try {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new WorkflowError(`${path}: ${reason.replace(/:$/, '')}. Correct it.`);
  }
}
