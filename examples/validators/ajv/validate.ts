/** Ajv in its strict mode, which refuses whatever it does not know or finds ambiguous. */

import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Finding, is30, readContract, readExamples, report } from '../contract.ts';

const contract = readContract();
const ajv = new (is30 ? Ajv : Ajv2020)({ strict: true });
addFormats.default(ajv);
// Keywords of OpenAPI inside schemas, and those of the document around them.
ajv.addVocabulary(['discriminator', 'example', 'x-extensible-enum', 'x-our-reading', ...Object.keys(contract)]);
if (is30) leaveOutUntyped(contract);
ajv.addSchema(contract, 'contract');

/** Ajv refuses `nullable` without a type; the branches of such a union are nullable as well. */
function leaveOutUntyped(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('nullable' in node && 'anyOf' in node && !('type' in node)) delete node.nullable;
  for (const child of Object.values(node)) leaveOutUntyped(child);
}

/** Pointers to all schemas of the document: components, and those of parameters, headers and bodies. */
function* schemasOf(node: unknown, pointer = '#'): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key === 'schema' || pointer === '#/components/schemas') yield place;
    else if (key !== 'value' && key !== 'example') yield* schemasOf(value, place);
  }
}

/** What the compilation of a schema ends with. */
function compile(schema: string): Finding[] {
  try {
    ajv.getSchema(`contract${schema}`);
    return [];
  } catch (error) {
    const { message } = error as Error;
    return [{ rule: 'strict', place: schema, message }];
  }
}

function check(schema: string, value: unknown, place: string): Finding[] {
  const [refused] = compile(schema);
  if (refused !== undefined) return [{ ...refused, place }];
  const validate = ajv.getSchema(`contract${schema}`);
  if (validate?.(value) === true) return [];
  const [error] = validate?.errors ?? [];
  return [{ rule: error?.keyword ?? 'schema', place: `${place} ${error?.instancePath}`, message: `${error?.message}` }];
}

report({
  schemas: [...schemasOf(contract)].flatMap(compile),
  examples: readExamples().flatMap(({ schema, value, place }) => check(schema, value, place)),
});
