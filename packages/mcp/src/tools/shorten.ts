/** Shortens the Markdown of the contract: agents read all tools before they use one. The reference has the rest. */

/** The first sentence, without marks of Markdown. */
export function firstSentence(markdown: string): string {
  const [paragraph = ''] = markdown.trim().split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s+/g, ' ');
  const [sentence = line] = /^.*?[.!?](?= [A-Z`"(]|$)/.exec(line) ?? [];
  return sentence.replaceAll(/[`*]/g, '');
}

/** Characters of a description of a field that has to end at its first comma if it is longer. */
const longest = 60;

/**
 * What a field is: what the first sentence says before a colon, a semicolon or, if that is still long, a comma. Its
 * name says the rest.
 */
export function firstClause(markdown: string): string {
  const text = firstSentence(markdown)
    .replace(/\.$/, '')
    .replace(/^Return only (.)/, (_, letter: string) => letter.toUpperCase());
  const [sentence = ''] = text.split(/[:;] /);
  const [clause = ''] = sentence.length > longest ? sentence.split(', ') : [sentence];
  return clause;
}
