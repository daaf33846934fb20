/** Names of places for people: from a JSON pointer to `Payment.amount` or `POST /v1/payments, request, amount`. */
import { keysOf } from '../model/json.ts';

/** The part of a pointer that lies inside a schema, as a path: `properties/a/items/properties/b` → `.a[].b`. */
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

/** Readable name of the schema, field or parameter at a pointer. */
export function labelOf(pointer: string): string {
  const keys = keysOf(pointer);
  const [root, second = '', third = ''] = keys;
  if (root === 'components' && second === 'schemas') return `${third}${schemaPath(keys.slice(3))}`;
  if (root === 'components') return `${third}${schemaPath(keys.slice(3))}`;
  const start = keys.indexOf('schema');
  const path = start < 0 ? '' : schemaPath(keys.slice(start + 1));
  if (root !== 'paths' && root !== 'webhooks') return pointer;
  const where = root === 'webhooks' ? `webhook ${second}` : `${third.toUpperCase()} ${second}`;
  const part = partOf(keys);
  return `${where}${part === '' ? '' : `, ${part}`}${path === '' ? '' : `, ${path.replace(/^\./, '')}`}`;
}

function partOf(keys: string[]): string {
  if (keys.includes('requestBody')) return 'request body';
  const response = keys.indexOf('responses');
  if (response >= 0 && keys[response + 1] !== undefined) return `response ${keys[response + 1]}`;
  return keys.includes('parameters') ? 'parameter' : '';
}
