import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '@xs2a/tools-lib';
import type { Plan, Repository } from './kind.ts';
import { renderTemplate } from './templates.ts';

/** Texts by their paths below the root. */
export interface Outcome {
  created: Map<string, string>;
  changed: Map<string, string>;
}

/**
 * Works out every text that a plan writes, before the first is written.
 *
 * @throws {UsageError} if a file that it would create exists
 */
export function workOut(plan: Plan, repository: Repository): Outcome {
  const created = new Map(plan.templates.flatMap((name) => [...renderTemplate(name, plan.values)]));
  const existing = [...created.keys()].filter((file) => repository.exists(file));
  if (existing.length > 0)
    throw new UsageError(`Nothing is written, because of existing files: ${existing.join(', ')}`);
  const changed = new Map<string, string>();
  for (const { file, change } of plan.edits) {
    changed.set(
      file,
      inFile(file, () => change(changed.get(file) ?? repository.read(file))),
    );
  }
  return { created, changed };
}

/** Writes all files or, if one cannot be written, none. */
export function write(root: string, { created, changed }: Outcome, repository: Repository): void {
  const undo: (() => void)[] = [];
  try {
    for (const [file, text] of created) {
      const path = join(root, file);
      const folder = mkdirSync(dirname(path), { recursive: true });
      undo.push(() => rmSync(folder ?? path, { recursive: true, force: true }));
      writeFileSync(path, text, { flag: 'wx' });
    }
    for (const [file, text] of changed) {
      const before = repository.read(file);
      replace(join(root, file), text);
      undo.push(() => replace(join(root, file), before));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** The file has the old text or the new one, never a part of it. */
function replace(path: string, text: string): void {
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function inFile(file: string, change: () => string): string {
  try {
    return change();
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
