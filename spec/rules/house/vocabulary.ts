import type { HouseRule } from '../rule.ts';
import { texts } from '../texts.ts';

/** Words of other vocabularies, and the one word for the thing in ours (docs/vocabulary.md). */
const words: [RegExp, string][] = [
  [/\b(end[ -]?)?customers?\b/i, 'bank user'],
  [/\bend[ -]users?\b/i, 'bank user'],
  [/\bbank links?\b/i, 'bank connection'],
  [/\buser tokens?\b/i, 'access token'],
  [/\bsandbox bank\b/i, 'Testbank'],
  [/\bswagger\b/i, 'contract'],
];

export default {
  reason: 'One word for one thing: a reader must not wonder whether another word is another thing.',
  *check(contract) {
    for (const { path, text } of texts(contract)) {
      for (const [word, ours] of words) {
        const [actual] = word.exec(text) ?? [];
        if (actual === undefined) continue;
        yield {
          path,
          actual: `“${actual}”`,
          expected: 'the words of docs/vocabulary.md',
          repair: `Write “${ours}”.`,
        };
      }
    }
  },
} satisfies HouseRule;
