/** `pnpm bench`: how long a comparison takes, and how often which tool agrees with the policy. */
import { benchConfusion } from './confusion.ts';
import { benchSpeed } from './speed.ts';

const isFast = await benchSpeed();
console.log('');
const isRight = await benchConfusion();
if (!isFast || !isRight) process.exitCode = 1;
