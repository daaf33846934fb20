import { formatBankCode, parseCount } from '@xs2a/client';

// #region main
console.log(parseCount(3), parseCount('23'));
console.log(formatBankCode(49, 4), formatBankCode('88888888'));
// #endregion
