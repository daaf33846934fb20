import { isUtf8 } from 'node:buffer';
import { isJson } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import { type Check, codingOf, essence } from './subject.ts';

/** The content type is documented, accepted by the client, and describes the body; the body has no content coding. */
export const checkContentType: Check = function* ({ case: testCase, answer, response, media, type, text }) {
  const { status, headers, body } = answer;
  const place = 'Content-Type';
  if (testCase.request.method === 'HEAD' || body.length === 0) return;
  const coding = codingOf(answer);
  if (coding !== undefined) {
    yield {
      rule: 'content-encoding',
      place: 'Content-Encoding',
      found: coding,
      expected: 'the body as it is: the request takes no coding by Accept-Encoding',
      repair: 'Compress only for clients that send Accept-Encoding.',
    };
  }
  if (type === '') {
    const expected = response?.content.map((known) => known.type).join(' or ') || 'the media type of the body';
    yield {
      rule: 'content-type',
      place,
      found: 'no such header',
      expected,
      repair: 'Send the media type with every body.',
    };
    return;
  }
  if (response !== undefined && response.content.length > 0 && media === undefined) {
    yield {
      rule: 'content-type',
      place,
      found: headers['content-type'] ?? '',
      expected: response.content.map((known) => known.type).join(' or '),
      repair: `Answer ${status} in a documented media type.`,
    };
  }
  // Errors may have another type than the client accepts, and a server may disregard what it cannot meet (RFC 9110,
  // 12.4.1 and 15.5.7).
  const isUnmeetable = testCase.beside?.includes('406') === true;
  if (isSuccess(status) && !isUnmeetable && !accepts(testCase.request.headers.accept ?? '*/*', type)) {
    yield {
      rule: 'content-type',
      place,
      found: type,
      expected: `what was accepted: ${testCase.request.headers.accept}`,
      repair: 'Heed the header Accept.',
    };
  }
  if (coding !== undefined) return;
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
  const isText = isJson(type) || type.startsWith('text/');
  if (isJson(type) && charset !== undefined && !['utf-8', 'utf8'].includes(charset)) {
    yield {
      rule: 'charset',
      place,
      found: `charset=${charset}`,
      expected: 'no charset, or utf-8: JSON knows no other (RFC 8259, 8.1)',
      repair: 'Send JSON as UTF-8, with this charset or none.',
    };
  } else if (isText && [undefined, 'utf-8', 'utf8'].includes(charset) && !isUtf8(body)) {
    yield {
      rule: 'charset',
      place: 'body',
      found: `bytes that are no UTF-8${charset === undefined ? '' : `, under charset=${charset}`}`,
      expected: 'UTF-8',
      repair: 'Write the body as UTF-8.',
    };
  } else if (isText && looksDoublyEncoded(text)) {
    yield {
      rule: 'charset',
      place: 'body',
      found: 'UTF-8 that was encoded twice',
      expected: 'UTF-8',
      repair: 'Encode the body once: text that is already UTF-8 is treated as Latin-1.',
    };
  }
};

/** `Ã¤` for `ä`: two letters that occur together in no language. */
function looksDoublyEncoded(text: string): boolean {
  return /Ã[\u0080-\u00bf]/.test(text) || /â\u0082¬/.test(text);
}

/** Whether a media type is among those that an `Accept` lists. */
function accepts(accept: string, type: string): boolean {
  const group = `${type.split('/', 1)[0]}/*`;
  return accept
    .split(',')
    .map(essence)
    .some((range) => range === type || range === group || range === '*/*' || range === '');
}
