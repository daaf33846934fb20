/** Reads a contract from where the caller says it is. */
import { readFile } from 'node:fs/promises';
import { InputError, type JsonObject } from '../model/json.ts';
import { bundle, inScratch, isSplit } from './bundle.ts';
import { checkOut, gitFile, readFromGit } from './git.ts';
import { inFile, parse } from './parse.ts';

/**
 * Reads an OpenAPI document. One that is split into files is bundled.
 *
 * @param source a JSON or YAML file, or `git:<rev>:<path>` for a file of a commit
 * @throws {InputError} when it cannot be read or parsed; it names the file, and line and column or the pointer
 */
export async function load(source: string): Promise<JsonObject> {
  const fromGit = gitFile(source);
  const text = fromGit === undefined ? await readText(source) : await readFromGit(fromGit);
  const document = parse(text, source);
  if (!isSplit(document)) return document;
  if (fromGit === undefined) return bundle(source, source);
  return inScratch(async (folder) => bundle(await checkOut(fromGit, folder), source));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw inFile(new InputError(reason), file);
  }
}
