import { sentencesOf } from './plain.ts';
import { textRule } from './rule.ts';

/** The verb of a sentence whose subject is a clause; without one, "What the bank user typed" is a title, and fine. */
const verb =
  'is|are|was|were|has|have|gets?|fails?|counts?|leaves?|becomes?|returns?|says?|waits?|needs?|throws?|must|may|can|cannot|does';

/** "What is not listed fails" hides its subject in a clause. */
const clauseFirst = new RegExp(
  String.raw`^What\s+(?:is|are|was|were|cannot|can|has|have)\b[^?:]*\s(?:${verb})\b[^?:]*\.\s*$`,
);

export default textRule(
  function* (plain) {
    for (const { text, index } of sentencesOf(plain)) {
      const [clause = ''] = clauseFirst.exec(text) ?? [];
      // A list of questions says what a page is about.
      if (clause === '' || /,\s+(?:and\s+)?(?:what|how|which|when|where)\b/.test(clause)) continue;
      yield {
        index,
        length: text.trimEnd().length,
        repair: 'Begin with the thing itself: “Every change …”, “A field that …”.',
      };
    }
  },
  ['Paragraph', 'TableCell'],
);
