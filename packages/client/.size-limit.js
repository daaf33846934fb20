import { operationTable } from '@xs2a/types';

const operations = Object.keys(operationTable).length;

/** A limit in bytes, compressed: that of the code, and what the rows of the operations take in the table. */
const limit = (code) => `${code + 30 * operations} B`;

export default [
  {
    name: 'client, with the table of operations',
    path: 'dist/index.js',
    import: '{ createXs2aClient }',
    entry: ['index'],
    gzip: true,
    limit: limit(3500),
  },
  {
    name: 'client and everything that it can load later',
    path: 'dist/index.js',
    import: '{ createXs2aClient }',
    gzip: true,
    limit: limit(10_000),
  },
  {
    name: 'paths, with openapi-fetch and the table of operations',
    path: 'dist/paths.js',
    import: '{ createPathsClient }',
    gzip: true,
    limit: limit(5500),
    entry: ['index'],
  },
  {
    name: 'wire helpers',
    path: 'dist/index.js',
    import:
      '{ amountToNumber, formatBankCode, formatTimestamp, fromMinorUnits, parseAmount, parseCount, parseDate, parseFlag, parseTimestamp, toMinorUnits }',
    entry: ['index'],
    gzip: true,
    limit: '1.2 kB',
  },
];
