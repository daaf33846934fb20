/** Replaces `url` in the bundle: Prism resolves references with a deprecated function, of which Node warns. */
import * as url from 'node:url';

export * from 'node:url';

/** What the documentation of Node gives in place of `url.resolve`. */
export function resolve(from: string, to: string): string {
  const resolved = new URL(to, new URL(from, 'resolve://'));
  return resolved.protocol === 'resolve:' ? resolved.pathname + resolved.search + resolved.hash : resolved.toString();
}

export default { ...url, resolve };
