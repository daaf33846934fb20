/** Text as it stands in HTML, also between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

/** A value as JSON; a string in a sentence stands without its quotes. */
export function value(given: unknown): string {
  return code(typeof given === 'string' && given !== '' ? given : JSON.stringify(given));
}
