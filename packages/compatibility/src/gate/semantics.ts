/** Descriptions that were reworded and still mean the same, as a changeset states it: `Semantics: unchanged`. */
import type { Assurance } from '../policy/assurance.ts';

/** A text in three parts: up to a statement, the list behind it, and the rest. */
interface Parts {
  before: string[];
  list: Assurance[];
  after: string[];
}

const statement = /^semantics: unchanged[.:]?$/i;
const entry = /^(?:`(#[^`]*)`|(#\S*))(?:\s+([0-9a-f]{16}))?$/;

/** What Markdown puts before a line: the sign of a list or quotation, and in a changelog the commit of its changeset. */
const marker = /^\s*[-*>]?\s*(?:[0-9a-f]{7,40}: )?/;

/**
 * What the statements of a text cover.
 *
 * @param text of a changeset, or of a release in a changelog
 * @returns the descriptions listed after `Semantics: unchanged`; `undefined` when the text does not state that
 */
export function assurancesOf(text: string): Assurance[] | undefined {
  const parts = split(text.split('\n'));
  if (parts === undefined) return undefined;
  return [...parts.list, ...(assurancesOf(parts.after.join('\n')) ?? [])];
}

/** Replaces the lists after the statements of a text: all assurances come after the first, none after the others. */
export function withAssurances(text: string, assurances: readonly Assurance[]): string {
  const parts = split(text.split('\n'));
  if (parts === undefined) return text;
  const list = assurances.map(({ pointer, id }) => `- \`${pointer}\`${id === undefined ? '' : ` ${id}`}`);
  const rest = withAssurances(parts.after.join('\n'), []);
  return [...parts.before, ...(list.length === 0 ? [] : ['', ...list]), rest].join('\n');
}

/** @returns `undefined` when no line is the statement */
function split(lines: readonly string[]): Parts | undefined {
  const start = lines.findIndex((line) => statement.test(bare(line)));
  if (start < 0) return undefined;
  const list: Assurance[] = [];
  let end = start + 1;
  for (const [index, line] of lines.entries()) {
    if (index <= start || bare(line) === '') continue;
    const assurance = assuranceOf(line);
    if (assurance === undefined) break;
    list.push(assurance);
    end = index + 1;
  }
  return { before: lines.slice(0, start + 1), list, after: lines.slice(end) };
}

function assuranceOf(line: string): Assurance | undefined {
  const match = entry.exec(bare(line));
  if (match === null) return undefined;
  const [, quoted, plain, id] = match;
  return { pointer: quoted ?? plain ?? '', ...(id === undefined ? {} : { id }) };
}

function bare(line: string): string {
  return line.replace(marker, '').trim();
}
