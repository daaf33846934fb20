/** Finds the key of `responses` that describes a status: the status itself, its range (`4XX`), or `default`. */
export function documentedStatus(statuses: Iterable<string>, code: number): string | undefined {
  const documented = [...statuses];
  const candidates = [String(code), `${Math.floor(code / 100)}XX`, 'DEFAULT'];
  return candidates.map((key) => documented.find((status) => status.toUpperCase() === key)).find(Boolean);
}

/**
 * The key of `responses` that is answered unless something else is asked for: the lowest success, or redirection. An
 * informational status does not end an exchange.
 */
export function successStatus(statuses: readonly string[]): string | undefined {
  const lowest = (first: string) => statuses.filter((status) => status.startsWith(first)).toSorted()[0];
  const final = statuses.filter((status) => !status.startsWith('1'));
  return lowest('2') ?? lowest('3') ?? final.find((status) => status === 'default') ?? final[0];
}

/** The status of an answer for a key of `responses`: for a range its first status, for `default` 500. */
export function statusNumber(status: string): number {
  return status === 'default' ? 500 : Number(status.replace(/XX$/i, '00'));
}

/** The status of an answer for the key of `responses` that {@link successStatus} has found. */
export function successCode(status: string): number {
  return status === 'default' ? 200 : statusNumber(status);
}
