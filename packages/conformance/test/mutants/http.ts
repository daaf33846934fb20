import { gzipSync } from 'node:zlib';
import { become, editJson, inSuccess, isUnknownType, type Mutant, onStatus, onSuccess, setBody } from './mutant.ts';

const isHead = ({ method }: { method: string }) => method === 'HEAD';

/** Wrong in what HTTP itself demands, or in what lies beside the documented requests. */
export const http: Mutant[] = [
  {
    name: 'HEAD has the body of GET',
    operation: 'getBank',
    anyMethod: true,
    answer: (_, passing) => (isHead(passing) ? 'body' : undefined),
  },
  {
    name: 'HEAD has another media type than GET',
    operation: 'listBanks',
    anyMethod: true,
    answer: (returned, passing) => {
      if (isHead(passing)) returned.headers['content-type'] = 'text/html';
      return undefined;
    },
  },
  {
    name: 'HEAD promises another length than GET has',
    operation: 'getVersion',
    anyMethod: true,
    answer: (returned, passing) => {
      if (isHead(passing)) returned.headers['content-length'] = '999999';
      return undefined;
    },
  },
  {
    name: 'HEAD ends in a 500',
    operation: 'listRisks',
    anyMethod: true,
    answer: (returned, passing) => {
      if (isHead(passing)) returned.status = 500;
      return undefined;
    },
  },
  {
    name: 'a method that the path does not have ends in a 500',
    operation: 'getBlacklistItem',
    anyMethod: true,
    answer: onStatus(405, (returned) => {
      returned.status = 500;
      editJson(returned, (body) => ({ ...body, code: 500 }));
    }),
  },
  {
    name: 'Allow names a method that the path does not have',
    operation: 'listEvents',
    anyMethod: true,
    answer: onStatus(405, (returned) => {
      returned.headers.allow = `${returned.headers.allow}, PURGE`;
    }),
  },
  {
    name: 'Allow names no method',
    operation: 'getEvent',
    anyMethod: true,
    answer: onStatus(405, (returned) => {
      returned.headers.allow = 'OPTIONS';
    }),
  },
  {
    name: 'a GET whose header names another method is taken for that',
    operation: 'listBlacklistItems',
    request: (passing) => {
      passing.method = passing.headers['x-http-method-override'] ?? passing.method;
    },
  },
  {
    name: 'an address with a slash at its end needs no credentials',
    operation: 'getPayment',
    request: (passing) => {
      if (!passing.target.endsWith('/')) return;
      passing.target = passing.target.slice(0, -1);
      passing.headers.authorization = `Basic ${Buffer.from('api:any').toString('base64')}`;
    },
  },
  {
    name: 'an Accept that cannot be met ends in a 500',
    operation: 'getVerification',
    answer: (returned, { headers }) => {
      if (headers.accept === 'application/x-unknown') returned.status = 500;
      return undefined;
    },
  },
  {
    name: 'whatever is accepted, the answer is called so',
    operation: 'getBankUser',
    answer: (returned, { headers }, good) => {
      if (headers.accept !== 'application/x-unknown') return undefined;
      become(returned, good);
      returned.headers['content-type'] = headers.accept;
      return undefined;
    },
  },
  {
    name: 'a body of an unknown media type is not looked at',
    operation: 'createPayment',
    answer: (returned, passing, good) => {
      if (isUnknownType(passing)) become(returned, good);
      return undefined;
    },
  },
  {
    name: 'a charset of the media type is not understood',
    operation: 'createRisk',
    answer: (returned, { headers }) => {
      if (headers['content-type']?.includes('charset')) returned.status = 415;
      return undefined;
    },
  },
  {
    name: 'answers are compressed, whether that is accepted or not',
    operation: 'getAccessToken',
    answer: onSuccess((returned) => {
      returned.headers['content-encoding'] = 'gzip';
      setBody(returned, gzipSync(returned.body));
    }),
  },
  {
    name: 'two origins are allowed in one header',
    operation: 'getRisk',
    answer: onSuccess(({ headers }) => {
      headers['access-control-allow-origin'] = 'https://a.example.com, https://b.example.com';
    }),
  },
  {
    name: 'missing credentials lead to a login page',
    operation: 'getBankUser',
    answer: onStatus(401, (returned) => {
      returned.status = 302;
      returned.headers.location = 'https://login.example.com/';
    }),
  },
  {
    name: 'a challenge names another scheme',
    operation: 'getBlacklistItem',
    answer: onStatus(401, ({ headers }) => {
      headers['www-authenticate'] = 'Bearer';
    }),
  },
  {
    name: 'a 401 is empty',
    operation: 'listPayments',
    answer: onStatus(401, (returned) => setBody(returned, '')),
  },
  {
    name: 'a download is no attachment but a bare name',
    operation: 'downloadFactSheet',
    answer: onSuccess(({ headers }) => {
      headers['content-disposition'] = 'fact-sheet.pdf';
    }),
  },
  {
    name: 'a download has the ending of another type',
    operation: 'downloadFactSheet',
    answer: onSuccess(({ headers }) => {
      headers['content-disposition'] = 'attachment; filename="fact-sheet.txt"';
    }),
  },
  {
    name: 'JSON begins with a byte order mark',
    operation: 'getSession',
    answer: onSuccess((returned) => setBody(returned, `\ufeff${returned.body}`)),
  },
  {
    name: 'JSON is a text that holds JSON',
    operation: 'getPayment',
    answer: onSuccess((returned) => setBody(returned, JSON.stringify(returned.body.toString('utf8')))),
  },
  {
    name: 'a body is encoded twice',
    operation: 'getBank',
    answer: inSuccess((body) => ({ ...body, name: 'GroÃ\u009fbank' })),
  },
];
