import type { Queue } from '../jobs/port.ts';
import { listForgotten } from '../store/deliveries.ts';
import type { Db } from '../store/store.ts';
import { deliveryJob } from './job.ts';

/** Gives a job to every delivery that waits without one: no delivery is lost, whatever happened to the queue. */
export async function sweep(db: Db, queue: Queue): Promise<void> {
  for (const delivery of await listForgotten(db)) await queue.enqueue(db, deliveryJob(delivery));
}
