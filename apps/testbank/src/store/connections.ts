/** How many connections of PostgreSQL a Testbank takes at most, and for what. */

/** The least with which a journey gets on: one holds its lock, another one runs what becomes due. */
export const connectionLimits: { readonly least: number; readonly usual: number; readonly most: number } = {
  least: 4,
  usual: 15,
  most: 1000,
};

export interface ConnectionShares {
  /** Of requests and jobs. */
  readonly store: number;
  /** Of the queries of the queue. */
  readonly queue: number;
}

/** The connection on which the queue hears of new jobs. */
const listening = 1;

/** The queue has few queries: more connections would rest. */
const mostOfQueue = 4;

/** @param total connections of a Testbank, within {@link connectionLimits} */
export function shareConnections(total: number): ConnectionShares {
  const queue = Math.min(mostOfQueue, Math.floor((total - listening) / 3));
  return { store: total - listening - queue, queue };
}
