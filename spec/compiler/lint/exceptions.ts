/** Exceptions: `rules/exceptions.yaml` lists what a rule may report in one place, and why that is right there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { array, object, toPointer } from '../../reader/json.ts';
import { locate } from '../../reader/source.ts';
import { specDirectory } from '../bundle.ts';
import type { Problem } from './problem.ts';

/** File that holds the exceptions, relative to the folder of the contract. */
const exceptionsFile = 'rules/exceptions.yaml';

const keys = ['rule', 'file', 'pointer', 'reason'] as const;

type Exception = Record<(typeof keys)[number], string>;

/**
 * Takes away the problems that are listed as exceptions, and adds one for every entry that excuses nothing.
 *
 * @param text content of the file of exceptions
 */
export function applyExceptions(problems: Problem[], text: string): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return [...problems, notYaml(error)];

  const value: unknown = document.toJS();
  const file = { path: exceptionsFile, text, document, lines, value };
  const entries = array(value).map(object);
  const used = new Set<Partial<Exception>>();
  const unexcused = problems.filter((problem) => {
    const entry = entries.find((candidate) => excuses(candidate, problem));
    if (entry) used.add(entry);
    return entry === undefined;
  });
  const idle = entries.flatMap((entry, index): Problem[] => {
    if (used.has(entry)) return [];
    const place = { file: exceptionsFile, ...locate(file, [index]), pointer: toPointer([index]) };
    return [{ rule: 'exceptions', ...place, ...(isComplete(entry) ? excusesNothing(entry) : incomplete) }];
  });
  return [...unexcused, ...idle];
}

/** The file of exceptions of a folder: its own, or else that of this package. */
export async function readExceptions(directory: string): Promise<string> {
  const text = readFile(join(directory, exceptionsFile), 'utf8');
  return text.catch(() => readFile(join(specDirectory, exceptionsFile), 'utf8'));
}

function excuses(entry: Partial<Exception>, { rule, file, pointer }: Problem): boolean {
  return isComplete(entry) && entry.rule === rule && entry.file === file && entry.pointer === pointer;
}

function isComplete(entry: Partial<Exception>): entry is Exception {
  return keys.every((key) => typeof entry[key] === 'string' && entry[key] !== '');
}

const incomplete = {
  actual: 'an entry without one of its keys',
  expected: `the keys ${keys.join(', ')}, each a text`,
  repair: 'Add the missing key.',
};

function excusesNothing({ rule, file, pointer }: Exception) {
  return {
    actual: `an exception for ${rule} at ${file} ${pointer}, where that rule finds nothing`,
    expected: 'exceptions that are needed',
    repair: 'Delete the entry, or correct rule, file or pointer.',
  };
}

function notYaml({ linePos, message }: YAMLError): Problem {
  return {
    rule: 'exceptions',
    file: exceptionsFile,
    line: linePos?.[0].line ?? 1,
    column: linePos?.[0].col ?? 1,
    pointer: toPointer([]),
    actual: message.split('\n')[0] ?? '',
    expected: 'good YAML',
    repair: 'Correct the line named above.',
  };
}
