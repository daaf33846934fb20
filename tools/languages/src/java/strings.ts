const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', s: ' ', t: '\t' };

/** The text of a string literal or of a text block of Java, as its program has it. */
export function decodeLiteral(literal: string): string {
  return literal.startsWith('"""') ? decodeBlock(literal) : readEscapes(literal.slice(1, -1));
}

/** Without the indent that all lines share, the last one included, and without spaces at the ends of lines. */
function decodeBlock(literal: string): string {
  const lines = literal
    .slice(3, -3)
    .split(/\r\n|\r|\n/)
    .slice(1);
  const counted = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return readEscapes(lines.map((line) => line.slice(indent).trimEnd()).join('\n'));
}

function readEscapes(text: string): string {
  return text.replace(/\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|(\n)|(.))/g, (written, unit, octal, line, letter) => {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (line !== undefined) return '';
    if (letter in escapes) return escapes[letter] ?? '';
    if ('"\'\\'.includes(letter)) return letter;
    throw new Error(`${written} is no escape of Java.`);
  });
}
