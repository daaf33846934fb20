import { formatTimestamp, parseTimestamp } from '@xs2a/client';

// #region main
const winter = parseTimestamp('2014-03-23 15:55:54');
const summer = parseTimestamp('2015-05-05 11:47:45');
const zoned = parseTimestamp('2017-12-06T13:01:01Z');
for (const moment of [winter, summer, zoned]) console.log(moment.toISOString());

// For valid_until.
console.log(formatTimestamp(new Date('2018-12-01T09:00:00Z')));
// #endregion
