import { bodies } from './bodies.ts';
import { errors } from './errors.ts';
import { headers } from './headers.ts';
import type { Mutant } from './mutant.ts';
import { pages } from './pages.ts';
import { statuses } from './statuses.ts';
import { validation } from './validation.ts';

export { memory } from './memory.ts';

/** Mutants of the mock, which has no memory. */
export const mutants: readonly Mutant[] = [...statuses, ...bodies, ...errors, ...headers, ...validation, ...pages];

/** Mutants that are not caught, and why. */
export const uncaught: Readonly<Record<string, string>> = {
  'the second page is the first one again':
    'The contract does not say what an offset does: both pages obey it. A workflow that pages through what it has made would see it.',
  'a station is stored twice as high as it was sent':
    'The contract does not say that an answer repeats what was sent, and often it may not: a server may round, trim or complete. A workflow with a success criterion would see it.',
};
