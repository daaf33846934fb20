import { watch } from 'node:fs';
import { sep } from 'node:path';

/** Folders of the contract's package in which nothing is a source of the contract. */
const ignored = new Set(['dist', 'dist.next', 'node_modules', 'test-results', 'test', '.turbo']);

/** An editor writes a file in several steps: what changes within this time is one change. */
const debounceMs = 50;

/** What this module needs of `watch` of Node. */
type Watch = (
  folder: string,
  options: { recursive: true },
  onEvent: (event: string, file: string | null) => void,
) => { close(): void };

/**
 * Calls back with the changed files, relative to the folder. While a call runs, changes are collected for the next one.
 *
 * @returns a function that ends the watch
 */
export function watchContract(
  folder: string,
  onChange: (files: string[]) => Promise<void>,
  watchFolder: Watch = watch,
): () => void {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  const flush = async () => {
    if (busy || pending.size === 0) return;
    busy = true;
    const files = [...pending].sort();
    pending.clear();
    try {
      await onChange(files);
    } finally {
      busy = false;
      void flush();
    }
  };

  const watcher = watchFolder(folder, { recursive: true }, (_event, file) => {
    if (file === null || !isSource(file)) return;
    pending.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), debounceMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function isSource(file: string): boolean {
  const [folder = ''] = file.split(sep);
  return file.endsWith('.yaml') && !ignored.has(folder);
}
