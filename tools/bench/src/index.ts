export { type LoadResult, load, type SampleRequest } from './load.ts';
export { row } from './row.ts';
export { prismCli, residentMb, type Server, startServer } from './servers.ts';
