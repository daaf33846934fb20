/** What is wrong with files that are no YAML: duplicate keys, a wrong indentation, … */
import { isObject, toPointer } from '../../reader/json.ts';
import type { Source } from '../../reader/source.ts';
import type { Problem } from './problem.ts';

/** The problems of files that are not YAML: with duplicate keys, with a wrong indentation, … */
export function* syntaxProblems(source: Source): Generator<Problem> {
  for (const file of source.files.values()) {
    for (const error of [...file.document.errors, ...file.document.warnings]) {
      const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
      yield {
        rule: 'yaml-syntax',
        file: file.path,
        line,
        column: col,
        pointer: toPointer([]),
        found: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
        expected: 'a file that a YAML 1.2 parser reads without an error or a warning',
        repair: yamlAdvice[error.code] ?? 'Correct the line named above; indent by 2 spaces.',
      };
    }
    if (file.document.errors.length === 0 && !isObject(file.value)) {
      yield {
        rule: 'yaml-syntax',
        file: file.path,
        line: 1,
        column: 1,
        pointer: toPointer([]),
        found: file.value === null ? 'an empty file' : `a ${typeof file.value}`,
        expected: 'a mapping',
        repair: 'Write the keys of the thing that the file describes, or delete the file.',
      };
    }
  }
}

const yamlAdvice: { [code: string]: string } = {
  BLOCK_AS_IMPLICIT_KEY: 'Quote the value, or put the text into a `>-` block: a plain text must not contain `: `.',
  DUPLICATE_KEY: 'Delete one of the two keys.',
  TAB_AS_INDENT: 'Indent by 2 spaces.',
  MISSING_CHAR: 'Close the quote or bracket that is open on this line.',
  BAD_INDENT: 'Indent by 2 spaces, children below their key.',
};
