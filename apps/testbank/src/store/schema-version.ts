/**
 * Decides whether a version of the Testbank works with a database. The version of a database is the number of its last
 * migration. The names of its migrations say which programs work with it, even to an older program:
 *
 * - `0002-add-note` adds something. Programs of all versions before it go on.
 * - `0003-drop-note-needs-0002` takes something away. Programs go on from version 2.
 */

const format = /^(\d{4})-[a-z0-9-]*?[a-z0-9](?:-needs-(\d{4}))?$/;

interface Version {
  readonly number: number;
  /** The oldest version of programs that work with it. */
  readonly needs: number;
}

/** `undefined` for a name that is not one of a migration. */
export function versionOf(migration: string): Version | undefined {
  const [, number, needs = 0] = format.exec(migration) ?? [];
  return number === undefined ? undefined : { number: Number(number), needs: Number(needs) };
}

/**
 * Why a program does not work with a database.
 *
 * @param known names of the migrations of the program, in their order
 * @param applied names of the migrations of the database
 * @returns `undefined` if it works with it, at once or after its own migrations
 */
export function refusalOf(known: readonly string[], applied: readonly string[]): string | undefined {
  const own = versionOf(known.at(-1) ?? '')?.number ?? 0;
  const unknown = applied.filter((name) => !known.includes(name));
  for (const name of unknown) {
    const version = versionOf(name);
    if (version === undefined || version.number <= own) return `it has the migration ${name} of another program`;
    if (version.needs > own) {
      return `its migration ${name} needs version ${version.needs} of the tables or a later one, and this Testbank has version ${own}`;
    }
  }
  const missing = known.find((name) => !applied.includes(name));
  if (unknown.length > 0 && missing !== undefined) return `it is newer, and lacks the migration ${missing}`;
  return undefined;
}
