import { basename, dirname } from 'node:path/posix';
import { array, isObject, object } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import type { Source } from '../../reader/source.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'The folder of an example names the schema of its value; tests and mocks choose their data by it.',
  *check(source) {
    const schemas = new Map<string, string>();
    for (const file of source.files.keys()) {
      if (kindOf(file)?.component === 'schemas') schemas.set(basename(file, '.yaml'), file);
    }
    const misplaced = new Set<string>();
    for (const file of source.files.keys()) {
      const folder = basename(dirname(file));
      if (kindOf(file)?.component !== 'examples' || schemas.has(folder)) continue;
      misplaced.add(file);
      yield {
        file,
        path: [],
        actual: `the folder ${folder}, which is the name of no schema`,
        expected: 'a folder that is called like the schema of the value',
        repair: 'Move the file to examples/<SchemaName>/, or rename the folder.',
      };
    }
    for (const use of uses(source)) {
      const folder = basename(dirname(use.example));
      if (misplaced.has(use.example) || branches(source, schemas, use.schema).has(folder)) continue;
      yield {
        file: use.file,
        path: use.path,
        actual: `an example of ${folder} where the schema is ${use.schema}`,
        expected: `an example from a folder examples/${use.schema}/`,
        repair: `Move ${use.example} to examples/${use.schema}/, or refer to another example.`,
      };
    }
  },
} satisfies LayoutRule;

/** Every use of an example file next to a `$ref` to a schema. */
function* uses(
  source: Source,
): Generator<{ file: string; path: (string | number)[]; example: string; schema: string }> {
  for (const reference of source.references) {
    const { from, path, to } = reference;
    if (to === undefined || kindOf(to)?.component !== 'examples' || path.at(-2) !== 'examples') continue;
    const schema = source.references.find(
      (other) =>
        other.from === from &&
        other.path.length === path.length - 1 &&
        other.path.at(-1) === 'schema' &&
        other.path.slice(0, -1).every((key, index) => key === path[index]),
    );
    if (schema?.to === undefined) continue;
    yield { file: from, path: [...path], example: to, schema: basename(schema.to, '.yaml') };
  }
}

/** A schema and, if it is a union, its members. */
function branches(source: Source, schemas: Map<string, string>, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const value = object(source.files.get(schemas.get(name) ?? '')?.value);
  for (const member of [...array(value.oneOf), ...array(value.anyOf)]) {
    if (isObject(member) && typeof member.$ref === 'string') {
      branches(source, schemas, basename(member.$ref, '.yaml'), seen);
    }
  }
  return seen;
}
