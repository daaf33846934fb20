import { parseDate } from '@xs2a/client';

// #region main
console.log(parseDate('2014-03-25')?.toISOString());
console.log(parseDate('0000-00-00'));
// #endregion
