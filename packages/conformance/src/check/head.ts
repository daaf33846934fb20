import type { Answer } from '../types.ts';
import { essence, type Fault } from './subject.ts';

/**
 * The headers of `HEAD` are those of `GET`; what only the body shows may be missing (RFC 9110, 9.3.2). A length that is
 * sent is that of the body which `GET` sends (RFC 9110, 8.6). Zero counts as missing: frameworks send it for the body
 * that is not there.
 *
 * @param steady length of the body that `GET` sends; `undefined` if it changes
 */
export function* headFaults(head: Answer, get: Answer, steady: number | undefined): Generator<Fault> {
  const [type, wanted] = [head, get].map(({ headers }) => essence(headers['content-type'] ?? ''));
  if (type && wanted && type !== wanted) {
    const repair = 'Send the headers of GET.';
    yield { rule: 'header', place: 'Content-Type', found: type, expected: `${wanted}, as of GET`, repair };
  }
  const length = lengthOf(head);
  if (length > 0 && steady !== undefined && length !== steady) {
    yield {
      rule: 'header',
      place: 'Content-Length',
      found: String(length),
      expected: `${steady}, the length of the body of GET, or no such header`,
      repair: 'Send the length that GET has.',
    };
  }
}

/** The length that an answer announces; zero if it announces none. */
export function lengthOf({ headers }: Answer): number {
  return Number(headers['content-length'] ?? 0);
}
