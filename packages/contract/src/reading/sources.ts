/** The files of a document. */
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContractError } from '../document.ts';
import { decode, type Parse } from './parse.ts';

/** A file of a document, or a document that is in no file. */
export interface Source {
  readonly root: unknown;
  /** For messages, before the pointer: empty for the first file. */
  readonly name: string;
  /** Finds the file that a reference leads to; a text says why there is none. */
  readonly open: (reference: string) => Source | string;
}

/** A document that is in no file, and so cannot refer to others. */
export function sourceOf(root: unknown): Source {
  return {
    root,
    name: '',
    open: () => 'another file, which is only read if the document is a file as well',
  };
}

/** @throws {ContractError} for a file that cannot be read */
export function fileSource(path: string, text: string, parse: Parse): Source {
  const first = pathToFileURL(path);
  const known = new Map<string, Source | string>();
  const source: Source = { root: parse(text, path), name: '', open: (reference) => open(reference, first) };
  known.set(first.href, source);
  return source;

  function open(reference: string, base: URL): Source | string {
    const url = URL.parse(reference, base.href);
    if (url === null || url.protocol !== 'file:') return 'an address, which is not fetched. Save it as a file';
    const opened = known.get(url.href) ?? read(url);
    known.set(url.href, opened);
    return opened;
  }

  function read(url: URL): Source | string {
    try {
      const path = fileURLToPath(url);
      const name = relative(dirname(fileURLToPath(first)), path);
      const root = parse(decode(readFileSync(path)), name);
      return { root, name, open: (reference) => open(reference, url) };
    } catch (error) {
      return error instanceof ContractError ? error.message.replace(/\.$/, '') : whyUnreadable(error);
    }
  }
}

/** Why a file cannot be read. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
}
