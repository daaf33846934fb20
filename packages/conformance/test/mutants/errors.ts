import { editJson, type Mutant, onStatus, setBody } from './mutant.ts';

/** Wrong bodies and leaks of refusals. */
export const errors: Mutant[] = [
  {
    name: 'a refusal says {"error": …}',
    operation: 'getBankConnection',
    answer: onStatus(404, (returned) => setBody(returned, '{"error":"not found"}')),
  },
  {
    name: 'the code in the body of a 401 is another one',
    operation: 'listBankConnections',
    answer: onStatus(401, (returned) => editJson(returned, (body) => ({ ...body, code: 403 }))),
  },
  {
    name: 'a 422 does not say which field is wrong',
    operation: 'createBankUser',
    answer: onStatus(422, (returned) => editJson(returned, ({ errors: _, ...body }) => body)),
  },
  {
    name: 'a 422 lists its messages without the names of the fields',
    operation: 'createBlacklistItem',
    answer: onStatus(422, (returned) =>
      editJson(returned, (body) => ({ ...body, errors: Object.values(body.errors).flat() })),
    ),
  },
  {
    name: 'a 422 names another field',
    operation: 'createPayment',
    answer: onStatus(422, (returned) =>
      editJson(returned, (body) => ({ ...body, errors: { something: ['is wrong'] } })),
    ),
  },
  {
    name: 'a 422 has a text instead of a list of messages',
    operation: 'createRisk',
    answer: onStatus(422, (returned) =>
      editJson(returned, (body) => {
        for (const field of Object.keys(body.errors)) body.errors[field] = body.errors[field][0];
      }),
    ),
  },
  {
    name: 'a 401 is a page of the proxy',
    operation: 'getBankAccountBalance',
    answer: onStatus(401, (returned) => {
      returned.headers['content-type'] = 'text/html';
      setBody(returned, '<html><h1>401 Authorization Required</h1></html>');
    }),
  },
  {
    name: 'what cannot be parsed ends in a 500',
    operation: 'createAccessToken',
    answer: onStatus(422, (returned) => {
      returned.status = 500;
      editJson(returned, () => ({ code: 500, message: 'Internal server error' }));
    }),
  },
  {
    name: 'a wrong id in the path ends in a page with a stack trace',
    operation: 'deleteRisk',
    answer: onStatus(404, (returned) => {
      returned.status = 500;
      returned.headers['content-type'] = 'text/html';
      setBody(returned, '<pre>PDOException: SQLSTATE[22001] in /var/www/app/Risk.php:42</pre>');
    }),
  },
  {
    name: 'a documented 500 tells the stack trace in its message',
    operation: 'getEvent',
    answer: onStatus(500, (returned) =>
      editJson(returned, (body) => ({ ...body, message: 'TypeError\n    at getEvent (/srv/api/src/events.js:12:7)' })),
    ),
  },
  {
    name: 'an error repeats the key of the caller',
    operation: 'createVerification',
    answer: onStatus(422, (returned, { headers }) =>
      editJson(returned, (body) => {
        const [, basic = ''] = (headers.authorization ?? '').split(' ');
        const secret = Buffer.from(basic, 'base64').toString().split(':')[1];
        return { ...body, message: `${body.message} (key ${secret})` };
      }),
    ),
  },
];
