/** One-place exceptions: `rules/exceptions.yaml` lists what a rule may find, where, and why that is right there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { array, isObject, toPointer } from '../../reader/json.ts';
import { locate } from '../../reader/source.ts';
import { specDirectory } from '../bundle.ts';
import type { Problem } from './problem.ts';

/** File that holds the exceptions, relative to the folder of the contract. */
const exceptionsFile = 'rules/exceptions.yaml';

const keys = ['rule', 'file', 'pointer', 'reason'] as const;

/**
 * Takes away the problems that are listed as exceptions, and adds one for every entry that excuses nothing.
 *
 * @param problems everything that was found
 * @param text content of the file of exceptions
 */
export function applyExceptions(problems: Problem[], text: string): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const used = new Set<number>();
  const [broken] = document.errors;
  const value: unknown = broken ? [] : document.toJS();
  const entries = array(value);
  const left = problems.filter((problem) => {
    const index = entries.findIndex(
      (entry) =>
        isObject(entry) &&
        isComplete(entry) &&
        entry.rule === problem.rule &&
        entry.file === problem.file &&
        entry.pointer === problem.pointer,
    );
    if (index >= 0) used.add(index);
    return index < 0;
  });
  const idle = entries.flatMap((entry, index): Problem[] => {
    if (used.has(index)) return [];
    const complete = isObject(entry) && isComplete(entry);
    return [
      {
        rule: 'exceptions',
        file: exceptionsFile,
        ...locate({ path: exceptionsFile, document, lines, value }, [index]),
        pointer: toPointer([index]),
        found: complete
          ? `an exception for ${entry.rule} at ${entry.file} ${entry.pointer}, where that rule finds nothing`
          : 'an entry without one of its keys',
        expected: complete ? 'exceptions that are needed' : `the keys ${keys.join(', ')}, each a text`,
        repair: complete ? 'Delete the entry, or correct rule, file or pointer.' : 'Add the missing key.',
      },
    ];
  });
  if (broken) {
    const { line, col } = broken.linePos?.[0] ?? { line: 1, col: 1 };
    const found = broken.message.split('\n')[0] ?? '';
    const place = { file: exceptionsFile, line, column: col, pointer: toPointer([]) };
    left.push({ rule: 'exceptions', ...place, found, expected: 'good YAML', repair: 'Correct the line named above.' });
  }
  return [...left, ...idle];
}

/** The file of exceptions that holds for a folder: its own, or else that of this package. */
export async function readExceptions(directory: string): Promise<string> {
  const own = readFile(join(directory, exceptionsFile), 'utf8');
  return own.catch(() => readFile(join(specDirectory, exceptionsFile), 'utf8'));
}

function isComplete(entry: { [key: string]: unknown }): boolean {
  return keys.every((key) => typeof entry[key] === 'string' && entry[key] !== '');
}
