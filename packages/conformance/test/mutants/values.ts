import { become, editJson, ignoring, inSuccess, type Mutant, onStatus, onSuccess, setBody } from './mutant.ts';

/** Values that are wrong in one way, answered or taken. */
export const values: Mutant[] = [
  {
    name: 'a number has no end',
    operation: 'listRisks',
    answer: onSuccess((returned) =>
      setBody(returned, returned.body.toString('utf8').replace(/"total":\d+/, '"total":1e400')),
    ),
  },
  {
    name: 'a number of entries is a fraction',
    operation: 'listPayments',
    answer: inSuccess((body) => ({ ...body, total: 1.5 })),
  },
  {
    name: 'a moment lies on day 30 of February',
    operation: 'getRisk',
    answer: inSuccess((body) => ({ ...body, created_at: '2023-02-30 12:00:00' })),
  },
  {
    name: 'a moment is a number of milliseconds',
    operation: 'getVerification',
    answer: inSuccess((body) => ({ ...body, created_at: 1_429_880_580_000 })),
  },
  {
    name: 'a list is null when it could be empty',
    operation: 'listVerifications',
    answer: inSuccess((body) => ({ ...body, data: null })),
  },
  {
    name: 'a list has an entry null',
    operation: 'listEvents',
    answer: inSuccess((body) => {
      body.data.push(null);
    }),
  },
  {
    name: 'the entries of a list are lists',
    operation: 'listBankUsers',
    answer: inSuccess((body) => ({ ...body, data: body.data.map((entry: unknown) => [entry]) })),
  },
  {
    name: 'the errors of a 422 are a list',
    operation: 'createRisk',
    answer: onStatus(422, (returned) => editJson(returned, (body) => ({ ...body, errors: [] }))),
  },
  {
    name: 'a 422 is XML',
    operation: 'createVerification',
    answer: onStatus(422, (returned) => {
      returned.headers['content-type'] = 'application/xml';
      setBody(returned, '<error code="422"/>');
    }),
  },
  {
    name: 'the code of a 422 is a word',
    operation: 'createPayment',
    answer: onStatus(422, (returned) => editJson(returned, (body) => ({ ...body, code: 'invalid' }))),
  },
  {
    name: 'a 422 shows the statement of a database',
    operation: 'createBankUser',
    answer: onStatus(422, (returned) =>
      editJson(returned, (body) => ({ ...body, message: 'SELECT id FROM users WHERE name = ?' })),
    ),
  },
  {
    name: 'a 422 shows where the database is',
    operation: 'createBlacklistItem',
    answer: onStatus(422, (returned) =>
      editJson(returned, (body) => ({ ...body, message: 'cannot reach postgres://app@db.internal/xs2a' })),
    ),
  },
  {
    name: 'an invalid query is answered with 404',
    operation: 'listPayments',
    answer: onStatus(422, (returned) => {
      returned.status = 404;
      editJson(returned, (body) => ({ ...body, code: 404 }));
    }),
  },
  { name: 'an unknown action of the wizard is accepted', operation: 'submitWizardStep', answer: ignoring(/^action$/) },
  { name: 'a page may have any number of entries', operation: 'listEvents', answer: ignoring(/^per_page$/) },
  {
    name: 'a page may be a fraction',
    operation: 'listRisks',
    answer: ignoring(/^page$/, ({ target }) => /page=\d+\.\d/.test(target)),
  },
];

type Sent = Record<string, unknown>;

/** Lets pass the bodies that the stations refuse for one reason. */
const taking =
  (isTaken: (sent: Sent, text: string) => boolean): NonNullable<Mutant['answer']> =>
  (returned, { body }, good) => {
    const text = body.toString('utf8');
    if (returned.status === 400 && isTaken(parse(text), text)) become(returned, good);
    return undefined;
  };

function parse(text: string): Sent {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The same of the weather stations, whose contract has other keywords. */
export const stationValues: Mutant[] = [
  {
    name: 'an address of mail without @ is taken',
    operation: 'createStation',
    answer: taking(({ contact }) => contact === 'nobody'),
  },
  {
    name: 'four tags are taken',
    operation: 'createStation',
    answer: taking(({ tags }) => Array.isArray(tags) && tags.length === 4),
  },
  {
    name: 'the same tag is taken twice',
    operation: 'createStation',
    answer: taking(({ tags }) => Array.isArray(tags) && tags.length === 2),
  },
  {
    name: 'a height without end is taken',
    operation: 'createStation',
    answer: taking((_, text) => text.includes('1e400')),
  },
  { name: 'a kind in capitals is taken', operation: 'createStation', answer: taking(({ kind }) => kind === 'RAIN') },
  { name: 'a change of nothing is taken', operation: 'updateStation', answer: taking((_, text) => text === '{}') },
  { name: 'a reading of no kind is taken', operation: 'addReading', answer: taking(({ kind }) => kind === undefined) },
  {
    name: 'readings since a day that does not exist are listed',
    operation: 'listReadings',
    answer: (returned, { target }, good) => {
      if (target.includes('since=2023-02-29')) become(returned, good);
      return undefined;
    },
  },
  {
    name: 'a page of no entries is given',
    operation: 'listStations',
    answer: (returned, { target }, good) => {
      if (/limit=0\b/.test(target)) become(returned, good);
      return undefined;
    },
  },
  {
    name: 'a health is HTML',
    operation: 'getHealth',
    answer: onSuccess(({ headers }) => {
      headers['content-type'] = 'text/html';
    }),
  },
  {
    name: 'a health is written in capitals',
    operation: 'getHealth',
    answer: onSuccess((returned) => setBody(returned, 'OK')),
  },
  {
    name: 'the address of a new station has another form',
    operation: 'createStation',
    answer: onStatus(201, ({ headers }) => {
      headers.location = '/stations/7';
    }),
  },
  {
    name: 'the number of all stations is negative',
    operation: 'listStations',
    answer: onSuccess(({ headers }) => {
      headers['x-total-count'] = '-1';
    }),
  },
  {
    name: 'a moment has no zone',
    operation: 'getStation',
    answer: inSuccess((body) => ({ ...body, created_at: '2026-03-29 03:00:00' })),
  },
];
