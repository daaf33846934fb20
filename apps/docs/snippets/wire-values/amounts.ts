import {
  amountToNumber,
  fromMinorUnits,
  parseAmount,
  toMinorUnits,
} from '@xs2a/client';

// #region main
console.log(parseAmount(100), parseAmount('100.0'), amountToNumber('-3760.13'));
console.log(toMinorUnits('43.20'), toMinorUnits(-962), fromMinorUnits(4320));
console.log(toMinorUnits('43.20') + toMinorUnits('0.10'), 43.2 + 0.1);

try {
  toMinorUnits('0.005');
} catch (error) {
  console.log((error as RangeError).message);
}
// #endregion
