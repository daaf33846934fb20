import { sentencesOf } from './plain.ts';
import { textRule } from './rule.ts';

/** The words that a sentence has at most. Code is a word. */
const most = 40;

/** A sentence that cannot be held in memory is read twice. */
export default textRule(function* (plain) {
  for (const { text, index } of sentencesOf(plain)) {
    const words = text.split(/\s+/).filter((word) => /\w/.test(word)).length;
    if (words > most) {
      const repair = `Split the sentence of ${words} words: one idea each, or a list; ${most} words at most.`;
      yield { index, length: text.trimEnd().length, repair };
    }
  }
});
