import { toPointer } from '../../reader/json.ts';
import { locate, type Source } from '../../reader/source.ts';
import type { FileFinding, Finding } from '../../rules/rule.ts';
import { toSourcePlace } from './mapping.ts';

/** Something that is wrong with the contract, and where in its sources. */
export interface Problem {
  /** Name of the rule: ours, `redocly/…`, `oas/…` or `owasp:…`. */
  rule: string;
  /** Relative to the folder of the contract. */
  file: string;
  /** Starting at 1. */
  line: number;
  /** Starting at 1. */
  column: number;
  /** JSON pointer within the file, as a fragment: `#/post/responses`. */
  pointer: string;
  /** What the file contains at this place. */
  actual: string;
  /** What it should contain. */
  expected: string;
  /** What to do about it. */
  repair: string;
}

/** Adds line, column and pointer to what a rule finds in a file. */
export function toProblem(source: Source, rule: string, finding: FileFinding): Problem {
  const { file, path, actual, expected, repair } = finding;
  const position = locate(source.files.get(file), path);
  return { rule, file, ...position, pointer: toPointer(path), actual, expected, repair };
}

/** The same for what a rule finds in the bundle: it is shown in the file from which it comes. */
export function toSourceProblem(source: Source, rule: string, finding: Finding): Problem {
  return toProblem(source, rule, { ...finding, ...toSourcePlace(source, finding.path) });
}
