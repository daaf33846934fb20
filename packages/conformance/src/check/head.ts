import type { Answer } from '../types.ts';
import { essence, type Fault } from './subject.ts';

/**
 * The headers of `HEAD` are those of `GET`; what only the body shows may be missing (RFC 9110, 9.3.2). A length that is
 * sent is that of the body which `GET` sends (RFC 9110, 8.6). Zero counts as missing: frameworks send it for the body
 * that is not there.
 *
 * @param lengths of the bodies that `GET` has sent, before and after; a body may change
 */
export function* headFaults(head: Answer, get: Answer, lengths: readonly number[]): Generator<Fault> {
  const [type, wanted] = [head, get].map(({ headers }) => essence(headers['content-type'] ?? ''));
  if (type && wanted && type !== wanted) {
    const repair = 'Send the headers of GET.';
    yield { rule: 'header', place: 'Content-Type', found: type, expected: `${wanted}, as of GET`, repair };
  }
  const length = Number(head.headers['content-length'] ?? 0);
  const isSteady = lengths.length > 1 && new Set(lengths).size === 1;
  if (length > 0 && isSteady && length !== lengths[0]) {
    yield {
      rule: 'header',
      place: 'Content-Length',
      found: String(length),
      expected: `${lengths[0]}, the length of the body of GET, or no such header`,
      repair: 'Send the length that GET has.',
    };
  }
}
