/** The YAML files of the contract as they were written, with the line of every node. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isObject, type Path } from './json.ts';

/** A YAML file. */
export interface SourceFile {
  /** Relative to the folder of the contract, with `/`. */
  path: string;
  text: string;
  document: Document;
  lines: LineCounter;
  /** The document as plain JavaScript values. */
  value: unknown;
}

/** A `$ref` in a file. */
interface Reference {
  /** File that contains it. */
  from: string;
  /** Keys that lead to the node with `$ref`. */
  path: Path;
  /** The reference as written. */
  text: string;
  /** File that it points to, relative to the folder of the contract; `undefined` for an address with a scheme. */
  to: string | undefined;
  /** The part after `#`, without it. */
  fragment: string;
}

/** All files of the contract. */
export interface Source {
  /** Every YAML file by its path. */
  files: Map<string, SourceFile>;
  /** Paths of the files in the folders of the contract that are not YAML. */
  otherFiles: string[];
  references: Reference[];
}

/** File that holds the table of contents. */
export const rootFile = 'openapi.yaml';

/** Folders that contain only the contract. */
export const folders = ['resources', 'shared', 'webhooks', 'workflows'];

/**
 * Reads every file of the contract. A file that is not YAML is part of the result as far as it could be parsed.
 *
 * @param directory folder with `openapi.yaml`
 */
export async function readSource(directory: string): Promise<Source> {
  const paths = [rootFile];
  for (const folder of folders) {
    const entries = await readdir(join(directory, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory()) {
        const path = relative(directory, join(entry.parentPath, entry.name));
        paths.push(path.split(sep).join('/'));
      }
    }
  }
  const yaml = paths.filter((path) => path.endsWith('.yaml')).sort();
  const texts = await Promise.all(yaml.map((path) => readFile(join(directory, path), 'utf8')));
  const textsByPath = yaml.map((path, index): [string, string] => [path, texts[index] ?? '']);
  return toSource(new Map(textsByPath), paths.filter((path) => !path.endsWith('.yaml')).sort());
}

/**
 * The same from texts in memory.
 *
 * @param texts YAML by path
 * @param otherFiles paths of files that are not YAML
 */
export function toSource(texts: Map<string, string>, otherFiles: string[] = []): Source {
  const files = new Map<string, SourceFile>();
  for (const [path, text] of texts) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    files.set(path, { path, text, document, lines, value: document.errors.length > 0 ? undefined : document.toJS() });
  }
  const references = [...files.values()].flatMap((file) => [...referencesIn(file.path, file.value, [])]);
  return { files, otherFiles, references };
}

function* referencesIn(from: string, node: unknown, path: Path): Generator<Reference> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* referencesIn(from, child, [...path, index]);
  } else if (isObject(node)) {
    if (typeof node.$ref === 'string') yield reference(from, path, node.$ref);
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'value' || !isExample(from)) yield* referencesIn(from, child, [...path, key]);
    }
  }
}

function isExample(path: string): boolean {
  return path.split('/').includes('examples');
}

function reference(from: string, path: Path, text: string): Reference {
  const [address = '', fragment = ''] = text.split('#', 2);
  const remote = /^[a-z][a-z0-9+.-]*:/i.test(address);
  const to = address === '' ? from : posix.join(posix.dirname(from), address);
  return { from, path, text, to: remote ? undefined : to, fragment };
}

/** Line and column, starting at 1, of the key (or, in a list, of the item) that the path leads to. */
export function locate(file: SourceFile | undefined, path: Path): { line: number; column: number } {
  let node: unknown = file?.document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) break;
      offset = rangeStart(item) ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = file?.lines.linePos(offset) ?? { line: 1, col: 1 };
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
