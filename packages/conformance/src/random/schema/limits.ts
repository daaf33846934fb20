import type { Demands } from './ways.ts';

/** The highest of all lower limits with this keyword. */
export function highest(demands: Demands, keyword: string): number | undefined {
  const limits = numbersOf(demands, keyword);
  return limits.length === 0 ? undefined : Math.max(...limits);
}

/** The lowest of all upper limits with this keyword. */
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
