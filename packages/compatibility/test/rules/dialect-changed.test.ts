import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('dialect-changed', [
  {
    name: 'a changed dialect of the schemas is breaking',
    base: document({ jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema' }),
    revision: document({ jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base' }),
    want: { bump: 'major', rule: 'dialect-changed' },
  },
  {
    name: 'a dropped dialect is breaking',
    base: document({ jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema' }),
    revision: document(),
    want: { bump: 'major', rule: 'dialect-changed' },
  },
]);
