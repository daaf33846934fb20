import type { Operation } from '@xs2a/contract';
import { credentialsOf, inputOf, operations, statusesOf } from './contract.ts';

/**
 * A program that calls every operation, reads its answer, and distinguishes its errors.
 *
 * @param library where it imports the client from
 */
export function fiftyCalls(library: string): string {
  return `import { createXs2aClient, Xs2aValidationError } from '${library}';

const account = createXs2aClient({ apiKey: 'key' });
const user = createXs2aClient({ accessToken: 'token' });
const show = (..._values: unknown[]): void => {};

try {
${operations.map(callOf).join('\n')}
} catch (error) {
  if (error instanceof Xs2aValidationError) show(error.errorsOf('createPayment')?.amount);
}
`;
}

function callOf(operation: Operation): string {
  const client = credentialsOf(operation).includes('apiKey') ? 'account' : 'user';
  const { path, query, body } = inputOf(operation);
  const parts = Object.entries({ path, query, body }).filter(([, value]) => Object.keys(Object(value)).length > 0);
  const input = parts.length === 0 ? '' : JSON.stringify(Object.fromEntries(parts));
  const success = statusesOf(operation).find((status) => status < 300);
  return `  {
    const answer = await ${client}.${operation.id}(${input});
    if (answer.status === ${success}) show(answer.body);
    else if (answer.status === 422) show(answer.body.errors.body);
    else show(answer.body);
  }`;
}
