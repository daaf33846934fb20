/** Writes the report of a run in one of several formats. */
import { toHtml } from './html/page.ts';
import { toJson } from './json.ts';
import { toJunit } from './junit.ts';
import type { Report } from './report.ts';
import { toText } from './text.ts';

export type { JsonReport } from './json.ts';
export type { Report } from './report.ts';

export type ReportFormat = 'text' | 'json' | 'junit' | 'html';

const writers: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  text: toText,
  json: toJson,
  junit: toJunit,
  html: toHtml,
};

/** @returns the whole text of the report, with a line break at its end */
export function writeReport(format: ReportFormat, report: Report): string {
  return writers[format](report);
}
