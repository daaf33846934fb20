/** Runs `redocly lint` on the sources. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { at, fromPointer, toPointer } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import { locate, rootFile, type Source } from '../../reader/source.ts';
import { adviceFor } from '../../rules/others/advice.ts';
import { redocly, specDirectory } from '../bundle.ts';
import type { Problem } from './problem.ts';

/** What this module reads of a problem in the JSON report. */
interface RedoclyProblem {
  ruleId: string;
  message: string;
  location: { source: { ref: string }; pointer?: string; start?: { line: number; col: number } }[];
  /** Address of the page about the rule. */
  reference?: string;
  suggest?: string[];
}

/**
 * Lints the sources; every result counts, whatever its severity.
 *
 * @param directory folder with `openapi.yaml` and, if it has its own rules, `redocly.yaml`
 * @param signal ends it
 * @returns gives the problems as soon as the files are read: they know positions that Redocly does not name
 */
export async function lintSource(directory: string, signal: AbortSignal): Promise<(source: Source) => Problem[]> {
  const configFile = join(directory, 'redocly.yaml');
  const config = existsSync(configFile) ? configFile : join(specDirectory, 'redocly.yaml');
  const files = [rootFile, ...(await listWorkflows(directory))];
  const options = ['--config', config, '--format', 'json', '--max-problems', '10000'];
  const { stdout, stderr } = await redocly(['lint', ...files, ...options], directory, signal);
  try {
    const problems = problemsIn(stdout);
    return (source) => problems.map((problem) => toProblem(problem, source));
  } catch {
    return () => [noReport(stderr || stdout)];
  }
}

/** Redocly writes one report for each file, one after the other. */
function problemsIn(stdout: string): RedoclyProblem[] {
  const reports = stdout.split(/(?<=^\})/m).filter((text) => text.trim() !== '');
  if (reports.length === 0) throw new Error('no report');
  return reports.flatMap((report) => (JSON.parse(report) as { problems: RedoclyProblem[] }).problems);
}

/** The files of the workflows, relative to the folder. The contract does not refer to them, so each must be named. */
async function listWorkflows(directory: string): Promise<string[]> {
  const names = await readdir(join(directory, 'workflows')).catch(() => []);
  return names.map((name) => `workflows/${name}`).filter((file) => kindOf(file)?.name === 'workflow');
}

function toProblem({ ruleId, message, location, reference, suggest = [] }: RedoclyProblem, source: Source): Problem {
  const [place] = location;
  const file = place?.source.ref ?? rootFile;
  // Redocly writes the root as `#/`, and points to names that are values, not keys: the nearest place that exists counts.
  const value = source.files.get(file)?.value;
  let path = fromPointer(place?.pointer ?? '#');
  while (path.length > 0 && at(value, path) === undefined) path = path.slice(0, -1);
  const position = locate(source.files.get(file), path);
  const set = kindOf(file)?.name === 'workflow' ? 'arazzo' : 'redocly';
  const advice = adviceFor(set, ruleId, { page: reference });
  const [suggestion] = suggest;
  return {
    rule: `redocly/${ruleId}`,
    file,
    line: place?.start?.line ?? position.line,
    column: place?.start?.col ?? position.column,
    pointer: toPointer(path),
    actual: message.replace(/\s+/g, ' ').trim(),
    expected: advice.expected,
    repair: suggestion ? `Write ${suggestion} if that was meant. ${advice.repair}` : advice.repair,
  };
}

function noReport(output: string): Problem {
  return {
    rule: 'redocly',
    file: 'redocly.yaml',
    line: 1,
    column: 1,
    pointer: toPointer([]),
    actual: `no report: ${output.replace(/\s+/g, ' ').trim()}`,
    expected: 'a report of `redocly lint`',
    repair: 'Correct the configuration, or what the message names.',
  };
}
