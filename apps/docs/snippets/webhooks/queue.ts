import type { ReceivedEvent } from '@xs2a/webhooks';

/** Stands for your queue or table: what is in it survives a restart, and is worked on after the answer. */
export const queue: ReceivedEvent[] = [];

export function enqueue(event: object): void {
  queue.push(event as ReceivedEvent);
}
