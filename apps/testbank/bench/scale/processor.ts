/** Time that processes have spent on a processor, from `/proc`. */
import { readdir, readFile } from 'node:fs/promises';

/** Ticks of a second, in which Linux counts. */
const ticks = 100;

interface Usage {
  readonly parent: number;
  /** Of the process and of its children that have ended, in seconds. */
  readonly seconds: number;
}

async function usageOf(pid: number): Promise<Usage | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return undefined;
  // The name of the program is in brackets, and may contain blanks.
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  return { parent, seconds: fields.slice(11, 15).reduce((sum, value) => sum + value, 0) / ticks };
}

/** Seconds of processor time of a process and of all its children. */
export async function processorSeconds(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const usages = await Promise.all(pids.map(async (other) => ({ other, usage: await usageOf(other) })));
  return usages
    .filter(({ other, usage }) => other === pid || usage?.parent === pid)
    .reduce((sum, { usage }) => sum + (usage?.seconds ?? 0), 0);
}
