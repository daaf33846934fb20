/** Reads a contract from a file or a commit. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, type JsonObject } from '../model/json.ts';
import { bundle, inScratch, isSplit } from './bundle.ts';
import { checkOut, gitFile, readFromGit } from './git.ts';
import { inFile, parse } from './parse.ts';

/**
 * Reads an OpenAPI document. One that is split into files is bundled.
 *
 * @param source a JSON or YAML file, or `git:<rev>:<path>` for a file of a commit
 * @param folder the folder from which a relative source counts; by default the current one
 * @throws {InputError} when it cannot be read or parsed; it names the file, and line and column or the pointer
 */
export async function load(source: string, folder: string = process.cwd()): Promise<JsonObject> {
  const committed = gitFile(source, folder);
  const text = committed === undefined ? await readText(source, folder) : await readFromGit(committed);
  const document = parse(text, source);
  if (!isSplit(document)) return document;
  if (committed === undefined) return bundle(resolve(folder, source), source);
  return inScratch(async (scratch) => bundle(await checkOut(committed, scratch), source));
}

async function readText(source: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, source), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw inFile(new InputError(reason), source);
  }
}
