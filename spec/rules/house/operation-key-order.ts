import type { JsonObject, Path } from '../../reader/json.ts';
import { methods, operations } from '../../reader/operations.ts';
import type { Finding, HouseRule } from '../rule.ts';

const operationKeys = [
  'operationId',
  'summary',
  'description',
  'x-our-reading',
  'tags',
  'deprecated',
  'security',
  'parameters',
  'requestBody',
  'responses',
];
const itemKeys = ['x-aliases', 'parameters', ...methods];

export default {
  reason: 'Operations list their keys in one order, so that they are read without searching.',
  *check(contract) {
    const seen = new Set<JsonObject>();
    for (const { path, node, item, webhook } of operations(contract)) {
      yield* inOrder(path, node, operationKeys, webhook ? 'a webhook' : 'an operation', true);
      if (seen.has(item.node)) continue;
      seen.add(item.node);
      // The order of methods follows the resource (create before list), not the alphabet.
      const leading = Object.keys(item.node).filter((key) => !(methods as readonly string[]).includes(key));
      const sorted = itemKeys.filter((key) => leading.includes(key));
      const first = Object.keys(item.node).slice(0, leading.length);
      if (first.join() === sorted.join()) continue;
      yield {
        path: item.path,
        actual: Object.keys(item.node).join(', '),
        expected: 'x-aliases, parameters, then the methods, and no other key',
        repair: 'Move the keys into this order.',
      };
    }
  },
} satisfies HouseRule;

function* inOrder(
  path: Path,
  node: JsonObject,
  order: string[],
  name: string,
  extensions: boolean,
): Generator<Finding> {
  const keys = Object.keys(node);
  const unknown = keys.find((key) => !order.includes(key) && !(extensions && key.startsWith('x-')));
  if (unknown !== undefined) {
    yield {
      path: [...path, unknown],
      actual: `the key \`${unknown}\``,
      expected: `${name} with no keys but ${order.join(', ')} and x-*`,
      repair: `Delete \`${unknown}\`, or add it to the order in rules/house/operation-key-order.ts.`,
    };
    return;
  }
  const listed = order.filter((key) => keys.includes(key));
  const sorted = [...listed, ...keys.filter((key) => !listed.includes(key))];
  if (keys.join() === sorted.join()) return;
  yield { path, actual: keys.join(', '), expected: sorted.join(', '), repair: 'Move the keys into this order.' };
}
