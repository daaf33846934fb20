import { bodyFormat, isInRange, type MediaType, type Operation, object } from '@xs2a/contract';
import { documentedMedia } from '../check/subject.ts';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validRequest, writable } from './derivation.ts';
import { documents, refusals, successes } from './expected.ts';

/** A media type that no contract means. */
const unknownType = 'application/x-unknown';

/** Media types that the contract does not document, of a body and of an answer. */
export const deriveMediaTypes: Deriver = function* (derivation, operation) {
  yield* deriveBodies(derivation, operation);
  yield* deriveAccept(derivation, operation);
};

/**
 * A body that cannot be read as a documented type counts as missing, and is refused where a body is needed. A server
 * may still read a good body under another type, as many do, unless the operation documents a 415 (RFC 9110, 15.5.16).
 */
function* deriveBodies(derivation: Derivation, operation: Operation): Generator<Case> {
  const { body } = operation;
  if (body === undefined || isInDocumentedRange(derivation, operation)) return;
  const base = validRequest(derivation, operation);
  const headers = { 'content-type': unknownType };
  const refused = [...refusals(operation), ...(documents(operation, '415') ? ['415'] : [])];
  const [media] = writable(derivation, operation);
  if (media === undefined || refused.length === 0) return;
  if (body.required && needsFields(derivation, media)) {
    yield caseOf(operation, 'bad-input', {
      name: 'media-type/unknown',
      title: `a body of ${unknownType} is refused`,
      request: planOf(operation, { ...base, body: { media, value: {} } }, { headers, body: 'unknown' }),
      expect: refused,
      beside: ['400', '415'],
    });
  }
  if (!documents(operation, '415') || base.body === undefined) return;
  yield caseOf(operation, 'bad-input', {
    name: 'media-type/another',
    title: `a good body is refused when it is called ${unknownType}`,
    request: planOf(operation, base, { headers }),
    expect: ['415'],
  });
}

/** Whether a range includes the unknown type. Bodies are derived from one type of each range, so that the document is asked. */
function isInDocumentedRange({ contract }: Derivation, { node }: Operation): boolean {
  const { content } = contract.resolve(node.requestBody);
  return Object.keys(object(content)).some((range) => isInRange(unknownType, range));
}

/** Whether nothing that a server could take for the body in place of an unreadable one is valid. */
function needsFields({ validators }: Derivation, { schema, type }: MediaType): boolean {
  if (schema === undefined || bodyFormat(type) === 'text') return false;
  return [{}, [], null, '', 'unknown'].every((value) => validators.request(schema, value).length > 0);
}

/** What cannot be met is refused by 406, or disregarded (RFC 9110, 12.4.1): the answer is a documented one. */
function* deriveAccept(derivation: Derivation, operation: Operation): Generator<Case> {
  const content = operation.responses.filter(({ status }) => status.startsWith('2')).flatMap((known) => known.content);
  if (operation.method !== 'GET' || content.length === 0 || documentedMedia(content, unknownType) !== undefined) return;
  yield caseOf(operation, 'limit', {
    name: 'accept/unknown',
    title: `${operation.id} answers as documented, or 406, when only ${unknownType} is accepted`,
    request: planOf(operation, validRequest(derivation, operation), { headers: { accept: unknownType } }),
    expect: successes(operation),
    beside: ['406'],
  });
}
