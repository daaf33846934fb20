import { createHash } from 'node:crypto';

/** Ids, references of transactions, session keys and access tokens of the Testbank. */
const ids =
  /\b\d{5}-(?:xv|xr|xp|bcs)-\w{4}-\w{4}\b|\b(?:xv|xr|xp|ev|bl|bus|uat|bcn|bac|ws|crp|wh|del|acc|key)_\w{16}\b|\b(?=\w*[a-z])(?=\w*[A-Z])(?:[A-Za-z0-9]{40}|[A-Za-z0-9]{32})\b/g;

/**
 * Replaces the random ids of an output by others of the same form that are the same in each run: the first id with a
 * prefix has always the same name, and so has the second.
 *
 * @param source the program, whose own ids are kept
 */
export function nameIds(output: string, source: string): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return output.replaceAll(ids, (id) => {
    if (source.includes(id)) return id;
    const known = names.get(id);
    if (known !== undefined) return known;
    const prefix = prefixOf(id);
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const name = nameOf(id, count);
    names.set(id, name);
    return name;
  });
}

function prefixOf(id: string): string {
  return /^(?:\d{5}-\w+-|[a-z]+_)?/.exec(id)?.[0] ?? '';
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Keeps the prefix, and the number of letters behind it.
 *
 * @param count how many ids of the output have had this prefix so far
 */
function nameOf(id: string, count: number): string {
  const prefix = prefixOf(id);
  const digits = createHash('sha512').update(`${prefix} ${count}`).digest();
  const rest = [...id.slice(prefix.length)];
  return prefix + rest.map((letter, at) => (letter === '-' ? '-' : letters[(digits[at] ?? 0) % 62])).join('');
}
