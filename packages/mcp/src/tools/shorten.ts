/** Shortens descriptions of the contract: agents read the descriptions of all tools before they use one. */

/** The first sentence of a Markdown text, as plain text. */
export function firstSentence(markdown: string): string {
  const [paragraph = ''] = markdown.trim().split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s+/g, ' ');
  const [sentence = line] = /^.*?[.!?](?= [A-Z`"(]|$)/.exec(line) ?? [];
  return sentence.replaceAll(/[`*]/g, '');
}

/** Longest description of a field that is not cut at its first comma, in characters. */
const longest = 60;

/** Describes a field by the first sentence, up to a colon, a semicolon or, if it is still long, a comma. */
export function firstClause(markdown: string): string {
  const text = firstSentence(markdown)
    .replace(/\.$/, '')
    .replace(/^Return only (.)/, (_, letter: string) => letter.toUpperCase());
  const [sentence = ''] = text.split(/[:;] /);
  const [clause = ''] = sentence.length > longest ? sentence.split(', ') : [sentence];
  return clause;
}
