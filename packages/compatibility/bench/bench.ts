/** `pnpm bench`: how long a comparison takes, and how often which tool agrees with the policy. */
import { benchConfusion } from './confusion.ts';
import { benchSpeed } from './speed.ts';

await benchSpeed();
await benchConfusion();
