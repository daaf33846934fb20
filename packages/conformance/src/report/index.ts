/** Writes the report of a run in one of several formats. */
import type { Report } from './report.ts';

export type { JsonReport } from './json.ts';
export type { Report } from './report.ts';

export type ReportFormat = 'text' | 'json' | 'junit' | 'html';

/** Each writer is loaded when it is used. */
const writers: Readonly<Record<ReportFormat, () => Promise<(report: Report) => string>>> = {
  text: async () => (await import('./text.ts')).toText,
  json: async () => (await import('./json.ts')).toJson,
  junit: async () => (await import('./junit.ts')).toJunit,
  html: async () => (await import('./html/page.ts')).toHtml,
};

/** @returns the whole text of the report, with a line break at its end */
export async function writeReport(format: ReportFormat, report: Report): Promise<string> {
  const write = await writers[format]();
  return write(report);
}
