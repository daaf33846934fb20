/** How much of a contract was seen in traffic. */

/** The dimensions. Their names are keys of the JSON report and of committed baselines: never rename one. */
export const dimensionNames = [
  'operations',
  'statuses',
  'requestMediaTypes',
  'responseMediaTypes',
  'requestExamples',
  'responseExamples',
  'parameters',
  'requestFields',
  'responseFields',
  'requestVariants',
  'responseVariants',
  'requestValues',
  'responseValues',
] as const;

export type DimensionName = (typeof dimensionNames)[number];

/** One documented item. */
export interface CoverageItem {
  /** The operation; the first one for a schema that several use. */
  readonly operationId: string;
  /** JSON pointer of its place in the contract. */
  readonly pointer: string;
  /** What it is, in a word or two: `404`, `application/json`, `captcha`. */
  readonly name: string;
}

export interface Dimension {
  readonly name: DimensionName;
  readonly total: number;
  readonly covered: number;
  /** Percentage, rounded down to one decimal: 100 only if nothing is missing, or there is nothing to cover. */
  readonly percent: number;
  readonly missing: readonly CoverageItem[];
}

export interface CoverageResult {
  /** Over all dimensions together. */
  readonly total: number;
  readonly covered: number;
  readonly percent: number;
  readonly dimensions: readonly Dimension[];
}

/** Percentage, rounded down to one decimal, so that 100 means everything. */
export function percentOf(covered: number, total: number): number {
  return total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
}
