import type { Contract } from '@xs2a/contract';
import type { Log } from '@xs2a/server/log';
import type { BankUser } from './bank/types.ts';
import type { Queue } from './jobs/port.ts';
import type { Clock } from './platform/clock.ts';
import type { Vault } from './platform/secrets.ts';
import type { Store } from './store/store.ts';

/** What the API and its control run on. */
export interface Foundation {
  readonly contract: Contract;
  readonly store: Store;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly queue: Queue;
  readonly log: Log;
  /** Bank users of a users file. */
  readonly users: readonly BankUser[];
}
