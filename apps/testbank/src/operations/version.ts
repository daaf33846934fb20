import { ok, reading } from './operation.ts';

/** Release date of the API that is simulated, as in the reference, section "Versioning". */
const version = '2015-11-13';

export const getVersion = reading<'getVersion'>(async () => ok({ version }));
