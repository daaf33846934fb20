import { array, at, object } from '../../reader/json.ts';
import { operations, parameters, responses } from '../../reader/operations.ts';
import { follow, referenceName } from '../../reader/references.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Clients read every list with the same loop: the same parameters request a page, the same fields describe it.',
  *check(contract) {
    for (const operation of operations(contract)) {
      const id = String(operation.node.operationId);
      if (operation.webhook || !/^(list|autocomplete)[A-Z]/.test(id)) continue;
      const names = parameters(contract, operation).map((parameter) => parameter.node.name);
      for (const [name, file] of [
        ['page', 'PageNumber'],
        ['per_page', 'PerPage'],
      ]) {
        if (names.includes(name)) continue;
        yield {
          path: 'parameters' in operation.node ? [...operation.path, 'parameters'] : operation.path,
          actual: names.length > 0 ? `the parameters ${names.join(', ')}` : 'no parameters',
          expected: `the parameter \`${name}\`, because \`${id}\` is a list`,
          repair: `Add \`$ref: ../../shared/parameters/${file}.yaml\`.`,
        };
      }
      const success = responses(contract, operation).get('200');
      const body = object(at(success?.node, ['content', 'application/json', 'schema']));
      const schema = follow(contract, { path: [...operation.path, 'responses', '200'], node: body });
      const base = array(schema.node.allOf).some((part) => referenceName(part) === 'Page');
      const data = array(schema.node.allOf).some((part) => at(part, ['properties', 'data']) !== undefined);
      if (base && data) continue;
      yield {
        path: schema.path,
        actual: schema.node.allOf
          ? 'an `allOf` without `Page` or without `data`'
          : 'a body that is not built on `Page`',
        expected: `\`allOf\` of \`Page\` and an object with \`data\`, because \`${id}\` is a list`,
        repair: 'Build it like resources/payments/schemas/PaymentList.yaml.',
      };
    }
  },
} satisfies HouseRule;
