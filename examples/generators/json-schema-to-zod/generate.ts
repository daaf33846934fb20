import { writeFile } from 'node:fs/promises';
import { dereference } from '@apidevtools/json-schema-ref-parser';
import { type JsonSchema, jsonSchemaToZod } from 'json-schema-to-zod';

const { properties } = await dereference<{ properties: Record<string, JsonSchema> }>('generated/schemas.json');
const lines = Object.entries(properties).map(([name, schema]) =>
  jsonSchemaToZod(schema, { name, type: true, module: 'esm', noImport: true, depth: 1 }),
);
await writeFile('generated/api.ts', `import { z } from 'zod';\n\n${lines.join('\n')}`);
