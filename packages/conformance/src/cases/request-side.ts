import {
  alternatives,
  type Contract,
  concreteType,
  createContract,
  type FieldEncoding,
  type Header,
  isRange,
  type MediaType,
  type Operation,
  typesOf,
} from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import { withoutReadOnly } from '@xs2a/contract/validators';

/**
 * The contract as a client reads it:
 *
 * - without the fields that are `readOnly`, which a server may refuse or ignore
 * - without the parameters that carry a credential, which security schemes describe as well
 * - with one type of each range of media types
 */
export function requestSide(contract: Contract): Contract {
  const document = withoutReadOnly(contract.document);
  const side = document === contract.document ? contract : createContract(document, contract.leftOut);
  const ids = new Set(contract.operations.map(({ id }) => id));
  const operations = side.operations.filter(({ id }) => ids.has(id));
  return {
    ...side,
    operations: operations.map((operation) => withConcreteBody(side, withoutCredentials(operation))),
  };
}

function withoutCredentials(operation: Operation): Operation {
  const schemes = operation.security.flat();
  const parameters = operation.parameters.filter(
    ({ in: place, name }) =>
      !schemes.some(({ kind, parameter }) => kind === place && parameter.toLowerCase() === name.toLowerCase()),
  );
  return parameters.length === operation.parameters.length ? operation : { ...operation, parameters };
}

function withConcreteBody(contract: Contract, operation: Operation): Operation {
  const { body } = operation;
  if (body === undefined) return operation;
  const byType = new Map<string, MediaType>();
  // The range that a type is in says less about it than the type itself.
  for (const media of body.content.toSorted((a, b) => Number(isRange(a.type)) - Number(isRange(b.type)))) {
    const type = typeOf(contract, media);
    if (!byType.has(type)) byType.set(type, { ...media, type, encoding: withPartHeaders(contract, media) });
  }
  return { ...operation, body: { ...body, content: [...byType.values()] } };
}

/** A type in a range. If the range includes JSON, it is JSON, unless the body is a text. */
function typeOf(contract: Contract, { type, schema, examples }: MediaType): string {
  if (!/^(\*|application)\/\*/.test(type)) return concreteType(type);
  const types = alternatives(contract, schema?.schema).flatMap(typesOf);
  const isJson = types.length > 0 ? !types.includes('string') : examples.some(({ value }) => typeof value === 'object');
  return isJson ? 'application/json' : concreteType(type);
}

/** The parts of a body with a value for each header that they have to have. */
function withPartHeaders(contract: Contract, { encoding }: MediaType): MediaType['encoding'] {
  const withExample = (header: Header): Header =>
    header.required && header.example === undefined
      ? { ...header, example: String(sample(contract, header.schema?.schema ?? {}, 1)) }
      : header;
  return Object.fromEntries(
    Object.entries(encoding).map(([name, { headers, ...field }]): [string, FieldEncoding] => [
      name,
      { ...field, ...(Array.isArray(headers) && { headers: headers.map(withExample) }) },
    ]),
  );
}
