/** Paths up to and including a placeholder, under which ids are kept. */

/** `/users/{a}/tokens/{b}` has the prefixes `/users/{a}` and itself. */
export function prefixesOf(path: string): string[] {
  const segments = path.split('/');
  return segments.flatMap((segment, index) =>
    segment.startsWith('{') ? [segments.slice(0, index + 1).join('/')] : [],
  );
}

/** Some frameworks document their paths with a slash at the end: `/things/` holds `/things/{id}`. */
export function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

export function collectionOf(prefix: string): string {
  return prefix.slice(0, prefix.lastIndexOf('/'));
}

export function lastName(prefix: string): string {
  return /\{([^}]+)\}$/.exec(prefix)?.[1] ?? '';
}
