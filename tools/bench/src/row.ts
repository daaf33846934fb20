/** Prints a row of `pnpm bench` for a single value: what was measured, the value, its limit and the verdict. */
export function row(what: string, measured: string, limit: string, isKept: boolean): void {
  console.log([what, measured, limit, isKept ? 'ok' : 'missed'].join('\t'));
}
