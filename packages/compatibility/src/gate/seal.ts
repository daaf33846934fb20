/** Whether the files of a contract are what was built and released. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFile } from '../input/parse.ts';
import { InputError, isObject } from '../model/json.ts';

/** SHA-256 of a file, in hexadecimal digits, as `shasum -a 256` prints it. */
export async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** The baseline's hash, and the one that its release has recorded. */
export interface Seal {
  /** File of the record. */
  record: string;
  actual: string;
  /** `undefined` when there is no record, or it has no hash. */
  recorded: string | undefined;
}

/**
 * Reads the seal of a baseline.
 *
 * @param baseline the file
 * @param record file of its release
 */
export async function readSeal(baseline: string, record: string): Promise<Seal> {
  const content = existsSync(record) ? await readJson(record) : undefined;
  const recorded = isObject(content) && typeof content.baseline === 'string' ? content.baseline : undefined;
  return { record, actual: await sha256(baseline), recorded };
}

/**
 * Lists the files that have changed since the bundle was built.
 *
 * @param spec folder of the contract
 * @param list the file in which its build lists `bundle`, the hash of the bundle, and `sources`, the hash of each source
 *   by its path; without this file, the result is empty
 * @returns the bundle itself, or sources, relative to `spec`
 */
export async function changedSince(spec: string, list: string, bundle: string): Promise<string[]> {
  if (!existsSync(list)) return [];
  const content = await readJson(list);
  const sources = isObject(content) ? content.sources : undefined;
  if (!isObject(content) || typeof content.bundle !== 'string' || !isObject(sources)) {
    throw inFile(new InputError('expected bundle, a SHA-256, and sources, one for each path'), list);
  }
  const changed = await Promise.all(
    Object.entries({ ...sources, [bundle]: content.bundle }).map(async ([path, hash]) => {
      const file = join(spec, path);
      return existsSync(file) && (await sha256(file)) === hash ? [] : [path];
    }),
  );
  return changed.flat();
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw inFile(new InputError((error as Error).message), file);
  }
}
