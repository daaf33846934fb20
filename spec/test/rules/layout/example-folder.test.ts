import rule from '../../../rules/layout/example-folder.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('example-folder', rule, [
  {
    name: 'the folder of the schema passes, and that of a member of a union',
    given: {
      'resources/a/a.yaml': `
        schema: { $ref: schemas/Either.yaml }
        examples:
          one: { $ref: examples/One/one.yaml }
          either: { $ref: examples/Either/either.yaml }`,
      'resources/a/schemas/Either.yaml': 'oneOf: [{ $ref: One.yaml }]',
      'resources/a/schemas/One.yaml': '{}',
      'resources/a/examples/One/one.yaml': '{}',
      'resources/a/examples/Either/either.yaml': '{}',
    },
    want: [],
  },
  {
    name: 'a folder without a schema of its name is reported',
    given: { 'resources/a/examples/Nothing/one.yaml': '{}' },
    want: ['resources/a/examples/Nothing/one.yaml#: the folder Nothing, which is the name of no schema'],
  },
  {
    name: 'an example of another schema than that of the body is reported',
    given: {
      'resources/a/a.yaml': `
        schema: { $ref: schemas/One.yaml }
        examples:
          two: { $ref: examples/Two/two.yaml }`,
      'resources/a/schemas/One.yaml': '{}',
      'resources/a/schemas/Two.yaml': '{}',
      'resources/a/examples/Two/two.yaml': '{}',
    },
    want: ['resources/a/a.yaml#/examples/two: an example of Two where the schema is One'],
  },
]);
