/** How many connections to PostgreSQL a Testbank opens at most, and for what. */

/** The least is enough for a journey: one connection holds its lock, another one runs the jobs that become due. */
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

/** The connection on which the queue is notified of new jobs. */
const listening = 1;

/** The queue has few queries: more connections would rest. */
const mostOfQueue = 4;

/** @param total connections of a Testbank, within {@link connectionLimits} */
export function shareConnections(total: number): ConnectionShares {
  const queue = Math.min(mostOfQueue, Math.floor((total - listening) / 3));
  return { store: total - listening - queue, queue };
}
