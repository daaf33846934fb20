/** The files that a command writes. */
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './option-values.ts';

/**
 * Checks without writing, so that a run that fails early leaves the report of an earlier one as it is.
 *
 * @throws {UsageError}
 */
export async function checkWritable(option: string, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    const known = await stat(file).catch(() => undefined);
    if (known?.isDirectory()) throw new Error('this is a folder');
    await access(known === undefined ? dirname(file) : file, constants.W_OK);
  } catch (error) {
    throw new UsageError(unwritable(option, file, error));
  }
}

export function unwritable(option: string, file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? `there is no folder ${dirname(file)}` : message;
  return `${option} ${file} cannot be written: ${reason}.`;
}
