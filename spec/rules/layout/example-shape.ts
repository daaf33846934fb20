import { isObject } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import type { LayoutRule } from '../rule.ts';

const allowed = ['summary', 'description', 'value'];

export default {
  reason: 'Documentation, mock and tests share the example files, and read `summary` and `value` of each.',
  *check(source) {
    for (const { path: file, value } of source.files.values()) {
      if (kindOf(file)?.component !== 'examples' || !isObject(value)) continue;
      const missing = ['summary', 'value'].filter((key) => !(key in value));
      const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
      if (missing.length > 0) {
        yield {
          file,
          path: [],
          actual: `no ${missing.map((key) => `\`${key}\``).join(' and no ')}`,
          expected: '`summary` and `value`, with an optional `description` between them',
          repair: `Add ${missing.map((key) => `\`${key}\``).join(' and ')}.`,
        };
      }
      if (typeof value.summary === 'string' && !/^[A-Z0-9`].{3,}[^.!:]$/.test(value.summary)) {
        yield {
          file,
          path: ['summary'],
          actual: `“${value.summary}”`,
          expected: 'a few words about the situation, from a capital to no full stop',
          repair: 'Say what makes this case different from the others: “Money has arrived”.',
        };
      }
      for (const key of unknown) {
        yield {
          file,
          path: [key],
          actual: `the key \`${key}\``,
          expected: 'no keys but `summary`, `description` and `value`',
          repair: `Move \`${key}\` below \`value\` if it belongs to the data, else delete it.`,
        };
      }
    }
  },
} satisfies LayoutRule;
