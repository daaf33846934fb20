/** What errors of `pg` mean. */
import { withoutSecret } from './postgres-url.ts';
import { type Absence, DatabaseError, Unavailable } from './store.ts';

/** Why the database does not answer; `undefined` if an error does not say that. */
export function absenceOf(error: unknown): Absence | undefined {
  if (error instanceof Unavailable) return error.absence;
  if (codeOf(error) === tooManyConnections) return 'exhausted';
  if (waitsTooLong.test(reasonOf(error))) return 'busy';
  return isLost(error) ? 'lost' : undefined;
}

/** `too_many_connections`: those of the server, of the database or of the role. */
const tooManyConnections = '53300';

/** The message of a pool that has had no connection for too long. */
const waitsTooLong = /timeout exceeded when trying to connect/;

function isLost(error: unknown): boolean {
  const code = codeOf(error);
  // Classes 08 (connection) and 57P (shutdown, crash, start) of PostgreSQL, and codes of the network.
  if (/^(?:08|57P)/.test(code) || /^(?:ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_)/.test(code)) return true;
  return /Connection terminated|not queryable/.test(reasonOf(error));
}

/** @throws {Unavailable} if the connection is lost, or there is none; the error itself otherwise */
export function refuseLost(error: unknown): never {
  const absence = absenceOf(error);
  // One that was refused already keeps its message.
  if (absence === undefined || error instanceof Unavailable) throw error;
  const message =
    absence === 'busy'
      ? 'All connections to the database are in use, or connecting takes too long'
      : `The database ${absence === 'exhausted' ? 'has no connection left' : 'cannot be reached'}: ${reasonOf(error)}`;
  throw new Unavailable(message, absence);
}

/** The error of a database that cannot be opened. */
export function unusable(error: unknown, url: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const repair =
    absenceOf(error) === 'exhausted'
      ? 'Give each Testbank fewer --database-connections, or raise max_connections of PostgreSQL.'
      : `Check --database "${withoutSecret(url)}".`;
  return new DatabaseError(`The database cannot be used: ${reasonOf(error)}. ${repair}`);
}

/** The code of PostgreSQL or of the network; empty if there is none. */
export function codeOf(error: unknown): string {
  return isObject(error) && 'code' in error ? String(error.code) : '';
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return isObject(error) && 'message' in error ? String(error.message) : String(error);
}

/** pg-boss reports copies of errors, which are not instances of `Error`. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
