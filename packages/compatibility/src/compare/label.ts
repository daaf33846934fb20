/** Readable names of places: from a JSON pointer to `Payment.amount` or `POST /v1/payments, request body, amount`. */
import { keysOf } from '../model/json.ts';

/** Readable name of the schema, field or parameter at a pointer. */
export function labelOf(pointer: string): string {
  const keys = keysOf(pointer);
  const [root] = keys;
  if (root === 'components') return `${keys[2] ?? ''}${schemaPath(keys.slice(3))}`;
  if (root !== 'paths' && root !== 'webhooks') return pointer;
  const [, name = '', method = ''] = keys;
  const operation = root === 'webhooks' ? `webhook ${name}` : `${method.toUpperCase()} ${name}`;
  const schema = keys.indexOf('schema');
  const path = schema < 0 ? '' : schemaPath(keys.slice(schema + 1)).replace(/^\./, '');
  return [operation, partOf(keys), path].filter((part) => part !== '').join(', ');
}

/** The part of a pointer inside a schema, as a path: `properties/a/items/properties/b` → `.a[].b`. */
function schemaPath(keys: string[]): string {
  let path = '';
  for (let index = 0; index < keys.length; index++) {
    const [key, next] = [keys[index], keys[index + 1]];
    if (key === 'properties' && next !== undefined) {
      path += `.${next}`;
      index++;
    } else if (key === 'items') path += '[]';
    else if (key === 'additionalProperties') path += '.*';
    else if (key === 'patternProperties' && next !== undefined) {
      path += `./${next}/`;
      index++;
    }
  }
  return path;
}

/** The part of an operation that the keys lead to. */
function partOf(keys: string[]): string {
  if (keys.includes('requestBody')) return 'request body';
  const responses = keys.indexOf('responses');
  const [status, part, name] = responses < 0 ? [] : keys.slice(responses + 1);
  if (status !== undefined) return part === 'headers' ? `response ${status}, header ${name}` : `response ${status}`;
  return keys.includes('parameters') ? 'parameter' : '';
}
