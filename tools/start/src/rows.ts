import { toBenchmarkRow } from '@xs2a/tools-lib';

/** What was measured, the value, its limit and the verdict. */
export type Row = [what: string, value: string, limit: string, verdict: string];

/** Lines of four columns, separated by tabs, are rows; whatever else a benchmark prints is its progress. */
export function readRows(output: string): { rows: Row[]; others: string[] } {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const isRow = (line: string) => line.split('\t').length === 4;
  return {
    rows: lines.filter(isRow).map((line) => line.split('\t') as Row),
    others: lines.filter((line) => !isRow(line)),
  };
}

/**
 * The median of some runs and their interval, with its limit (inclusive).
 *
 * @param times of an odd number of runs, in milliseconds
 */
export function toRow(name: string, times: readonly number[], limitMs: number): Row {
  const row = toBenchmarkRow(
    name,
    times.map((ms) => ms / 1000),
    { value: limitMs / 1000, unit: ' s' },
  );
  return row.split('\t') as Row;
}

/** Whether every limit is kept. */
export function areMet(rows: readonly Row[]): boolean {
  return rows.every(([, , , verdict]) => verdict === 'ok');
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
