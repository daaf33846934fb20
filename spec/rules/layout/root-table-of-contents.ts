import { isObject, object } from '../../reader/json.ts';
import { rootFile } from '../../reader/source.ts';
import type { LayoutRule } from '../rule.ts';

const allowed = [
  'openapi',
  'info',
  'servers',
  'security',
  'tags',
  'x-tagGroups',
  'x-our-readings',
  'externalDocs',
  'paths',
  'webhooks',
  'components',
];

export default {
  reason: 'The root file is a table of contents: it stays short, and edits of two authors do not conflict.',
  *check(source) {
    const root = source.files.get(rootFile);
    if (!isObject(root?.value)) return;
    const finding = (path: string[], actual: string, expected: string, repair: string) => ({
      file: rootFile,
      path,
      actual,
      expected,
      repair,
    });
    for (const key of Object.keys(root.value)) {
      if (allowed.includes(key)) continue;
      const repair =
        key === 'jsonSchemaDialect'
          ? 'Delete it: OpenAPI 3.1 gives keywords the same meaning without it, and its own schema allows no other dialect.'
          : 'Move it into a file of its own.';
      yield finding([key], `the key \`${key}\``, `only ${allowed.join(', ')}`, repair);
    }
    for (const section of ['paths', 'webhooks', 'components']) {
      for (const [name, entry] of Object.entries(object(root.value[section]))) {
        if (isObject(entry) && Object.keys(entry).join() === '$ref') continue;
        const actual = `keys ${Object.keys(object(entry)).join(', ')}`;
        yield finding([section, name], actual, 'a `$ref` and nothing else', 'Move the content into a file of its own.');
      }
    }
    for (const name of Object.keys(object(root.value.components))) {
      if (name === 'securitySchemes') continue;
      const repair = 'Put each thing into its own file and refer to it where it is used.';
      yield finding(['components', name], `components of the kind ${name}`, 'only `securitySchemes`', repair);
    }
  },
} satisfies LayoutRule;
