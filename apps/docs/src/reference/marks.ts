import { listMarks, markText, readingUrl } from '../site/readings.ts';

/**
 * Adds a link to the reason to each description that is marked as our reading.
 *
 * @param document of the reference; it is changed in place
 */
export function showMarks(document: unknown): void {
  for (const { node, names } of listMarks(document)) {
    const links = names.map((name) => `[${markText(name)}](../${readingUrl(name)})`);
    const description = String(node.description).trimEnd();
    node.description = description + separator(description) + links.join(' ');
  }
}

/** A description of one paragraph goes on; after several, the marks are a paragraph of their own. */
function separator(description: string): string {
  return description.includes('\n\n') ? '\n\n' : ' ';
}
