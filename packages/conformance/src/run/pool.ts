/**
 * Does a task for each item, several at a time. Items of the same lane wait for each other.
 *
 * @param width how many at a time
 * @param isOver asked before each item: whether to stop
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

  /** Does an item, then those of its lane that came up meanwhile. */
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
