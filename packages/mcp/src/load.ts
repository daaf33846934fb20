import { createRequire } from 'node:module';
import { type Contract, checkDocument, createContract } from '@xs2a/contract';

const require = createRequire(import.meta.url);

/** The contract of the package `@xs2a/openapi`. */
export function loadContract(): Contract {
  return createContract(checkDocument(require('@xs2a/openapi/openapi.json'), '@xs2a/openapi'));
}

/** Version of this package. */
export const packageVersion: string = require('../package.json').version;
