/** Hyperjump follows the specifications to the letter, and has the official schemas of OpenAPI built in. */
import { contractUrl, type Finding, is30, readContract, readExamples, report } from '../contract.ts';

type Output = { valid: boolean; errors?: { keyword: string; instanceLocation: string }[] };
type Validate = (value: unknown, format: 'BASIC') => Output;

const { validate } = await import(`@hyperjump/json-schema/openapi-${is30 ? '3-0' : '3-1'}`);
const official = is30 ? 'https://spec.openapis.org/oas/3.0/schema' : 'https://spec.openapis.org/oas/3.1/schema-base';

const compiled = new Map<string, Promise<Validate>>();

function compile(schema: string): Promise<Validate> {
  const known = compiled.get(schema) ?? validate(schema);
  compiled.set(schema, known);
  return known;
}

async function check(schema: string, value: unknown, place: string): Promise<Finding[]> {
  const { valid, errors } = (await compile(schema))(value, 'BASIC');
  if (valid) return [];
  const [error] = errors ?? [];
  const rule = error?.keyword ?? 'schema';
  return [{ rule, place: `${place} ${error?.instanceLocation}`, message: `is refused by ${rule}` }];
}

const document = await check(official, readContract(), '#');
const examples: Finding[] = [];
// It compiles no schema of a document that is wrong.
for (const { schema, value, place } of document.length > 0 ? [] : readExamples()) {
  examples.push(...(await check(`${contractUrl}${encodeURI(schema)}`, value, place)));
}
report({ document, examples });
