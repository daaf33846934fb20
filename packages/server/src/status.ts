/** Finds the key of `responses` that describes a status: the status itself, its range (`4XX`), or `default`. */
export function documentedStatus(statuses: Iterable<string>, code: number): string | undefined {
  const documented = new Set(statuses);
  const candidates = [String(code), `${Math.floor(code / 100)}XX`, 'default'];
  return candidates.find((status) => documented.has(status));
}

/** The key of `responses` that is answered unless something else is asked for: the lowest success. */
export function successStatus(statuses: readonly string[]): string | undefined {
  return statuses.filter((status) => status.startsWith('2')).toSorted()[0] ?? statuses[0];
}

/** The status of an answer for a key of `responses`: for a range its first status, for `default` 500. */
export function statusNumber(status: string): number {
  return status === 'default' ? 500 : Number(status.replace(/XX$/i, '00'));
}
