import { parse } from 'yaml';
import type { Text } from './text.ts';

/**
 * The texts of a Markdown page, MDX included: the description in its front matter, and the page itself. Imports and
 * expressions of MDX are replaced by blanks of the same length.
 *
 * @throws {Error} if the front matter is not YAML
 */
export function textsOfPage(file: string, source: string): Text[] {
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1];
  // A template has placeholders as values, of which the parser warns.
  const { description } = (parse(frontMatter ?? '', { logLevel: 'error' }) ?? {}) as { description?: unknown };
  const markdown = file.endsWith('.mdx') ? withoutCode(source) : source;
  const page: Text = { file, markdown, line: 1, keepsLines: true };
  if (typeof description !== 'string') return [page];
  const line = source.slice(0, source.indexOf('\ndescription:') + 1).split('\n').length;
  return [{ file, markdown: description, line, keepsLines: false }, page];
}

function withoutCode(source: string): string {
  return source.replace(/^(?:import|export) .*$|\{\/\*[\s\S]*?\*\/\}/gm, (code) => code.replace(/[^\n]/g, ' '));
}
