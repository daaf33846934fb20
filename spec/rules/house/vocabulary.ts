import type { HouseRule } from '../rule.ts';
import { texts } from '../texts.ts';

/** Words to avoid, and those of docs/vocabulary.md to use instead. */
const words: [RegExp, string][] = [
  [/\b(end[ -]?)?customers?\b/i, 'bank user'],
  [/\bend[ -]users?\b/i, 'bank user'],
  [/\bbank links?\b/i, 'bank connection'],
  [/\buser tokens?\b/i, 'access token'],
  [/\bsandbox bank\b/i, 'Testbank'],
  [/\bswagger\b/i, 'contract'],
];

export default {
  reason: 'Each thing has one name, because two names would suggest a difference.',
  *check(contract) {
    for (const { path, text } of texts(contract)) {
      for (const [pattern, replacement] of words) {
        const [actual] = pattern.exec(text) ?? [];
        if (actual === undefined) continue;
        yield {
          path,
          actual: `“${actual}”`,
          expected: 'the words of docs/vocabulary.md',
          repair: `Write “${replacement}”.`,
        };
      }
    }
  },
} satisfies HouseRule;
