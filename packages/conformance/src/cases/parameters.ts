import {
  alternatives,
  type Contract,
  encodeHeader,
  mergedSchema,
  type Operation,
  type Parameter,
  type Schema,
  typeOf,
  typesOf,
} from '@xs2a/contract';
import { hasForm } from '@xs2a/contract/sample';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validRequest } from './derivation.ts';
import { documents, refusals, successes } from './expected.ts';
import { edgeValues, foreignValues, type Value } from './values/index.ts';
import { isAdmitted, parameterValue, schemaOf, wireValue } from './wire.ts';

/** Query parameters, headers and path parameters at their limits and beyond. */
export const deriveParameters: Deriver = function* (derivation, operation) {
  for (const parameter of operation.parameters) {
    if (parameter.in === 'query') yield* deriveQuery(derivation, operation, parameter);
    if (parameter.in === 'header') yield* deriveHeader(derivation, operation, parameter);
    if (parameter.in === 'path') yield* derivePath(derivation, operation, parameter);
  }
};

function* deriveQuery(derivation: Derivation, operation: Operation, parameter: Parameter): Generator<Case> {
  const base = validRequest(derivation, operation);
  const { name } = parameter;
  for (const { value, what, isValid, madeUp } of ratedValues(derivation, parameter)) {
    const request = planOf(operation, { ...base, query: { ...base.query, [name]: value } });
    yield* casesOf(
      operation,
      { name: `query/${name}: ${what}`, subject: `the parameter ${name}`, what, request, field: name },
      isValid,
      madeUp,
    );
  }
  if (!parameter.required) return;
  const { [name]: _, ...others } = base.query;
  const request = planOf(operation, { ...base, query: others });
  yield* casesOf(
    operation,
    { name: `query/${name}: is missing`, subject: `the parameter ${name}`, what: 'is missing', request, field: name },
    false,
    false,
  );
}

function* deriveHeader(derivation: Derivation, operation: Operation, parameter: Parameter): Generator<Case> {
  const base = validRequest(derivation, operation);
  const name = parameter.name.toLowerCase();
  for (const { value, what, isValid, madeUp } of ratedValues(derivation, parameter)) {
    const text = encodeHeader(parameter, value);
    // HTTP trims blanks, and has no other characters in headers than these.
    if (!/^[!-~]([ -~]*[!-~])?$/.test(text)) continue;
    const request = planOf(operation, base, { headers: { [name]: text } });
    yield* casesOf(
      operation,
      { name: `header/${name}: ${what}`, subject: `the header ${name}`, what, request, field: name },
      isValid,
      madeUp,
    );
  }
  if (!parameter.required) return;
  const { [name]: _, ...headers } = base.headers;
  const request = planOf(operation, { ...base, headers });
  yield* casesOf(
    operation,
    { name: `header/${name}: is missing`, subject: `the header ${name}`, what: 'is missing', request, field: name },
    false,
    false,
  );
}

/** Characters of the longest id that is sent: servers limit the length of an address. */
const maxIdLength = 2000;

/** Ids that are not valid. */
function* derivePath(derivation: Derivation, operation: Operation, parameter: Parameter): Generator<Case> {
  const base = validRequest(derivation, operation);
  const expect = [...(documents(operation, '404') ? ['404'] : []), ...refusals(operation)];
  if (expect.length === 0) return;
  const { name } = parameter;
  for (const { value, what, isValid } of ratedValues(derivation, parameter)) {
    // An empty segment, or dots, would be another path.
    if (isValid || typeof value === 'object' || /^\.*$/.test(String(value)) || String(value).length > maxIdLength)
      continue;
    const request = planOf(operation, { ...base, path: { ...base.path, [name]: value } });
    const title = `the id ${name} is refused when it ${what}`;
    yield caseOf(operation, 'bad-input', { name: `path/${name}: ${what}`, title, request, expect });
  }
}

interface RatedValue extends Value {
  readonly isValid: boolean;
  readonly madeUp: boolean;
}

/** Values of a parameter as a server reads them, and whether its schema admits them. */
function ratedValues(derivation: Derivation, parameter: Parameter): RatedValue[] {
  const { contract, validators, seed } = derivation;
  const { in: where, required, content } = parameter;
  const schema = schemaOf(parameter);
  if (schema === undefined) return [];
  const types = alternatives(contract, schema.schema).flatMap(typesOf);
  const isScalar = !types.includes('object') && !types.includes('array');
  // Servers may read the parts of a header or a segment as one text.
  if (!isScalar && where !== 'query') return [];
  // Where no valid value can be written, a server may read anything from one that is not valid.
  if (!isScalar && parameterValue(derivation, parameter) === undefined) return [];
  const values = [...edgeValues(contract, schema.schema, seed), ...foreignValues(contract, schema.schema)];
  const unique = new Map<string, RatedValue>();
  for (const { what, value } of values) {
    // As text, null and objects are like any other text.
    const isText = content === undefined && (isScalar ? typeof value === 'object' : !types.includes(typeOf(value)));
    const read = isText ? undefined : wireValue(contract, parameter, value);
    // Servers may treat an empty value as missing.
    if (read === undefined || (read === '' && !(where === 'query' && required))) continue;
    const isValid = isAdmitted(validators, parameter, read);
    const key = JSON.stringify(read);
    // What a text has to mean is not in its schema: an expression, or the code of something that exists.
    const madeUp = hasForm(contract, schema.schema) || isFreeText(contract, schema.schema);
    if (!unique.has(key)) unique.set(key, { what, value: read, isValid, madeUp });
  }
  return [...unique.values()];
}

/** Whether a schema admits texts that it does not list. */
function isFreeText(contract: Contract, schema: Schema | boolean): boolean {
  return alternatives(contract, schema).some((one) => {
    const { enum: listed, const: fixed } = mergedSchema(contract, one);
    return typesOf(one).includes('string') && listed === undefined && fixed === undefined;
  });
}

interface ParameterCase {
  readonly name: string;
  readonly subject: string;
  readonly what: string;
  readonly request: Case['request'];
  readonly field: string;
}

function* casesOf(
  operation: Operation,
  { subject, what, ...parts }: ParameterCase,
  isValid: boolean,
  madeUp: boolean,
): Generator<Case> {
  if (isValid) {
    const { field: _, ...valid } = parts;
    yield caseOf(operation, 'limit', {
      ...valid,
      title: `${subject} is accepted when it ${what}`,
      expect: successes(operation),
      madeUp,
    });
    return;
  }
  const expect = refusals(operation);
  if (expect.length > 0)
    yield caseOf(operation, 'bad-input', { ...parts, title: `${subject} is refused when it ${what}`, expect });
}
