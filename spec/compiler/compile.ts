/** From the joined contract to the documents that are published. */
import type { JsonObject } from '../reader/json.ts';
import { withFlatMembers } from './flat-members.ts';
import { toOpenApi30 } from './openapi-3.0.ts';

/**
 * @param contract the bundle as it is joined from the sources; it is not changed
 * @returns the bundles for OpenAPI 3.1 and 3.0 by the names of their files
 */
export function compile(contract: JsonObject): { openapi: JsonObject; 'openapi-3.0': JsonObject } {
  const openapi = withFlatMembers(contract);
  return { openapi, 'openapi-3.0': toOpenApi30(openapi) };
}
