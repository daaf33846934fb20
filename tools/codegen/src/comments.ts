/** Markdown paragraphs as a doc comment, or nothing when there are none. */
export function docComment(paragraphs: string[]): string {
  const text = paragraphs.filter(Boolean).join('\n\n').trim().replaceAll('*/', '*\\/');
  if (text === '') return '';
  const lines = text.split('\n').map((line) => ` * ${line}`.trimEnd());
  return `/**\n${lines.join('\n')}\n */\n`;
}
