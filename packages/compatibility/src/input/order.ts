/** Detects swapped documents, where a break would look like an addition. */
import { InputError, isObject, type JsonObject } from '../model/json.ts';

/**
 * Refuses a revision whose `info.version` is lower than that of the base. Versions that are not SemVer are not compared.
 *
 * @throws {InputError} when the revision is older
 */
export function checkOrder(base: JsonObject, revision: JsonObject): void {
  const [old, fresh] = [versionOf(base), versionOf(revision)];
  if (old === undefined || fresh === undefined) return;
  const first = [0, 1, 2].find((index) => old[index] !== fresh[index]);
  if (first === undefined || (fresh[first] ?? 0) > (old[first] ?? 0)) return;
  const message = `version ${fresh.join('.')} is older than ${old.join('.')} of the base; were they swapped?`;
  throw Object.assign(new InputError(message, '#/info/version'), { side: 'revision' as const });
}

function versionOf({ info }: JsonObject): number[] | undefined {
  const version = isObject(info) && typeof info.version === 'string' ? info.version : '';
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  return match?.slice(1).map(Number);
}
