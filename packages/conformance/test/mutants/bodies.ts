import { inSuccess, type Mutant, onSuccess, setBody } from './mutant.ts';

/** Wrong bodies of successes. */
export const bodies: Mutant[] = [
  { name: 'a payment has no id', operation: 'getPayment', answer: inSuccess((body) => delete body.id && body) },
  {
    name: 'a flag is "yes"',
    operation: 'getVerification',
    answer: inSuccess((body) => ({ ...body, testmode: 'yes' })),
  },
  {
    name: 'an amount has a decimal comma',
    operation: 'listPayments',
    answer: inSuccess((body) => {
      for (const payment of body.data) payment.amount = '5,00';
    }),
  },
  {
    name: 'an amount is an object',
    operation: 'getPayment',
    answer: inSuccess((body) => ({ ...body, amount: { value: 5, currency: 'EUR' } })),
  },
  {
    name: 'a timestamp is written as in Germany',
    operation: 'getRisk',
    answer: inSuccess((body) => ({ ...body, created_at: '24.04.2015 14:03' })),
  },
  {
    name: 'an id has the prefix of another object',
    operation: 'getBlacklistItem',
    answer: inSuccess((body) => ({ ...body, id: body.id.replace('bl_', 'xp_') })),
  },
  {
    name: 'a field that is never null is null',
    operation: 'getBankUser',
    answer: inSuccess((body) => ({ ...body, id: null })),
  },
  {
    name: 'the entries of a list are an object with numbers as keys',
    operation: 'listBankUsers',
    answer: inSuccess((body) => ({ ...body, data: { ...body.data } })),
  },
  {
    name: 'the last entry of a list lacks its id',
    operation: 'listEvents',
    answer: inSuccess((body) => {
      delete body.data.at(-1).id;
    }),
  },
  {
    name: 'a list comes without its envelope',
    operation: 'listVerifications',
    answer: inSuccess((body) => body.data),
  },
  {
    name: 'a form of the wizard has an element of an unknown type',
    operation: 'submitWizardStep',
    answer: inSuccess((body) => {
      body.form.elements.push({ type: 'slider', name: 'amount' });
    }),
  },
  {
    name: 'a polling interval is a text',
    operation: 'submitWizardStep',
    answer: inSuccess((body) => ({ ...body, polling: { interval: '2 s' } })),
  },
  {
    name: 'a success has an empty body',
    operation: 'getVersion',
    answer: onSuccess((returned) => setBody(returned, '')),
  },
  {
    name: 'a body is cut off in the middle',
    operation: 'listBanks',
    answer: onSuccess((returned) => {
      returned.body = returned.body.subarray(0, returned.body.length >> 1);
    }),
  },
  {
    name: 'a body is written in Latin-1',
    operation: 'getBank',
    answer: onSuccess((returned) => {
      setBody(returned, Buffer.from(returned.body.toString('utf8').replace('Testbank', 'Großbank'), 'latin1'));
    }),
  },
  {
    name: 'a warning of the server stands before the JSON',
    operation: 'listAccessTokens',
    answer: onSuccess((returned) => setBody(returned, `Notice: Undefined index: id\n${returned.body}`)),
  },
  {
    name: 'a wizard session has a number for its transaction',
    operation: 'getSession',
    answer: inSuccess((body) => ({ ...body, transaction: 10001 })),
  },
  {
    name: 'a download is a page that says "please wait"',
    operation: 'downloadFactSheet',
    answer: onSuccess((returned) => {
      if (returned.headers['content-type'] === 'application/pdf') setBody(returned, '<!doctype html><p>Please wait');
    }),
  },
  {
    name: 'a CSV is an empty file',
    operation: 'downloadAccountSnapshot',
    answer: onSuccess((returned) => {
      if (returned.headers['content-type']?.startsWith('text/csv')) setBody(returned, '');
    }),
  },
];
