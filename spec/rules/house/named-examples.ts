import { isObject, object, toPointer } from '../../reader/json.ts';
import { bodies, operations, parameters } from '../../reader/operations.ts';
import { follow } from '../../reader/references.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'Documentation shows a named example for each situation, mocks answer with it and tests validate it.',
  *check(contract) {
    for (const { path, node, mediaType } of bodies(contract)) {
      if ('example' in node) {
        yield {
          path: [...path, 'example'],
          actual: 'an `example` without a name',
          expected: '`examples`, each with a name',
          repair: 'Move the value into an example file and refer to it under `examples`.',
        };
      }
      const examples = Object.entries(object(node.examples));
      if (examples.length === 0 && !('example' in node)) {
        yield {
          path,
          actual: `no examples of the ${mediaType} body`,
          expected: 'at least one named example',
          repair: 'Add `examples: {<case>: {$ref: examples/<SchemaName>/<case>.yaml}}`.',
        };
      }
      for (const [name, example] of examples) {
        const reference = isObject(example) ? example.$ref : undefined;
        if (typeof reference === 'string' && reference.endsWith(`/${name}`)) continue;
        yield {
          path: [...path, 'examples', name],
          actual: typeof reference === 'string' ? `\`${name}\` for ${reference}` : `\`${name}\`, written in place`,
          expected: 'a `$ref` to an example file, under the name of the file',
          repair: `Refer to examples/<SchemaName>/${name}.yaml.`,
        };
      }
    }
    const seen = new Set<string>();
    for (const operation of operations(contract)) {
      for (const parameter of parameters(contract, operation)) {
        const { path, node } = follow(contract, parameter);
        if (seen.has(toPointer(path)) || 'example' in node || 'examples' in node) continue;
        seen.add(toPointer(path));
        yield {
          path,
          actual: `the parameter \`${node.name}\` without an example`,
          expected: '`example`, or `examples` with names',
          repair: 'Add `example` with a value of the cast (see an example file of the same resource).',
        };
      }
    }
  },
} satisfies HouseRule;
