import { editJson, inSuccess, type Mutant, onStatus, onSuccess, setBody } from './mutant.ts';

/** What only a server with a memory can get wrong: mutants of the weather stations. */
export const memory: Mutant[] = [
  {
    name: 'the size of a page is ignored',
    operation: 'listStations',
    request: (passing) => {
      passing.target = passing.target.replace(/limit=\d\b/, 'limit=50');
    },
  },
  {
    name: 'a wrong key is as good as the right one',
    operation: 'getStation',
    request: ({ headers }) => {
      if ('x-station-key' in headers) headers['x-station-key'] = 'garden-key-4711';
    },
  },
  {
    name: 'a key in other letters is as good as the right one',
    operation: 'getStation',
    request: ({ headers }) => {
      if (headers['x-station-key']?.toLowerCase() === 'garden-key-4711') headers['x-station-key'] = 'garden-key-4711';
    },
  },
  {
    name: 'a key with more behind it is as good as the right one',
    operation: 'getStation',
    request: ({ headers }) => {
      if (headers['x-station-key']?.startsWith('garden-key-4711')) headers['x-station-key'] = 'garden-key-4711';
    },
  },
  {
    name: 'the beginning of a key is as good as the whole',
    operation: 'listStations',
    request: ({ headers }) => {
      const { 'x-station-key': key = '' } = headers;
      if (key.length > 10 && 'garden-key-4711'.startsWith(key)) headers['x-station-key'] = 'garden-key-4711';
    },
  },
  {
    name: 'a field that the contract does not have is taken',
    operation: 'createStation',
    request: (passing) => {
      if (!passing.body.includes('no_such_field')) return;
      const { no_such_field: _, ...known } = JSON.parse(passing.body.toString('utf8'));
      passing.body = Buffer.from(JSON.stringify(known));
    },
  },
  {
    name: 'a method is allowed that the path does not have',
    operation: 'getHealth',
    anyMethod: true,
    answer: onStatus(405, (returned) => {
      returned.headers.allow = 'GET, PURGE';
    }),
  },
  {
    name: 'an unknown station is answered with an empty one',
    operation: 'getStation',
    answer: onStatus(404, (returned, { target }) => {
      returned.status = 200;
      returned.headers['content-type'] = 'application/json';
      const id = /st_\w+/.exec(target)?.[0];
      editJson(returned, () => ({ id, name: '', kind: 'rain', created_at: '2026-03-29T03:00:00Z' }));
    }),
  },
  {
    name: 'another station is answered than was asked for',
    operation: 'getStation',
    answer: onSuccess((returned) => editJson(returned, (body) => ({ ...body, id: 'st_zzzzzzzz' }))),
  },
  {
    name: 'a created station has no address',
    operation: 'createStation',
    answer: onStatus(201, (returned) => {
      delete returned.headers.location;
    }),
  },
  {
    name: 'the number of all stations is lost',
    operation: 'listStations',
    answer: onSuccess((returned) => {
      delete returned.headers['x-total-count'];
    }),
  },
  {
    name: 'a deleted station is still there',
    operation: 'deleteStation',
    request: (passing) => {
      passing.method = 'GET';
    },
    answer: onSuccess((returned) => {
      returned.status = 204;
      returned.headers = {};
      setBody(returned, '');
    }),
  },
  {
    name: 'the second page is the first one again',
    operation: 'listStations',
    request: (passing) => {
      passing.target = passing.target.replace(/offset=\d+/, 'offset=0');
    },
  },
  {
    name: 'a filter of a list is ignored',
    operation: 'listStations',
    request: (passing) => {
      passing.target = passing.target.replace(/[?&]kind=(?:rain|wind)/, '');
    },
  },
  {
    name: 'a station is stored twice as high as it was sent',
    operation: 'createStation',
    answer: onSuccess((returned) =>
      editJson(returned, (body) => (body.height === undefined ? body : { ...body, height: body.height * 2 })),
    ),
  },
  {
    name: 'stations are listed in the order in which they were set up',
    operation: 'listStations',
    answer: inSuccess((body) => body.reverse()),
  },
  {
    name: 'a station is found under its id in capitals',
    operation: 'getStation',
    request: (passing) => {
      passing.target = passing.target.replace(/ST_\w+/, (id) => id.toLowerCase());
    },
  },
  {
    name: 'rain is stored as wind, and wind as rain',
    operation: 'createStation',
    answer: inSuccess((body) => ({ ...body, kind: body.kind === 'rain' ? 'wind' : 'rain' })),
  },
  {
    name: 'a station is read twice as high as it was set up',
    operation: 'getStation',
    answer: inSuccess((body) => (body.height === undefined ? body : { ...body, height: body.height * 2 })),
  },
  {
    name: 'the second deletion ends in a 500',
    operation: 'deleteStation',
    answer: onStatus(404, (returned) => {
      returned.status = 500;
    }),
  },
];
