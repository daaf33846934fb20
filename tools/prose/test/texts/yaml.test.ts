import { expect, test } from 'vitest';
import { textsOfYaml } from '../../src/texts/yaml.ts';

const text = (markdown: string, line: number, keepsLines = false) => ({ file: 'a.yaml', markdown, line, keepsLines });

test.each([
  { what: 'a plain text', given: 'a: 1\nsummary: Short', want: [text('Short', 2)] },
  { what: 'a folded text', given: 'description: >-\n  One\n  line.', want: [text('One line.', 1)] },
  { what: 'a text with lines', given: 'description: |\n  One.\n\n  Two.\n', want: [text('One.\n\nTwo.\n', 2, true)] },
  { what: 'a text in a list', given: 'a:\n  - reason: Why.\n', want: [text('Why.', 2)] },
  { what: 'a field with the name of a text', given: 'properties:\n  summary:\n    type: string', want: [] },
  {
    what: 'a field with the name of data',
    given: 'properties:\n  value:\n    description: A value.',
    want: [text('A value.', 3)],
  },
  { what: 'data', given: 'value:\n  description: Coffee\nexample: {summary: Tea}', want: [] },
  { what: 'JSON', given: '{"description": "One."}', want: [text('One.', 1)] },
])('$what', ({ given, want }) => {
  expect(textsOfYaml('a.yaml', given)).toEqual(want);
});

test('a document that cannot be parsed is an error with its file and line', () => {
  expect(() => textsOfYaml('a.yaml', 'a: 1\nb: "')).toThrow(/^a\.yaml: .* at line 2/);
});
