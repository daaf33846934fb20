/** Which report goes to which file. */
import { oneOf, UsageError } from './option-values.ts';
import type { ReportFormat } from './report/index.ts';

const formats: readonly ReportFormat[] = ['text', 'json', 'junit', 'html'];

/** A report, and its file; without a file it goes to the standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly output: string | undefined;
}

/**
 * Pairs `--report` and `--output`. `--output junit=report.xml` names its report, and needs no `--report`. An `--output`
 * without a name belongs to the first `--report` that has none yet.
 *
 * @throws {UsageError}
 */
export function reportTargets(reports: readonly string[] | undefined, outputs: readonly string[] = []): ReportTarget[] {
  const named = outputs.flatMap((output) => namedTarget(output) ?? []);
  const unnamed = outputs.filter((output) => namedTarget(output) === undefined);
  const chosen = (reports ?? (named.length > 0 && unnamed.length === 0 ? [] : ['text'])).map((format) =>
    oneOf('--report', format, formats),
  );
  const others = chosen.filter((format) => !named.some((target) => target.format === format));
  if (unnamed.length > others.length)
    throw new UsageError('There are more --output than --report. Name the report: --output junit=report.xml.');
  const onScreen = others.slice(unnamed.length);
  if (onScreen.length > 1) {
    const repair = `give each a file, such as --output ${onScreen[0]}=report.${onScreen[0]}`;
    throw new UsageError(`${onScreen.length} reports would go to the standard output: ${repair}.`);
  }
  const targets = [...named, ...others.map((format, index) => ({ format, output: unnamed[index] }))];
  const files = targets.flatMap(({ output }) => output ?? []);
  const shared = files.find((file, index) => files.indexOf(file) !== index);
  if (shared !== undefined) throw new UsageError(`Two reports would go to ${shared}.`);
  return targets;
}

function namedTarget(output: string): ReportTarget | undefined {
  const separator = output.indexOf('=');
  const format = formats.find((known) => known === output.slice(0, Math.max(separator, 0)));
  if (format === undefined) return undefined;
  const file = output.slice(separator + 1);
  if (file === '') throw new UsageError(`--output ${output} has no file. Expected: ${format}=report.${format}.`);
  return { format, output: file };
}
