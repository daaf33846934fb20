/** A limit of a benchmark: its value, and whether what is measured must stay below or above it. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  /** Whether the limit is the least instead of the most. */
  readonly isLeast?: boolean;
  /** Digits after the decimal point. Default: 2. */
  readonly digits?: number;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * A row of `pnpm bench`: name, the median of several runs with their interval, limit and verdict, separated by tabs. The
 * limit is missed only if the whole interval is beyond it: what is between depends on the load of the machine.
 *
 * @param values of an odd number of runs
 */
export function toBenchmarkRow(name: string, values: readonly number[], limit: Limit): string {
  const { value, unit, isLeast = false, digits = 2 } = limit;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const text = (number: number) => number.toFixed(digits);
  const measured = `${text(median(values))}${unit} (${text(low)}–${text(high)})`;
  const isMissed = isLeast ? high < value : low > value;
  return [name, measured, `${isLeast ? 'at least ' : ''}${text(value)}${unit}`, isMissed ? 'missed' : 'ok'].join('\t');
}

/** Two things whose times are compared. */
export interface Comparison {
  /** What it is compared with: takes a sample, and returns its time. */
  base(): Promise<number>;
  ours(): Promise<number>;
  runs: number;
  /** Pairs of samples in a run. */
  rounds: number;
}

/** Times of the samples, and the ratio of each run: the median of what its pairs differ by. */
export interface Compared {
  readonly ratios: number[];
  readonly base: number[];
  readonly ours: number[];
}

/** Takes samples of both in turns, the first of each pair alternating, so that the load of the machine slows both down. */
export async function compareInTurns({ base, ours, runs, rounds }: Comparison): Promise<Compared> {
  const compared: Compared = { ratios: [], base: [], ours: [] };
  for (let run = 0; run < runs; run++) {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const isBaseFirst = round % 2 === 0;
      const first = await (isBaseFirst ? base : ours)();
      const second = await (isBaseFirst ? ours : base)();
      const [baseTime, ourTime] = isBaseFirst ? [first, second] : [second, first];
      compared.base.push(baseTime);
      compared.ours.push(ourTime);
      ratios.push(ourTime / baseTime);
    }
    compared.ratios.push(median(ratios));
  }
  return compared;
}
