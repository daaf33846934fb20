import { textRule } from './rule.ts';

/** The words that a heading has at most. */
const most = 16;

/** A heading names what the section is about: from a capital letter, without the punctuation of a sentence. */
export default textRule(
  function* (plain) {
    const heading = plain.trim();
    const index = plain.indexOf(heading);
    if (/^[a-z]/.test(heading))
      yield { index, length: heading.length, repair: 'Begin the heading with a capital letter.' };
    const end = /[.,:;!]$/.exec(heading);
    if (end) yield { index, length: heading.length, repair: `Leave out the “${end[0]}” of the heading.` };
    if (heading.split(/\s+/).length > most) {
      yield {
        index,
        length: heading.length,
        repair: `Shorten the heading to ${most} words: name what the section is about.`,
      };
    }
  },
  ['Header'],
);
