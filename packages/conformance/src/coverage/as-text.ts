/** A value as a form carries it: all texts, without `null` and whatever is empty. */
export function asText(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return String(value);
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = asText(member);
    return text === undefined ? [] : [[key, text] as const];
  });
  if (members.length === 0) return undefined;
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}
