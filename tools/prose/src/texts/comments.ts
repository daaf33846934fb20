import type { Text } from './text.ts';

/**
 * The doc comments of a program, which editors show to its callers. Each tag is an item of a list, without its name;
 * every line stays where it is. Examples are left out.
 */
export function commentsOfSource(file: string, source: string): Text[] {
  return [...source.matchAll(/^[ \t]*\/\*\*([\s\S]*?)\*\//gm)].map(({ index, 1: comment = '' }) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, ''));
    const example = lines.findIndex((line) => line.startsWith('@example'));
    return {
      file,
      markdown: (example === -1 ? lines : lines.slice(0, example)).map((line) => line.replace(tag, '- ')).join('\n'),
      line: source.slice(0, index).split('\n').length,
      keepsLines: true,
    };
  });
}

/** `@param name`, `@throws {Error}`: a description follows, or nothing. */
const tag = /^@(?:param\s+\[?[\w.]+\]?|\w+(?:\s+\{[^}]*\})?)\s*/;
