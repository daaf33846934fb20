import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { home, snippets } from '../../src/home.ts';

/** A piece of code that a guide shows. */
export interface Inclusion {
  guide: string;
  /** Below `snippets/`. */
  file: string;
}

/** All files below a folder, by their paths in it, sorted. */
function list(folder: string, pattern: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => relative(folder, file))
    .filter((file) => pattern.test(file))
    .sort();
}

/** All files of the guides; the folder above has the configuration of the formatter. */
export function listSnippets(): string[] {
  return list(snippets, /[\\/]/);
}

/** What the guides show. */
export function listInclusions(): Inclusion[] {
  const pages = join(home, 'src/content/docs');
  return list(pages, /\.mdx$/).flatMap((guide) => inclusionsOf(readFileSync(join(pages, guide), 'utf8'), guide));
}

/** What a guide shows by `<Snippet>` and `<Output>`. */
export function inclusionsOf(text: string, guide: string): Inclusion[] {
  return [...text.matchAll(/<(?:Snippet|Output)\s[^>]*?\bfile="([^"]*)"/g)].map(([, file = '']) => ({ guide, file }));
}

/** Snippets that others import: other snippets, and the tests of the guides. */
export function listImported(): Set<string> {
  const importers = [
    ...list(snippets, /\.(?:ts|mjs)$/).map((file) => join(snippets, file)),
    ...list(join(home, 'test'), /\.test\.tsx?$/).map((file) => join(home, 'test', file)),
  ];
  return new Set(importers.flatMap((file) => importsOf(readFileSync(file, 'utf8'), file)));
}

/** @returns the relative imports of a module, as paths below `snippets/` */
function importsOf(source: string, file: string): string[] {
  return [...source.matchAll(/(?:\bfrom |\bimport\(|\bimport )'(\.[^']*)'/g)].map(([, path = '']) =>
    relative(snippets, resolve(dirname(file), path)),
  );
}

/** The programs: what can be run, and is not there for others to import. */
export function listPrograms(): string[] {
  const imported = listImported();
  return listSnippets().filter((file) => /\.(?:ts|mjs|sh)$/.test(file) && !imported.has(file));
}

/** The programs in other languages, which print what the shell program beside them prints. */
export function listProgramsInOtherLanguages(): string[] {
  return listSnippets().filter((file) => /\.(?:py|php|java)$/.test(file));
}

/** The file with the output of a program; that of `CreatePayment.java` is `create-payment.out`. */
export function outputOf(program: string): string {
  const name = basename(program, extname(program));
  const kebab = name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
  return join(dirname(program), `${extname(program) === '.java' ? kebab : name}.out`);
}

/** Files that neither a guide shows nor another file imports. Outputs need not be shown. */
export function nobodyNeeds(
  files: readonly string[],
  inclusions: readonly Inclusion[],
  imported: ReadonlySet<string>,
): string[] {
  const shown = new Set(inclusions.map(({ file }) => file));
  return files.filter((file) => !file.endsWith('.out') && !shown.has(file) && !imported.has(file));
}
