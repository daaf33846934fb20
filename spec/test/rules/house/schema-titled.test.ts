import rule from '../../../rules/house/schema-titled.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('schema-titled', rule, [
  {
    name: 'title and description at the top pass',
    given: `
      components:
        schemas:
          A: { title: A, description: A., type: string }
          B: { title: B, description: B., type: string }`,
    want: [],
  },
  {
    name: 'a schema without a title is reported, and one that begins with its type',
    given: `
      components:
        schemas:
          A: { description: A., type: string }
          B: { type: string, title: B, description: B. }`,
    want: ['#/components/schemas/A: description, type', '#/components/schemas/B: type, title'],
  },
  {
    name: 'two schemas under one title are reported',
    given: `
      components:
        schemas:
          A: { title: One, description: A. }
          B: { title: One, description: B. }`,
    want: ['#/components/schemas/B/title: “One”, which is the title of #/components/schemas/A too'],
  },
]);
