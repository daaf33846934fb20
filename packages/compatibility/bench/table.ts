import { toBenchmarkRow } from '@xs2a/tools-lib';

/** Columns of text for a terminal. */
export function formatTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Milliseconds as seconds. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** Prints a row for `pnpm bench`: the median of several runs, their interval and the limit. */
export function row(name: string, values: number[], limit: number, unit: string): void {
  console.log(toBenchmarkRow(name, values, { value: limit, unit: ` ${unit}` }));
}
