/** What each maker of values is given. A schema contains schemas: makers call `generate` for those. */
import type { Contract } from '@xs2a/contract';
import type { Arbitrary } from 'fast-check';
import type { Demands } from './ways.ts';

export interface GenerationOptions {
  readonly contract: Contract;
  /** Whether everything is text, as in a form, query or path: without `null`, and without exponents in numbers. */
  readonly isText: boolean;
}

export interface Generation extends GenerationOptions {
  /** Values that obey every one of these schemas; `undefined` when there is none. */
  generate(schemas: readonly unknown[], depth: number): Arbitrary<unknown> | undefined;
}

/** Generates values of one type; `undefined` when there is none. */
export type Maker = (generation: Generation, demands: Demands, depth: number) => Arbitrary<unknown> | undefined;
