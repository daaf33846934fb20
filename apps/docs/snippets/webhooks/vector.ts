import { isGenuine } from './verify-by-hand.ts';

// #region main
const body = new TextEncoder().encode('Hello World!');
const secret = 'secret_password';
const v1 =
  'v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2';

console.log('the vector:', isGenuine(body, v1, secret));
console.log(
  'with a version from the future:',
  isGenuine(body, `${v1}; v2=00`, secret),
);
console.log(
  'another body:',
  isGenuine(new TextEncoder().encode('Hello World'), v1, secret),
);
console.log('another secret:', isGenuine(body, v1, 'another'));
console.log('no signature:', isGenuine(body, undefined, secret));
// #endregion
