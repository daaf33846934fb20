import { answered } from '../documents.ts';

/** The files of a contract that is split in two; the schema is written as given. */
export function split(schema: unknown): Record<string, unknown> {
  return {
    'spec/openapi.json': answered({ $ref: './schemas/Pet.json' }),
    'spec/schemas/Pet.json': schema,
  };
}
