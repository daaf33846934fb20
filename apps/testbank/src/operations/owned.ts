import { notFound, Problem } from '@xs2a/server';
import type { Owner } from '../store/owner.ts';
import type { Flag } from '../store/tables.ts';

/**
 * Lets a caller have only what belongs to its account and mode.
 *
 * @throws {Problem} 404 for nothing, and for what belongs to another account; 403 for what belongs to the other mode
 */
export function owned<Row extends { account_id: string; testmode: Flag }>(row: Row | undefined, owner: Owner): Row {
  if (row === undefined || row.account_id !== owner.accountId) throw notFound();
  if (row.testmode !== owner.testmode) {
    const [mode, other] = owner.testmode === 1 ? ['Test', 'Live'] : ['Live', 'Test'];
    throw new Problem(403, `This belongs to the mode ${other}, and your credentials are of the mode ${mode}.`);
  }
  return row;
}
