/** What an object needs to be read. */
import { abbreviate } from '../abbreviate.ts';
import { type JsonObject, object } from '../json.ts';
import { wrongKeyword } from './keywords.ts';
import type { Kind } from './kinds.ts';
import type { Trail } from './trail.ts';

/** Says what is wrong, given the place. */
type Wrong = (place: string) => string;

/** @returns `undefined` for an object that can be read, its parts aside */
export function whyWrong(kind: Kind, node: JsonObject, trail: Trail): Wrong | undefined {
  switch (kind) {
    case 'schema': {
      const wrong = wrongKeyword(node);
      return wrong === undefined ? undefined : (place) => `the schema at ${place} ${wrong}`;
    }
    case 'parameter':
      return wrongParameter(node);
    case 'operation':
      return hasKeys(node.responses) ? undefined : (place) => `the operation at ${place} has no "responses"`;
    case 'responses':
      return wrongStatus(node);
    case 'pathItem':
      return trail?.parent?.key === 'paths' && trail.parent.parent === undefined ? wrongPath(trail.key) : undefined;
    default:
      return undefined;
  }
}

function hasKeys(node: unknown): boolean {
  return Object.keys(object(node)).length > 0;
}

const locations = ['path', 'query', 'header', 'cookie'];

function wrongParameter({ name, in: location }: JsonObject): Wrong | undefined {
  if (typeof name !== 'string') return (place) => `the parameter at ${place} has no "name"`;
  if (locations.includes(String(location))) return undefined;
  return (place) =>
    `the parameter at ${place} has in: ${abbreviate(location)}, expected one of ${locations.join(', ')}`;
}

function wrongStatus(responses: JsonObject): Wrong | undefined {
  const wrong = Object.keys(responses).find((status) => !/^(?:[1-5](?:\d\d|XX)|default|x-.*)$/i.test(status));
  if (wrong === undefined) return undefined;
  return (place) => `${place} has the status ${abbreviate(wrong)}, expected 200, 2XX or default`;
}

function wrongPath(path: string): Wrong | undefined {
  if (!path.startsWith('/')) return (place) => `the path at ${place} does not begin with "/"`;
  return /[?#]/.test(path) ? (place) => `the path at ${place} has a query or a fragment` : undefined;
}
