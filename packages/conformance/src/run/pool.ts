/**
 * Runs a task for each item, several at a time, those of the same lane one after the other.
 *
 * @param width tasks at a time
 * @param isOver asked before each item; `true` ends the work
 */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
  isOver: () => boolean = () => false,
  laneOf: (item: Item) => string | undefined = () => undefined,
): Promise<void> {
  const waiting = [...items].reverse();
  const busy = new Set<string>();
  const parked = new Map<string, Item[]>();

  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));

  async function work(): Promise<void> {
    for (let item = take(); item !== undefined && !isOver(); item = take()) await follow(item);
  }

  /** Runs an item, then those of its lane that came up in the meantime. */
  async function follow(first: Item): Promise<void> {
    const lane = laneOf(first);
    if (lane !== undefined) busy.add(lane);
    for (let item: Item | undefined = first; item !== undefined && !isOver(); ) {
      await task(item);
      item = lane === undefined ? undefined : parked.get(lane)?.shift();
    }
    if (lane !== undefined) busy.delete(lane);
  }

  function take(): Item | undefined {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const lane = laneOf(item);
      if (lane === undefined || !busy.has(lane)) return item;
      parked.set(lane, [...(parked.get(lane) ?? []), item]);
    }
    return undefined;
  }
}
