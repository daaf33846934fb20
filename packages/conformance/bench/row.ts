/** Prints a row of `pnpm bench`. */
export function row(what: string, value: string, limit: string, isKept: boolean): void {
  console.log(`${what}\t${value}\t${limit}\t${isKept ? 'ok' : 'missed'}`);
}
