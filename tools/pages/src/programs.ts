import { posix } from 'node:path';
import type { Page } from './pages.ts';

/** A `ts` block of a page, as a module. */
export interface Program {
  /** Page and line. */
  place: string;
  /** Below the folder of all programs. */
  file: string;
  code: string;
  /** Line of the page in front of its first one. */
  line: number;
}

/** The beginning of a page, up to its client: programs without a client use this one. */
const start = /^[\s\S]*?^const client = .*;\n/m;

export function programsOf(page: Page): Program[] {
  const blocks = page.blocks.filter(({ language }) => language === 'ts');
  const first = blocks.map(({ text }) => start.exec(text)?.[0]).find((text) => text !== undefined) ?? '';
  return blocks.map(({ text, line }) => {
    const preamble = start.test(text) ? '' : first;
    return {
      place: `${page.path}:${line}`,
      file: posix.join(posix.dirname(page.path), `line-${line}.ts`),
      code: preamble + text,
      line: line + 1 - preamble.split('\n').length,
    };
  });
}
