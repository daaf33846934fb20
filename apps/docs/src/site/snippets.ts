import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { bundles } from '../contract.ts';
import { snippets } from '../home.ts';

const languages: Record<string, string> = {
  '.ts': 'ts',
  '.mjs': 'js',
  '.html': 'html',
  '.sh': 'sh',
  '.json': 'json',
  '.yaml': 'yaml',
  '.http': 'http',
  '.out': 'text',
};

const marker = /^\s*(?:\/\/|#|<!--)\s*#(?<end>end)?region\b\s*(?<name>[\w-]*)/;

/** A line that prepares the mock for a run of the tests. */
const preparation = /^(?:\/\/|#) mock: /;

export interface SnippetCode {
  code: string;
  lang: string;
  /** The file's name, without folders. */
  name: string;
}

/**
 * Reads a file below `snippets/`, without the lines that mark regions or prepare the mock.
 *
 * @param region only this region, with its indentation taken off
 * @throws Error naming file and region if there is no such code
 */
export function readSnippet(file: string, region?: string): SnippetCode {
  const lang = languages[extname(file)];
  if (lang === undefined)
    throw new Error(`snippets/${file}: no language is known for ${extname(file) || 'this name'}.`);
  const lines = readFileSync(join(snippets, file), 'utf8').trimEnd().split('\n');
  const code = region === undefined ? lines : linesOf(lines, region, file);
  return {
    code: outdent(code.filter((line) => !marker.test(line) && !preparation.test(line))).trim(),
    lang,
    name: basename(file),
  };
}

function linesOf(lines: readonly string[], region: string, file: string): string[] {
  const start = lines.findIndex((line) => {
    const { end, name } = marker.exec(line)?.groups ?? {};
    return end === undefined && name === region;
  });
  if (start === -1) throw new Error(`snippets/${file} has no "#region ${region}".`);
  let depth = 1;
  for (let index = start + 1; index < lines.length; index++) {
    const found = marker.exec(lines[index] ?? '')?.groups;
    if (found === undefined) continue;
    depth += found.end === undefined ? 1 : -1;
    if (depth === 0) return lines.slice(start + 1, index);
  }
  throw new Error(`snippets/${file}: "#region ${region}" has no "#endregion".`);
}

function outdent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/**
 * An example of the contract as JSON.
 *
 * @param at JSON pointer of the part to show
 * @throws Error naming what is missing
 */
export function readExample(schema: string, name: string, at = ''): string {
  const value = JSON.parse(readFileSync(join(bundles, 'examples', schema, `${name}.json`), 'utf8'));
  const keys = at.split('/').slice(1);
  const part = keys.reduce((parent, key) => parent?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], value);
  if (part === undefined) throw new Error(`The example ${schema}/${name} has nothing at ${at}.`);
  return JSON.stringify(part, null, 2);
}
