import { array, object } from '../../reader/json.ts';
import { operations } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

const schemes = ['apiKey', 'accessToken'];

export default {
  reason: 'Both credentials look alike in a request, so each operation must state which one it accepts.',
  *check(contract) {
    const declared = Object.keys(object(object(contract.components).securitySchemes));
    if (declared.toSorted().join() !== schemes.toSorted().join()) {
      yield {
        path: ['components', 'securitySchemes'],
        actual: declared.join(', ') || 'no security scheme',
        expected: schemes.join(' and '),
        repair: 'Declare these two schemes and no other.',
      };
    }
    if (array(contract.security).length > 0) {
      yield {
        path: ['security'],
        actual: JSON.stringify(contract.security),
        expected: 'no security for all operations',
        repair: 'Write `security: []` here, and name the scheme in each operation.',
      };
    }
    for (const { path, node, webhook } of operations(contract)) {
      const entries = array(node.security).map((entry) => Object.keys(object(entry)).join(' and '));
      const isRight = webhook
        ? entries.length === 0
        : entries.length > 0 && entries.every((name) => schemes.includes(name));
      if (isRight) continue;
      yield {
        path: 'security' in node ? [...path, 'security'] : path,
        actual: entries.map((name) => name || 'an empty entry').join(', ') || 'no security',
        expected: webhook
          ? 'no security: a webhook is authenticated by its signature header'
          : '`- apiKey: []`, `- accessToken: []`, or both as alternatives',
        repair: webhook ? 'Delete `security`.' : 'Name the credential that the operation needs.',
      };
    }
  },
} satisfies HouseRule;
