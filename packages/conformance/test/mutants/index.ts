import { bodies } from './bodies.ts';
import { errors } from './errors.ts';
import { headers } from './headers.ts';
import { http } from './http.ts';
import { memory as ofStations } from './memory.ts';
import type { Mutant } from './mutant.ts';
import { pages } from './pages.ts';
import { statuses } from './statuses.ts';
import { validation } from './validation.ts';
import { stationValues, values } from './values.ts';

/** Mutants of the mock, which has no memory. */
export const mutants: readonly Mutant[] = [
  ...statuses,
  ...bodies,
  ...errors,
  ...headers,
  ...validation,
  ...pages,
  ...http,
  ...values,
];

/** Mutants of the weather stations, which have a memory. */
export const memory: readonly Mutant[] = [...ofStations, ...stationValues];

/** Mutants that are not caught without `Prefer`, and why. */
export const uncaught: Readonly<Record<string, string>> = {
  'a deleted risk is answered with 404 instead of 410':
    'The mock has no memory: no request but one for the example leads to a 410. On a server with memory either status is right for a deleted object, because a server need not know that it was there (RFC 9110, 15.5.11).',
  'a documented 500 tells the stack trace in its message':
    'No request leads a correct server to a 500. On a server that fails by itself, the leak is found in the answer.',
};
