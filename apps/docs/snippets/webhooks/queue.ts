import type { ReceivedEvent } from '@xs2a/webhooks';

/** Stands for your queue or table, whose content survives a restart. */
export const queue: ReceivedEvent[] = [];

export function enqueue(event: object): void {
  queue.push(event as ReceivedEvent);
}
