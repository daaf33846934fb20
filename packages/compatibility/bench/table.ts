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

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds as seconds. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/**
 * Prints a row for `pnpm bench`: the median of several runs and their interval. The limit is missed only if the whole
 * interval is above it.
 */
export function row(name: string, values: number[], limit: number, unit: string): void {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const value = `${median(values).toFixed(2)} ${unit} (${least.toFixed(2)}–${most.toFixed(2)})`;
  console.log(`${name}\t${value}\t${limit.toFixed(2)} ${unit}\t${least <= limit ? 'ok' : 'missed'}`);
}
