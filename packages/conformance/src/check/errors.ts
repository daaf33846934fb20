import {
  type Contract,
  isObject,
  type JsonObject,
  mergedSchema,
  object,
  type PlacedSchema,
  type Schema,
} from '@xs2a/contract';
import { isError } from '../statuses.ts';
import type { Check } from './subject.ts';

/** The code of an error is its status, and a refused field is named. */
export const checkErrors: Check = function* (subject, rules) {
  const { answer, json, case: testCase } = subject;
  if (!isError(answer.status) || !isObject(json?.value)) return;
  const body = json.value;
  for (const name of statusFields(rules.contract)) {
    const value = body[name];
    if (value === undefined || Number(value) === answer.status || Number.isNaN(Number(value))) continue;
    yield {
      rule: 'error-code',
      place: `${answer.status} /${name}`,
      found: JSON.stringify(value),
      expected: `${answer.status}, as in every example of the contract`,
      repair: `Send the status as "${name}".`,
    };
  }
  const map = errorMap(subject.media?.schema, rules.contract);
  if (map === undefined || testCase.field === undefined || !testCase.expect.includes(subject.response?.status ?? ''))
    return;
  const errors = object(body[map]);
  if (Object.keys(errors).some((name) => isAbout(name, testCase.field ?? ''))) return;
  yield {
    rule: 'error-field',
    place: `${answer.status} /${map}`,
    found: Object.keys(errors).length === 0 ? 'no field' : Object.keys(errors).join(', '),
    expected: `the field ${testCase.field}`,
    repair: `Name the field that is refused in "${map}".`,
  };
};

/** Whether a name is that of a field or of a field inside it, with dots or with brackets. */
function isAbout(name: string, field: string): boolean {
  const dotted = name.replaceAll(/\[([^[\]]*)\]/g, '.$1');
  return dotted === field || dotted.startsWith(`${field}.`);
}

const statusFieldsByContract = new WeakMap<Contract, readonly string[]>();

/**
 * Fields that hold the status in every example of an error that has them: `code` in `{code: 404, message}`. In examples of
 * one status only, the number may mean anything.
 */
function statusFields(contract: Contract): readonly string[] {
  const known = statusFieldsByContract.get(contract);
  if (known !== undefined) return known;
  const examples = errorExamples(contract);
  const names = new Set(examples.flatMap(({ value }) => Object.keys(value)));
  const fields = [...names].filter((name) => {
    const having = examples.filter(({ value }) => value[name] !== undefined);
    const isStatus = having.every(({ value, status }) => Number(value[name]) === status);
    return isStatus && new Set(having.map(({ status }) => status)).size > 1;
  });
  statusFieldsByContract.set(contract, fields);
  return fields;
}

function errorExamples({ operations }: Contract): { value: JsonObject; status: number }[] {
  const errors = operations.flatMap(({ responses }) => responses).filter(({ status }) => /^[45][0-9]{2}$/.test(status));
  return errors.flatMap(({ status, content }) =>
    content.flatMap(({ examples }) => examples.map(({ value }) => ({ value: object(value), status: Number(status) }))),
  );
}

/**
 * The field of an error that lists messages by field: an object of free keys whose values are texts or lists of them.
 */
export function errorMap(schema: PlacedSchema | undefined, contract: Contract): string | undefined {
  const { properties } = mergedSchema(contract, schema?.schema ?? {});
  return Object.keys(object(properties)).find((name) => {
    const field = mergedSchema(contract, object(properties)[name]);
    if (field.type !== 'object' || isObject(field.properties) || !isObject(field.additionalProperties)) return false;
    const entry = mergedSchema(contract, field.additionalProperties);
    const item: Schema = entry.type === 'array' ? mergedSchema(contract, entry.items ?? {}) : entry;
    return [item.type].flat().includes('string');
  });
}

/**
 * The schema of most errors of a contract, if several statuses share it: an error that is documented for one status alone
 * says nothing about the others, which a framework may answer in a shape of its own.
 */
export function commonErrorSchema({ operations }: Contract): PlacedSchema | undefined {
  const uses = new Map<string, { schema: PlacedSchema; count: number; statuses: Set<string> }>();
  for (const { responses } of operations) {
    for (const { status, content } of responses) {
      const schema = content[0]?.schema;
      if (!/^(4|5|default)/i.test(status) || schema === undefined) continue;
      const key = JSON.stringify(schema.schema);
      const use = uses.get(key) ?? { schema, count: 0, statuses: new Set() };
      use.count += 1;
      use.statuses.add(status);
      uses.set(key, use);
    }
  }
  const most = [...uses.values()].sort((a, b) => b.count - a.count)[0];
  const statuses = [...(most?.statuses ?? [])];
  // A range stands for several statuses.
  return statuses.length > 1 || statuses.some((status) => !/^\d{3}$/.test(status)) ? most?.schema : undefined;
}
