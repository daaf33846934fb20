import { object } from '../../reader/json.ts';
import { operations, parameters } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

/** Path parameters that take a transaction, whose data are deleted after a while. */
const transactions = ['verification_id', 'risk_id', 'payment_id', 'transaction'];

export default {
  reason: 'An object that a caller names may not exist, and a transaction may have been deleted.',
  *check(contract) {
    for (const operation of operations(contract)) {
      if (operation.webhook) continue;
      const ids = parameters(contract, operation)
        .filter((parameter) => parameter.node.in === 'path')
        .map((parameter) => String(parameter.node.name));
      const id = ids[0];
      if (id === undefined) continue;
      const expected: [string, string][] = [['404', 'NotFound']];
      if (ids.some((name) => transactions.includes(name))) expected.push(['410', 'Gone']);
      const statuses = Object.keys(object(operation.node.responses));
      for (const [status, file] of expected) {
        if (statuses.includes(status)) continue;
        yield {
          path: [...operation.path, 'responses'],
          actual: `${statuses.join(', ')} in an operation with \`{${id}}\``,
          expected: `"${status}" among the responses`,
          repair: `Add "${status}" with \`$ref: ../../shared/responses/${file}.yaml\`.`,
        };
      }
    }
  },
} satisfies HouseRule;
