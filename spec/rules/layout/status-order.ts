import { isMap } from 'yaml';
import { isObject } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import { methods } from '../../reader/operations.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'Responses are read from success to failure. Only the file shows their order: JavaScript sorts such keys.',
  *check(source) {
    for (const file of source.files.values()) {
      const kind = kindOf(file.path)?.name;
      if ((kind !== 'path' && kind !== 'webhook') || !isObject(file.value)) continue;
      for (const method of methods) {
        const responses = file.document.getIn([method, 'responses']);
        if (!isMap(responses)) continue;
        const statuses = responses.items.map((item) => String(item.key));
        const sorted = statuses.toSorted();
        if (statuses.join() === sorted.join()) continue;
        yield {
          file: file.path,
          path: [method, 'responses'],
          actual: statuses.join(', '),
          expected: sorted.join(', '),
          repair: 'Sort the responses by status, ascending.',
        };
      }
    }
  },
} satisfies LayoutRule;
