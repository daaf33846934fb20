import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guides } from '../../src/home.ts';

/** A table of Markdown: the cells of its rows, without the head. */
export interface Table {
  head: string[];
  rows: string[][];
}

export function readGuide(slug: string): string {
  return readFileSync(join(guides, `${slug}.mdx`), 'utf8');
}

/** The tables of a text, in their order. */
export function tablesOf(text: string): Table[] {
  return [...text.matchAll(/(?:^\|.*\|$\n?){3,}/gm)].map(([lines]) => {
    const [head = [], , ...rows] = lines.trim().split('\n').map(cellsOf);
    return { head, rows };
  });
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** The text under a heading, up to the next heading of the same or a higher level. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start === -1) throw new Error(`There is no heading "${heading}".`);
  const level = lines[start]?.indexOf(' ') ?? 0;
  const end = lines.findIndex((line, index) => index > start && /^#+ /.test(line) && line.indexOf(' ') <= level);
  return lines.slice(start + 1, end === -1 ? undefined : end).join('\n');
}

/** The code in the first cells of a table: what the table is about. */
export function keysOf({ rows }: Table): string[] {
  return rows
    .flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`|(?:type|id|name)="([^"]+)"/g)])
    .map(([, code, name]) => code ?? name ?? '');
}
