import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const [draft7, draft2020] = ['http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2020-12/schema'];
const base = 'https://spec.openapis.org/oas/3.1/dialect/base';

export const cases: Case[] = await describePolicy('dialect-changed', [
  {
    name: 'a dialect that gives keywords another meaning is breaking',
    base: document({ jsonSchemaDialect: draft2020 }),
    revision: document({ jsonSchemaDialect: draft7 }),
    want: { bump: 'major', rule: 'dialect-changed' },
  },
  {
    name: 'dropping such a dialect is breaking',
    base: document({ jsonSchemaDialect: draft7 }),
    revision: document(),
    want: { bump: 'major', rule: 'dialect-changed' },
  },
  {
    name: 'a dialect that the gate does not know is breaking',
    base: document(),
    revision: document({ jsonSchemaDialect: 'https://example.com/dialect' }),
    want: { bump: 'major', rule: 'dialect-changed' },
  },
  {
    name: 'dropping the dialect of JSON Schema 2020-12 changes no meaning',
    base: document({ jsonSchemaDialect: draft2020 }),
    revision: document(),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'naming the dialect that OpenAPI 3.1 has anyway changes no meaning',
    base: document(),
    revision: document({ jsonSchemaDialect: base }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'the dialect of OpenAPI 3.1, its dated name and JSON Schema 2020-12 mean the same',
    base: document({ jsonSchemaDialect: draft2020 }),
    revision: document({ jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/2024-11-10' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
]);
