import { type Mutant, onStatus, onSuccess, setBody } from './mutant.ts';

/** Wrong headers, and connections that end. */
export const headers: Mutant[] = [
  {
    name: 'JSON is called HTML',
    operation: 'getBankAccount',
    answer: onSuccess((returned) => {
      returned.headers['content-type'] = 'text/html; charset=utf-8';
    }),
  },
  {
    name: 'JSON has no media type',
    operation: 'listBankAccounts',
    answer: onSuccess((returned) => {
      delete returned.headers['content-type'];
    }),
  },
  {
    name: 'JSON is said to be Latin-1',
    operation: 'refreshAccessToken',
    answer: onSuccess((returned) => {
      returned.headers['content-type'] = 'application/json; charset=iso-8859-1';
    }),
  },
  {
    name: 'errors have another media type than documented',
    operation: 'getAccessToken',
    answer: onStatus(404, (returned) => {
      returned.headers['content-type'] = 'application/problem+json';
    }),
  },
  {
    name: 'a 401 has lost its challenge',
    operation: 'createBankConnection',
    answer: onStatus(401, (returned) => {
      delete returned.headers['www-authenticate'];
    }),
  },
  {
    name: 'a download has lost its file name',
    operation: 'downloadAccountSnapshot',
    answer: onSuccess((returned) => {
      delete returned.headers['content-disposition'];
    }),
  },
  {
    name: 'a PDF is called JSON',
    operation: 'downloadFactSheet',
    answer: onSuccess((returned) => {
      returned.headers['content-type'] = 'application/json';
    }),
  },
  {
    name: 'whatever format is asked for, a download is JSON',
    operation: 'downloadAccountSnapshot',
    request: (passing) => {
      passing.target = passing.target.replace(/([?&]format=)[^&]*/, '$1json');
      passing.headers.accept = 'application/json';
    },
  },
  {
    name: 'a 204 promises a body',
    operation: 'deleteAccessToken',
    answer: onStatus(204, (returned) => {
      returned.status = 200;
      setBody(returned, '');
    }),
  },
  {
    name: 'the connection is cut instead of an answer',
    operation: 'markPaymentAsReceived',
    answer: () => 'cut',
  },
];
