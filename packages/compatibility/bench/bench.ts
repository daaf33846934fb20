/** `pnpm bench`: how long a comparison takes, and how often which tool agrees with the policy. */
import { benchConfusion } from './confusion.ts';
import { benchParsing } from './parsing.ts';
import { benchRedocly } from './redocly.ts';
import { benchSpeed } from './speed.ts';

await benchSpeed();
await benchParsing();
await benchRedocly();
await benchConfusion();
