/** The files of `@xs2a/widget`, as its build has written them, and what its README shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { home } from '../home.ts';
import { readSnippet } from '../site/snippets.ts';

/** A file that a page loads. */
export interface WidgetFile {
  readonly name: string;
  /** Value of the attribute `integrity`. */
  readonly integrity: string;
}

/** Where the provider serves its files. */
const provider = 'https://api.xs2a.com/';

/** Folder of a merchant's server, in the examples. */
const ownFolder = '/xs2a/';

const integrityFile = createRequire(join(home, 'package.json')).resolve('@xs2a/widget/integrity.json');

/** Files of the iframe: the provider has its own, which no page of a merchant names. */
const partsOfFrame = ['xs2aframe-page.js', 'xs2aframe.css'];

/** All files with a hash. */
export function listFiles(): WidgetFile[] {
  const hashes = JSON.parse(readFileSync(integrityFile, 'utf8')) as Record<string, string>;
  return Object.entries(hashes).map(([name, integrity]) => ({ name, integrity }));
}

/** The content of a file. */
export function readFile(name: string): Buffer {
  return readFileSync(join(dirname(integrityFile), name));
}

/** Names of the themes: `xs2a-light-blue`. */
export function listThemes(): string[] {
  return listFiles().flatMap(({ name }) => /^(xs2a-.+)\.css$/.exec(name)?.[1] ?? []);
}

/** The theme in which pages show the widget until the reader chooses another. */
export function initialTheme(): string {
  const theme = listThemes().at(-1);
  if (theme === undefined) throw new Error('@xs2a/widget has no theme.');
  return theme;
}

/** The address at the provider that a page has named so far, unless the file is only part of the iframe. */
export function addressAtProvider(name: string): string | undefined {
  return partsOfFrame.includes(name) ? undefined : `${provider}${name}`;
}

/** The lines of the example that load files of the provider, with files of one's own and their hashes instead. */
export function pinExample(): string {
  const lines = readSnippet('widget/page.html').code.split('\n');
  const own = lines.filter((line) => line.includes(provider)).map((line) => pin(line.trim(), listFiles()));
  if (own.length === 0) throw new Error(`snippets/widget/page.html loads nothing from ${provider}.`);
  return own.join('\n');
}

/**
 * Replaces an address of the provider with that of the merchant's own file, and adds the hash of the file.
 *
 * @throws Error naming a file that the package does not have
 */
export function pin(line: string, files: readonly WidgetFile[]): string {
  return line.replaceAll(/https:\/\/api\.xs2a\.com\/([\w.-]+)"/g, (_, name: string) => {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`@xs2a/widget has no ${name}.`);
    return `${ownFolder}${name}" integrity="${file.integrity}"`;
  });
}

/** The custom theme that the README of the package shows. */
export function readCustomTheme(): string {
  const readme = readFileSync(join(home, '../../packages/widget/README.md'), 'utf8');
  const [, css] = /^```css\n(.*?)\n```$/ms.exec(readme) ?? [];
  if (css === undefined) throw new Error('packages/widget/README.md shows no CSS.');
  return css;
}
