/** Stands for your queue or table. */
export function enqueue(event: { id: string }): void {
  console.log(`queued ${event.id}`);
}
