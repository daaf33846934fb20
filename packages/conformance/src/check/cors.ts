import { type Header, mergedSchema } from '@xs2a/contract';
import type { Check, Fault, Subject } from './subject.ts';

const allowOrigin = 'access-control-allow-origin';

/** Methods that a page may use without asking (Fetch, 2.2.1). */
const safelisted = ['GET', 'HEAD', 'POST'];

/**
 * What browsers make of an answer to a page of another origin (Fetch, 3.3): one origin or `*`. Where the contract documents
 * CORS, there is no `*` together with credentials; elsewhere the two do no harm. A preflight allows the method and the
 * headers that it asks for. A server that names no origin allows none, which is wrong only if the contract says otherwise.
 */
export const checkCors: Check = function* (subject, { contract }) {
  const { answer, case: testCase, operation } = subject;
  const { headers } = answer;
  const origin = headers[allowOrigin];
  const documented = (operation?.responses ?? []).flatMap((response) => response.headers).filter(isAllowOrigin);
  if (documented.length > 0 && origin === '*' && headers['access-control-allow-credentials'] === 'true')
    yield fault(
      'Access-Control-Allow-Credentials',
      'true, with the origin *',
      'the origin of the page: browsers take no * with credentials',
    );
  if (origin !== undefined && /[\s,]/.test(origin.trim()))
    yield fault('Access-Control-Allow-Origin', origin, 'one origin, or *');
  const { 'access-control-request-method': method, 'access-control-request-headers': asked = '' } =
    testCase.request.headers;
  if (method === undefined || testCase.request.method !== 'OPTIONS') return;
  if (origin === undefined) {
    const isPromised = documented.some(
      ({ required, schema }) => required || mergedSchema(contract, schema?.schema ?? {}).const === '*',
    );
    if (isPromised)
      yield fault('Access-Control-Allow-Origin', 'no such header', 'the header, as the contract documents it');
    return;
  }
  yield* checkPreflight(subject, method, asked);
};

function isAllowOrigin({ name }: Header): boolean {
  return name === allowOrigin;
}

function* checkPreflight({ answer }: Subject, method: string, asked: string): Generator<Fault> {
  const listed = (name: string) => (answer.headers[name] ?? '').split(',').map((item) => item.trim().toLowerCase());
  const methods = listed('access-control-allow-methods');
  if (!safelisted.includes(method) && !methods.includes(method.toLowerCase()) && !methods.includes('*'))
    yield fault('Access-Control-Allow-Methods', methods.join(', ') || 'no such header', method);
  const allowed = listed('access-control-allow-headers');
  // `*` does not stand for Authorization (Fetch, 4.9).
  const refused = asked
    .split(',')
    .filter((name) => name !== '' && !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')));
  if (refused.length > 0)
    yield fault('Access-Control-Allow-Headers', allowed.join(', ') || 'no such header', refused.join(', '));
}

function fault(place: string, found: string, expected: string): Fault {
  return {
    rule: 'cors',
    place,
    found,
    expected,
    repair: 'Allow the origins, methods and headers that the contract documents.',
  };
}
