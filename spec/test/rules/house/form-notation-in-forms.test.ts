import rule from '../../../rules/house/form-notation-in-forms.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('form-notation-in-forms', rule, [
  {
    name: 'brackets pass in the introduction, in the schema of a form and in examples; markup is no form',
    given: `
      info: { description: 'As in metadata[a]=1.' }
      paths:
        /a:
          post:
            requestBody:
              content:
                application/x-www-form-urlencoded: { schema: { description: 'As in metadata[a]=1.' } }
      components:
        examples: { a: { value: { description: 'metadata[a]' } } }
        schemas: { Text: { description: 'As in [name|link::url] or [tooltip|text].' } }`,
    want: [],
  },
  {
    name: 'brackets are found in an operation, in a body and in a schema',
    given: `
      paths:
        /a:
          post:
            description: 'Send filters[]=rent.'
            requestBody: { description: 'As in metadata[a]=1.' }
            parameters: [{ description: 'As in metadata[a]=1.' }]
      components:
        schemas: { A: { properties: { b: { description: 'Write a[b]=1.' } } } }`,
    want: [
      '#/paths/~1a/post/description: `filters[]`, in the notation of forms',
      '#/paths/~1a/post/requestBody/description: `metadata[a]`, in the notation of forms',
      '#/paths/~1a/post/parameters/0/description: `metadata[a]`, in the notation of forms',
      '#/components/schemas/A/properties/b/description: `a[b]`, in the notation of forms',
    ],
  },
]);
