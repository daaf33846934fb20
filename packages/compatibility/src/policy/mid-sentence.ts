/** A subject inside a sentence: `Header` → `header`; names in backticks are unchanged. */
export function midSentence(subject: string): string {
  return subject.charAt(0).toLowerCase() + subject.slice(1);
}
