import { labels, ratio } from './labels.ts';
import type { CoverageResult } from './result.ts';

/**
 * Whether the overall figure is high enough.
 *
 * @param minimum in percent, 0 to 100
 * @returns what is missing, or `undefined` if the figure is reached
 */
export function belowMinimum(coverage: CoverageResult, minimum: number): string | undefined {
  if (coverage.percent >= minimum) return undefined;
  const gaps = coverage.dimensions
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => b.missing.length - a.missing.length)
    .map((dimension) => `${labels[dimension.name]} ${ratio(dimension)}`);
  const coverageText = `${coverage.percent} % (${ratio(coverage)})`;
  return `Coverage is ${coverageText}, at least ${minimum} % is wanted. Largest gaps: ${gaps.slice(0, 3).join('; ')}.`;
}
