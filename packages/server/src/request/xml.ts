import type { Contract, MediaType } from '@xs2a/contract';
import { validationFailed } from '../problem.ts';
import { checkKeys } from './keys.ts';

/**
 * Parses XML by the schema of a media type. The parser is loaded only when there is one.
 *
 * @throws {Problem} 422 on `body` if it is broken, on the field of a key that reaches a prototype
 */
export async function parseXml(contract: Contract, { schema }: MediaType, text: string): Promise<unknown> {
  const { decodeXml } = await import('@xs2a/contract/read-xml');
  const value = decodeXml(contract, schema, text);
  if (value === undefined) throw validationFailed({ body: ['The body is not valid XML.'] });
  checkKeys(value);
  return value;
}
