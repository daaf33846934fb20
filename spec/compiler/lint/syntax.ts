/** Problems of files that are not YAML, or not a mapping. */
import { isObject, toPointer } from '../../reader/json.ts';
import type { Source, SourceFile } from '../../reader/source.ts';
import type { Problem } from './problem.ts';

/** How to repair what the YAML parser reports, by its codes. */
const repairs: { [code: string]: string } = {
  BLOCK_AS_IMPLICIT_KEY: 'Quote the value, or put the text into a `>-` block: a plain text must not contain `: `.',
  DUPLICATE_KEY: 'Delete one of the two keys.',
  TAB_AS_INDENT: 'Indent by 2 spaces.',
  MISSING_CHAR: 'Close the quote or bracket that is open on this line.',
  BAD_INDENT: 'Indent by 2 spaces, children below their key.',
};

export function syntaxProblems(source: Source): Problem[] {
  return [...source.files.values()].flatMap((file) => {
    const problems = parserProblems(file);
    return file.document.errors.length > 0 ? problems : [...problems, ...contentProblems(file)];
  });
}

/** The errors and warnings of the parser: duplicate keys, a wrong indentation, … */
function parserProblems({ path, document }: SourceFile): Problem[] {
  return [...document.errors, ...document.warnings].map(({ code, message, linePos }) => {
    const [firstLine = ''] = message.split('\n');
    return {
      rule: 'yaml-syntax',
      file: path,
      line: linePos?.[0].line ?? 1,
      column: linePos?.[0].col ?? 1,
      pointer: toPointer([]),
      actual: firstLine.replace(/ at line \d+, column \d+:?$/, ''),
      expected: 'a file that a YAML 1.2 parser reads without an error or a warning',
      repair: repairs[code] ?? 'Correct the line named above; indent by 2 spaces.',
    };
  });
}

function contentProblems({ path, value }: SourceFile): Problem[] {
  if (isObject(value)) return [];
  return [
    {
      rule: 'yaml-syntax',
      file: path,
      line: 1,
      column: 1,
      pointer: toPointer([]),
      actual: value === null ? 'an empty file' : `a ${Array.isArray(value) ? 'list' : typeof value}`,
      expected: 'a mapping',
      repair: 'Write the keys of the thing that the file describes, or delete the file.',
    },
  ];
}
