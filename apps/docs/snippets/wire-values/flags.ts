import { parseFlag } from '@xs2a/client';
import type { Flag } from '@xs2a/types';

const written: Flag[] = [true, '1', 1, false, '0', 0];
console.log(written.map(parseFlag));
