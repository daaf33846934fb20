/** Stands for whatever your server works on later: a queue, a table. */
export const queue: { id: string; type: string }[] = [];

export async function enqueue(event: { id: string; type: string }): Promise<void> {
  queue.push(event);
}
