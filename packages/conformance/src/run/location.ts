/** The last segment of a `Location`, which is the id of what was created; `undefined` when there is none. */
export function idIn(location: string | undefined): string | undefined {
  const segment = location?.split(/[?#]/, 1)[0]?.replace(/\/$/, '').split('/').at(-1);
  if (segment === undefined || segment === '') return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
