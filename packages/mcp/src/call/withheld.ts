/** Withholds secrets in answers of the API: an agent does not need them, and would keep them in its history. */
import { type Contract, fieldsOf, isObject, isSecretName, type Operation } from '@xs2a/contract';

/** Replaces a secret. */
const withheld = '[withheld]';

/** Not withheld: the next step of the wizard needs it, and without a credential of the API it is useless. */
const sessionKey = 'wizard_session_key';

/** Names of the fields of an answer that hold secrets, such as `token`. */
export function secretFields(contract: Contract, { responses }: Operation): string[] {
  const schemas = responses.flatMap(({ content }) => content.map(({ schema }) => schema?.schema));
  const names = schemas.flatMap((schema) => fieldsOf(contract, schema, depth).map(({ path }) => path.at(-1) ?? ''));
  return [...new Set(names)].filter((name) => name !== sessionKey && isSecretName(name));
}

/** Levels of an answer that are searched for secrets. */
const depth = 4;

/** A copy of an answer without what stands under these names. */
export function withhold(value: unknown, names: readonly string[]): unknown {
  if (names.length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withhold(item, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, names.includes(name) ? withheld : withhold(item, names)]),
  );
}
