/** How much of a contract was seen in traffic. */

/** What is counted; each name is a key of the JSON report and of a committed baseline, so none is ever renamed. */
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

/** One documented thing. */
export interface CoverageItem {
  /** The operation; of a schema that several use, the first of them. */
  readonly operationId: string;
  /** Where it is documented, as a JSON pointer into the contract. */
  readonly pointer: string;
  /** What it is, in a word or two: `404`, `application/json`, `captcha`. */
  readonly name: string;
}

export interface Dimension {
  readonly name: DimensionName;
  readonly total: number;
  readonly covered: number;
  /** Of 100, rounded down to one decimal: 100 only if nothing is missing; of nothing, everything is covered. */
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

/** Of 100, rounded down to one decimal, so that 100 means everything. */
export function percentOf(covered: number, total: number): number {
  return total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
}
