export { amountToNumber, fromMinorUnits, parseAmount, toMinorUnits } from './amount.ts';
export { formatBankCode } from './bank-code.ts';
export { parseCount } from './count.ts';
export { parseDate } from './date.ts';
export { parseFlag } from './flag.ts';
export { formatTimestamp, parseTimestamp } from './timestamp.ts';
