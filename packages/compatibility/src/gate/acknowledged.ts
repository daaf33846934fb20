/** Deliberate breaks: each is reviewed, has a reason, and expires. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { isSeq, parseDocument } from 'yaml';
import { inFile } from '../input/parse.ts';
import { at, InputError, isObject } from '../model/json.ts';

export interface Acknowledgement {
  /** Fingerprint of the change, as the reports name it. */
  id: string;
  /** Why it hurts nobody, or is necessary. */
  reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  expires: string;
}

/**
 * Reads the file of acknowledgements: a list of `{id, reason, expires}`. No file is an empty list.
 *
 * @throws {InputError} when an entry is incomplete; it names file and pointer
 */
export async function readAcknowledged(file: string): Promise<Acknowledgement[]> {
  if (!existsSync(file)) return [];
  const document = parseDocument(await readFile(file, 'utf8'), { schema: 'failsafe' });
  const [error] = document.errors;
  if (error !== undefined) throw inFile(new InputError(error.message), file);
  const list: unknown = document.toJS();
  if (list === null || list === '') return [];
  if (!Array.isArray(list)) throw inFile(new InputError('expected a list of {id, reason, expires}', '#'), file);
  return list.map((entry: unknown, index) => acknowledgementOf(entry, at('#', index), file));
}

function acknowledgementOf(entry: unknown, pointer: string, file: string): Acknowledgement {
  const { id, reason, expires, ...rest } = isObject(entry) ? entry : {};
  const isComplete = typeof id === 'string' && /^[0-9a-f]{16}$/.test(id) && typeof reason === 'string' && reason !== '';
  if (!isComplete || typeof expires !== 'string' || !isDay(expires) || Object.keys(rest).length > 0) {
    const expected = 'expected id (16 hexadecimal digits), reason, and expires (YYYY-MM-DD)';
    throw inFile(new InputError(expected, pointer), file);
  }
  return { id, reason, expires };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Removes the entries of released changes from the file, and keeps its comments. */
export async function forget(file: string, ids: ReadonlySet<string>): Promise<void> {
  if (!existsSync(file) || ids.size === 0) return;
  const document = parseDocument(await readFile(file, 'utf8'), { schema: 'failsafe' });
  if (!isSeq(document.contents)) return;
  const list = document.toJS() as { id: unknown }[];
  for (let index = list.length - 1; index >= 0; index--) {
    if (ids.has(String(list[index]?.id))) document.deleteIn([index]);
  }
  await writeFile(file, document.toString({ lineWidth: 120 }));
}
