import type { Demands } from './ways.ts';

/** The strictest of all lower limits of this name. */
export function highest(demands: Demands, keyword: string): number | undefined {
  const limits = numbersOf(demands, keyword);
  return limits.length === 0 ? undefined : Math.max(...limits);
}

/** The strictest of all upper limits of this name. */
export function lowest(demands: Demands, keyword: string): number | undefined {
  const limits = numbersOf(demands, keyword);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

export function numbersOf(demands: Demands, keyword: string): number[] {
  return demands.flatMap((demand) => (typeof demand[keyword] === 'number' ? [demand[keyword]] : []));
}

export function stringsOf(demands: Demands, keyword: string): string[] {
  return demands.flatMap((demand) => (typeof demand[keyword] === 'string' ? [demand[keyword]] : []));
}
