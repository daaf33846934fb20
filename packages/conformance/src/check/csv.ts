/** The number of columns of each row; quoted fields may hold separators and line breaks. */
export function columnsOf(text: string): number[] {
  // A doubled quote splits a field in two without a separator between them, which does not change the count.
  const plain = text.replace(/"[^"]*"/g, 'q');
  const rows = plain.split(/\r?\n/).filter((row) => row !== '');
  const [first = ''] = rows;
  const separators = [';', ',', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  return rows.map((row) => row.split(separators[0] ?? ',').length);
}
