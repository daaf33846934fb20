import { become, editJson, type Mutant, onStatus, onSuccess, setBody } from './mutant.ts';

/** Wrong statuses. */
export const statuses: Mutant[] = [
  {
    name: 'a verification is created with 201',
    operation: 'createVerification',
    answer: onSuccess((returned) => {
      returned.status = 201;
    }),
  },
  {
    name: 'a deleted payment is answered with 200 and a body',
    operation: 'deletePayment',
    answer: onStatus(204, (returned) => {
      returned.status = 200;
      returned.headers['content-type'] = 'application/json';
      setBody(returned, '{"deleted":true}');
    }),
  },
  {
    name: 'a synchronisation that needs the user is answered with 200',
    operation: 'syncBankConnection',
    answer: onStatus(202, (returned) => {
      returned.status = 200;
    }),
  },
  {
    name: 'an invalid payment is answered with 400',
    operation: 'createPayment',
    answer: onStatus(422, (returned) => {
      returned.status = 400;
    }),
  },
  {
    name: 'missing credentials are answered with 403',
    operation: 'listBankUsers',
    answer: onStatus(401, (returned) => {
      returned.status = 403;
      editJson(returned, (body) => ({ ...body, code: 403 }));
    }),
  },
  {
    name: 'an unknown payment is answered with 400',
    operation: 'getPayment',
    answer: onStatus(404, (returned) => {
      returned.status = 400;
      editJson(returned, (body) => ({ ...body, code: 400 }));
    }),
  },
  {
    name: 'a deleted risk is answered with 404 instead of 410',
    operation: 'getRisk',
    answer: onStatus(410, (returned) => {
      returned.status = 404;
      editJson(returned, (body) => ({ ...body, code: 404 }));
    }),
  },
  {
    name: 'an unknown method is answered as if it were a known one',
    operation: 'getSession',
    anyMethod: true,
    answer: onStatus(405, (returned, _, good) => become(returned, good)),
  },
  {
    name: 'a rate limit that nobody documented is answered with 429',
    operation: 'autocompleteBanks',
    answer: onSuccess((returned) => {
      returned.status = 429;
    }),
  },
  {
    name: 'a list is answered by a redirect',
    operation: 'listRisks',
    answer: onSuccess((returned) => {
      returned.status = 302;
      returned.headers.location = 'https://other.example.com/v1/risks';
    }),
  },
];
