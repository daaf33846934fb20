import { array, isObject, object, type Path, type Place } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

const list = 'x-our-readings';
const mark = 'x-our-reading';
const members = ['question', 'decision', 'reason'];

export default {
  reason: 'A mark leads from a decision of ours to its reason, so both must exist.',
  *check(contract) {
    const readings = object(contract[list]);
    for (const [name, reading] of Object.entries(readings)) {
      const missing = members.filter((member) => !isText(object(reading)[member]));
      const extra = Object.keys(object(reading)).filter((key) => !members.includes(key));
      if (missing.length + extra.length === 0) continue;
      yield {
        path: [list, name],
        actual: missing.length > 0 ? `no ${missing.join(', ')}` : `the keys ${extra.join(', ')}`,
        expected: 'a text for `question`, `decision` and `reason`, and nothing else',
        repair: 'Say what the documents leave open, how the contract reads it, and why.',
      };
    }
    const used = new Set<string>();
    for (const { path, node } of marked(contract)) {
      const place = [...path, mark];
      const names = isText(node[mark]) ? [node[mark]] : array(node[mark]);
      if (names.length === 0) {
        yield {
          path: place,
          actual: JSON.stringify(node[mark]),
          expected: 'a name, or a list of names',
          repair: 'Write the name of a reading of shared/readings.yaml.',
        };
      }
      for (const name of names) {
        used.add(String(name));
        if (Object.hasOwn(readings, String(name))) continue;
        yield {
          path: place,
          actual: `the reading ${JSON.stringify(name)}`,
          expected: 'a name of shared/readings.yaml',
          repair: 'Correct the name, or add the reading with its reason.',
        };
      }
      if (isText(node.description)) continue;
      yield {
        path: place,
        actual: 'a mark without a description beside it',
        expected: 'a `description` of the same object, because the reference shows the mark there',
        repair: 'Add a description that says what the contract promises.',
      };
    }
    for (const name of Object.keys(readings)) {
      if (used.has(name)) continue;
      yield {
        path: [list, name],
        actual: 'a reading that nothing is marked with',
        expected: `\`${mark}: ${name}\` at the place that it is about`,
        repair: 'Mark the operation, parameter or schema, or delete the reading.',
      };
    }
  },
} satisfies HouseRule;

/** Keys below which everything is data. */
const data = ['example', 'examples', 'default', 'enum', 'const', 'x-mock'];

/** Every object that has the mark. */
function* marked(node: unknown, path: Path = []): Generator<Place> {
  if (!isObject(node) && !Array.isArray(node)) return;
  if (isObject(node) && mark in node) yield { path, node };
  for (const [key, child] of Object.entries(node)) {
    if (!data.includes(key) || path.at(-1) === 'properties') yield* marked(child, [...path, key]);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
