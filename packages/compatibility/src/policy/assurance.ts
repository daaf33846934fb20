/** Descriptions that were reworded and still mean the same. */

/** A reworded description that still means the same. */
export interface Assurance {
  /** JSON pointer of the description in the revision. */
  pointer: string;
  /** Fingerprint of its change; without it, whatever the description has become is covered. */
  id?: string;
}

/** Whether a change of a description is covered by an assurance. */
export type Covers = (change: { pointer: string; id: string }) => boolean;

/** @param assured all descriptions (`true`), none (`false`), or those of the list */
export function covering(assured: boolean | readonly Assurance[]): Covers {
  if (typeof assured === 'boolean') return () => assured;
  const idsOf = new Map<string, (string | undefined)[]>();
  for (const { pointer, id } of assured) idsOf.set(pointer, [...(idsOf.get(pointer) ?? []), id]);
  return ({ pointer, id }) => idsOf.get(pointer)?.some((listed) => listed === undefined || listed === id) ?? false;
}
