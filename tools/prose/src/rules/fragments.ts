import { sentencesOf } from './plain.ts';
import { textRule } from './rule.ts';

/**
 * A clause that needs another one, but stands alone. Other fragments cannot be found reliably: descriptions of fields are
 * nouns by convention, and whether a word is the verb of a sentence takes a grammar.
 */
export default textRule(
  function* (plain) {
    const sentences = sentencesOf(plain);
    if (sentences.length === 1) return;
    for (const { text, index } of sentences) {
      const [clause = ''] =
        /^(?:Which|Because|Although|Whereas|So that|Especially|Such as|And|Or)\b[^,;:?]*\.(?=\s*$)/.exec(text) ?? [];
      if (clause !== '')
        yield {
          index,
          length: clause.length,
          repair: 'Join it to the sentence before, or make it a sentence with its own subject and verb.',
        };
    }
  },
  ['Paragraph'],
);
