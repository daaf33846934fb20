export interface Value {
  /** Completes "is refused when it …" or "is accepted when it …". */
  readonly what: string;
  readonly value: unknown;
}

/** The values as entries of a list or an object. */
export function asEntries(values: readonly Value[], wrap: (value: unknown) => unknown): Value[] {
  return values.map(({ what, value }) => ({ what: `has an entry that ${what}`, value: wrap(value) }));
}

/** Edge values of an entry, each in a list or object of its own. */
export type EntryValues = (entry: unknown, wrap: (value: unknown) => unknown) => Value[];
