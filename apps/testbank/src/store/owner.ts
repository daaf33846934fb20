import type { Flag } from './tables.ts';

/** Whose data: those of one account, in one mode. */
export interface Owner {
  readonly accountId: string;
  readonly testmode: Flag;
}
