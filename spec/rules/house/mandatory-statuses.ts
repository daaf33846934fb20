import { object } from '../../reader/json.ts';
import { operations } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

const files: { [status: string]: string } = {
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '422': 'ValidationFailed',
  '500': 'ServerError',
};

export default {
  reason: 'Every operation can refuse the credentials, the mode of a key or a parameter, and every one can fail.',
  *check(contract) {
    for (const { path, node, webhook } of operations(contract)) {
      const statuses = Object.keys(object(node.responses));
      const place = 'responses' in node ? [...path, 'responses'] : path;
      const actual = statuses.join(', ') || 'no responses';
      if (!statuses.some((status) => status.startsWith('2'))) {
        yield {
          path: place,
          actual,
          expected: 'a success, "200", "202" or "204"',
          repair: 'Add the response that the caller gets when all went well.',
        };
      }
      if (webhook) continue;
      for (const [status, file] of Object.entries(files)) {
        if (statuses.includes(status)) continue;
        yield {
          path: place,
          actual,
          expected: `"${status}" among the responses`,
          repair: `Add "${status}" with \`$ref: ../../shared/responses/${file}.yaml\`.`,
        };
      }
    }
  },
} satisfies HouseRule;
