import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Contract, createContract, type Document } from '@xs2a/contract';
import { home } from './home.ts';

/** Folder with the bundles and examples. */
export const bundles: string = dirname(createRequire(join(home, 'package.json')).resolve('@xs2a/openapi/openapi.json'));

/** Path of the OpenAPI 3.1 bundle in JSON. */
export const bundleFile: string = join(bundles, 'openapi.json');

/** Reads the bundle anew, so that `pnpm dev` shows every edit. It was checked when it was built. */
export function readContract(): Contract {
  return createContract(JSON.parse(readFileSync(bundleFile, 'utf8')) as Document);
}

/** A component schema as the site describes it. */
export interface DescribedSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
}

/** The component schemas of the contract, by their names. */
export function schemasOf({ document }: Contract): Readonly<Record<string, DescribedSchema>> {
  return (document as Document & { components: { schemas: Record<string, DescribedSchema> } }).components.schemas;
}
