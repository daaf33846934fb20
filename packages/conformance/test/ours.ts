import { fileURLToPath } from 'node:url';
import type { Contract } from '@xs2a/contract';
import { loadContract } from '../src/load.ts';

/** The bundle of `@xs2a/openapi`, checked like the contract of a stranger. */
export const ours: Contract = await loadContract(fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json')));
