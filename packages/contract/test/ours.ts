import type { Contract } from '../src/model.ts';
import { readContract } from '../src/read.ts';

/** The bundle of `@xs2a/openapi`. */
export const ours: Contract = await readContract();
