import { type Example, isJson, type Response } from '@xs2a/contract';
import { caseOf, type Derivation, type Deriver, planOf, validRequest } from './derivation.ts';

/** Asks for every documented answer by its name, for servers that understand `Prefer`. */
export const deriveSituations: Deriver = function* (derivation, operation) {
  const base = validRequest(derivation, operation);
  for (const response of operation.responses) {
    const code = statusNumber(response.status);
    for (const { type, example } of situationsOf(derivation, response)) {
      const prefer = example === undefined ? `code=${code}` : `code=${code}, example=${example}`;
      const headers = { prefer, ...(type !== undefined && { accept: type }) };
      const what = example === undefined ? `status ${response.status}` : `the example ${example} of ${response.status}`;
      yield caseOf(operation, 'situation', {
        name: [response.status, example, type].filter((part) => part !== undefined).join('/'),
        title: `${operation.id} answers ${what} on demand`,
        request: planOf(operation, base, { headers }),
        expect: [response.status],
      });
    }
  }
};

function situationsOf({ validators }: Derivation, { content }: Response): { type?: string; example?: string }[] {
  if (content.length === 0) return [{}];
  return content.flatMap(({ type, schema, examples }) => {
    // An example that its schema does not admit is a fault of the contract.
    const isWrong = ({ value }: Example) =>
      schema !== undefined && isJson(type) && validators.response(schema, value).length > 0;
    const valid = examples.filter((example) => !isWrong(example));
    return valid.length === 0
      ? [{ type }]
      : valid.map(({ name }) => (name === 'default' ? { type } : { type, example: name }));
  });
}

/** The status to ask for, for a key of `responses`. */
export function statusNumber(status: string): number {
  if (status === 'default') return 500;
  return Number(status.replace(/XX$/i, '00'));
}
