/** Runs `redocly lint` on the sources. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { at, fromPointer, toPointer } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import { locate, rootFile, type Source } from '../../reader/source.ts';
import { redocly, specDirectory } from '../bundle.ts';
import { adviceFor } from './advice.ts';
import type { Problem } from './problem.ts';
import { workflowAdviceFor } from './workflow-advice.ts';

/** What this module reads of the JSON report. */
interface Report {
  problems: {
    ruleId: string;
    message: string;
    location: { source: { ref: string }; pointer?: string; start?: { line: number; col: number } }[];
    reference?: string;
    suggest?: string[];
  }[];
}

/**
 * Every result counts, whatever its severity.
 *
 * @param directory folder that holds `openapi.yaml` and, if it has rules of its own, `redocly.yaml`
 * @returns the problems, as soon as the files are at hand: they know positions that Redocly does not name
 */
export async function lintSource(directory: string): Promise<(source: Source) => Problem[]> {
  const own = join(directory, 'redocly.yaml');
  const config = existsSync(own) ? own : join(specDirectory, 'redocly.yaml');
  const options = ['--config', config, '--format', 'json', '--max-problems', '10000'];
  const { stdout, stderr } = await redocly(['lint', rootFile, ...(await workflows(directory)), ...options], directory);
  try {
    const problems = reportsIn(stdout).flatMap((report) => report.problems);
    return (source) => problems.map((problem) => toProblem(problem, source));
  } catch {
    return () => [noReport(stderr || stdout)];
  }
}

/** Redocly writes one report for each file, one behind the other. */
function reportsIn(stdout: string): Report[] {
  const texts = stdout.split(/(?<=^\})/m).filter((text) => text.trim() !== '');
  if (texts.length === 0) throw new Error('no report');
  return texts.map((text) => JSON.parse(text) as Report);
}

/** Nothing refers to the workflows, so each is named. */
async function workflows(directory: string): Promise<string[]> {
  const names = await readdir(join(directory, 'workflows')).catch(() => []);
  return names.map((name) => `workflows/${name}`).filter((file) => kindOf(file)?.name === 'workflow');
}

function toProblem(problem: Report['problems'][number], source: Source): Problem {
  const [location] = problem.location;
  const file = location?.source.ref ?? rootFile;
  // Redocly writes the root as `#/`, and points to names that are values, not keys: stop at what exists.
  const value = source.files.get(file)?.value;
  let path = fromPointer(location?.pointer ?? '#');
  while (path.length > 0 && at(value, path) === undefined) path = path.slice(0, -1);
  const position = locate(source.files.get(file), path);
  const ofWorkflow = kindOf(file)?.name === 'workflow' ? workflowAdviceFor(problem.ruleId) : undefined;
  const advice = ofWorkflow ?? adviceFor(problem.ruleId, undefined, problem.reference);
  const [suggestion] = problem.suggest ?? [];
  return {
    rule: `redocly/${problem.ruleId}`,
    file,
    line: location?.start?.line ?? position.line,
    column: location?.start?.col ?? position.column,
    pointer: toPointer(path),
    found: problem.message.replace(/\s+/g, ' ').trim(),
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
    found: `no report: ${output.replace(/\s+/g, ' ').trim()}`,
    expected: 'a report of `redocly lint`',
    repair: 'Correct the configuration, or what the message names.',
  };
}
