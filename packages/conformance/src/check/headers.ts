import { type Contract, methodsAt } from '@xs2a/contract';
import type { Check, Fault, Subject } from './subject.ts';

/** Headers without which a status cannot be understood, by RFC 9110. */
const byHttp: Readonly<Record<number, { name: string; section: string }>> = {
  401: { name: 'WWW-Authenticate', section: '15.5.2' },
  405: { name: 'Allow', section: '15.5.6' },
  407: { name: 'Proxy-Authenticate', section: '15.5.8' },
  426: { name: 'Upgrade', section: '15.5.22' },
};

/** Headers that must be sent as soon as they are documented, because they make the answer a download. */
const indispensable = new Set(['content-disposition']);

/** The headers that the contract or HTTP demands are present, and obey their schemas. */
export const checkHeaders: Check = function* (subject, { contract, validators }) {
  const { answer, response, case: testCase } = subject;
  for (const { name, required, schema } of response?.headers ?? []) {
    const value = answer.headers[name];
    if (value === undefined) {
      // `HEAD` may leave out what only the body shows (RFC 9110, 9.3.2).
      if ((required || indispensable.has(name)) && testCase.request.method !== 'HEAD')
        yield missing(title(name), 'the contract documents it');
      continue;
    }
    if (schema === undefined) continue;
    for (const { found, expected } of validators.header(schema, value)) {
      yield { rule: 'header', place: title(name), found, expected, repair: `Send ${title(name)} as documented.` };
    }
  }
  const demandedHeader = byHttp[answer.status];
  const isDocumented = response?.headers.some(
    (header) => header.name === demandedHeader?.name.toLowerCase() && header.required,
  );
  if (demandedHeader !== undefined && isDocumented !== true && !answer.headers[demandedHeader.name.toLowerCase()]) {
    yield missing(demandedHeader.name, `RFC 9110, ${demandedHeader.section} demands it`);
  }
  yield* checkAllow(subject, contract);
  yield* checkChallenge(subject);
  yield* checkLength(testCase.request.method, answer.status, answer.headers);
};

/** Methods that a server may have beside those that a contract documents. */
const beside = new Set(['HEAD', 'OPTIONS', 'TRACE']);

/** `Allow` lists the methods of the path, and no others: least of all the one that is refused. */
function* checkAllow({ answer, operation, case: testCase }: Subject, contract: Contract): Generator<Fault> {
  const value = answer.status === 405 ? answer.headers.allow : undefined;
  if (value === undefined) return;
  const allowed = value
    .split(',')
    .map((method) => method.trim().toUpperCase())
    .filter(Boolean);
  const documented = methodsAt(contract, operation?.path ?? '');
  const expected = `the methods of the path: ${documented.join(', ')}`;
  const isRefused = (method: string) => method === testCase.request.method;
  const others = allowed.filter((method) => !documented.includes(method) && (!beside.has(method) || isRefused(method)));
  if (documented.every((method) => allowed.includes(method)) && others.length === 0) return;
  const repair = 'List every method that the path has, and no other.';
  yield { rule: 'header', place: 'Allow', found: value, expected, repair, cause: 'Allow' };
}

/** The challenge names the scheme of the operation. */
function* checkChallenge({ answer, operation }: Subject): Generator<Fault> {
  const value = answer.status === 401 ? answer.headers['www-authenticate'] : undefined;
  const kinds = (operation?.security ?? []).flat().map(({ kind }) => kind);
  const names = kinds.filter((kind) => kind === 'basic' || kind === 'bearer');
  if (value === undefined || names.length === 0 || names.length < kinds.length) return;
  if (names.some((name) => new RegExp(`(?:^|,)\\s*${name}\\b`, 'i').test(value))) return;
  const expected = `a challenge of the scheme ${[...new Set(names)].join(' or ')}`;
  yield {
    rule: 'header',
    place: 'WWW-Authenticate',
    found: value,
    expected,
    repair: 'Name the scheme that the contract documents.',
  };
}

/** Headers on the length of a body are true. */
function* checkLength(method: string, status: number, headers: Readonly<Record<string, string>>): Generator<Fault> {
  const length = headers['content-length'];
  if (length !== undefined && !/^[0-9]+$/.test(length)) {
    yield {
      rule: 'header',
      place: 'Content-Length',
      found: length,
      expected: 'a number',
      repair: 'Send the length once.',
    };
  }
  const isBodiless = status === 204 || status === 304;
  if (
    isBodiless &&
    method !== 'HEAD' &&
    ((length !== undefined && status === 204 && length !== '0') || headers['transfer-encoding'] !== undefined)
  ) {
    const found = length === undefined ? 'Transfer-Encoding' : `Content-Length: ${length}`;
    yield {
      rule: 'body',
      place: String(status),
      found,
      expected: 'no body (RFC 9110, 15.3.5)',
      repair: `Answer ${status} without a body.`,
    };
  }
}

function missing(name: string, reason: string): Fault {
  return {
    rule: 'header',
    place: name,
    found: 'no such header',
    expected: `the header ${name}: ${reason}`,
    repair: `Send ${name}.`,
  };
}

function title(name: string): string {
  if (name === 'www-authenticate') return 'WWW-Authenticate';
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
