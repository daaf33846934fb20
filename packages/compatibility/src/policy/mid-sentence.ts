/** A subject as it stands inside a sentence: `Header` → `header`; names in backticks stay as they are. */
export function midSentence(subject: string): string {
  return subject.charAt(0).toLowerCase() + subject.slice(1);
}
