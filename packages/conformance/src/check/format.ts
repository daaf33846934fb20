import type { Schema } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Check } from './subject.ts';

/**
 * The server heeds a query parameter that chooses between the media types of a success: one whose `enum` names subtypes
 * of documented media types. `csv` means `text/csv`, `json2` a second form of JSON.
 */
export const checkFormat: Check = function* ({ case: testCase, answer, operation, response, type }, { contract }) {
  if (!isSuccess(answer.status) || operation === undefined || response === undefined || response.content.length < 2)
    return;
  const query = new URLSearchParams(testCase.request.target.split('?')[1] ?? '');
  for (const parameter of operation.parameters) {
    const schema = contract.resolve<Schema | undefined>(parameter.schema?.schema);
    const value = query.get(parameter.name);
    if (value === null || parameter.in !== 'query' || !Array.isArray(schema?.enum)) continue;
    const wanted = response.content
      .map((media) => media.type)
      .find((known) => subtype(known) === value.replace(/[0-9]+$/, ''));
    if (wanted === undefined || wanted === type || !accepted(testCase.request.headers.accept, wanted)) continue;
    yield {
      rule: 'content-type',
      place: 'Content-Type',
      found: type,
      expected: `${wanted}, which ${parameter.name}=${value} asks for`,
      repair: `Heed the parameter ${parameter.name}.`,
    };
  }
};

function subtype(mediaType: string): string {
  return mediaType.split('/')[1] ?? '';
}

function accepted(accept = '*/*', type: string): boolean {
  return accept === '*/*' || accept.includes(type);
}
