import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/rules/plain.ts';

test.each([
  { given: 'One ends. Two ends.', want: ['One ends. ', 'Two ends.'] },
  { given: 'One ends. openapi-fetch is the second.', want: ['One ends. ', 'openapi-fetch is the second.'] },
  { given: 'Names, e.g. of files, go on.', want: ['Names, e.g. of files, go on.'] },
  { given: '', want: [] },
])('sentences of "$given"', ({ given, want }) => {
  const sentences = sentencesOf(given);
  expect(sentences.map(({ text }) => text)).toEqual(want);
  for (const { text, index } of sentences) expect(given.slice(index, index + text.length)).toBe(text);
});
