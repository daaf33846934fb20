import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMermaidSVG } from 'beautiful-mermaid';
import { diagrams } from '../home.ts';

interface Drawing {
  title: string;
  /** What the picture says, in words. */
  description: string;
  /** Mermaid, without title and description. */
  source: string;
}

export interface Diagram extends Omit<Drawing, 'source'> {
  /** Inline SVG that takes its colours from `styles/diagrams.css`. */
  svg: string;
}

/**
 * Reads `diagrams/<name>.mmd`. Its title and description are in the file, as Mermaid has them: `accTitle: …`, and
 * `accDescr: …` or `accDescr { … }`.
 *
 * @throws Error naming the file if one of them is missing
 */
export function drawingOf(name: string): Drawing {
  const text = readFileSync(join(diagrams, `${name}.mmd`), 'utf8');
  const title = /^\s*accTitle:\s*(.+)$/m.exec(text)?.[1]?.trim();
  const described = /^\s*accDescr(?::\s*(?<line>.+)|\s*\{(?<block>[^}]*)\})/m.exec(text)?.groups;
  const description = (described?.line ?? described?.block)?.replace(/\s+/g, ' ').trim();
  if (!title || !description) {
    throw new Error(
      `diagrams/${name}.mmd needs "accTitle: <title>" and "accDescr: <what the picture says, in words>".`,
    );
  }
  const source = text.replace(/^\s*accTitle:.*$/m, '').replace(/^\s*accDescr(?::.*|\s*\{[^}]*\})$/m, '');
  return { title, description, source };
}

/**
 * Draws `diagrams/<name>.mmd`.
 *
 * @throws Error naming the file if it is incomplete, or nothing can be drawn
 */
export function drawDiagram(name: string): Diagram {
  const { title, description, source } = drawingOf(name);
  return { svg: finish(render(source, name), name, title, description), title, description };
}

function render(source: string, name: string): string {
  try {
    return renderMermaidSVG(source, { padding: 8, font: 'sans-serif' });
  } catch (error) {
    throw new Error(`diagrams/${name}.mmd cannot be drawn: ${(error as Error).message}`);
  }
}

/** Removes the web font and the colours of the drawing, and adds the texts for screen readers. */
function finish(svg: string, name: string, title: string, description: string): string {
  const opening = /^<svg xmlns="[^"]+" viewBox="([^"]+)" width="([\d.]+)" height="([\d.]+)"[^>]*>/;
  const [, viewBox, width, height] = opening.exec(svg) ?? [];
  if (viewBox === undefined) {
    throw new Error('The drawings have changed: expected viewBox, width and height. Repair src/site/diagrams.ts.');
  }
  const id = `diagram-${name}`;
  const head = [
    `<svg class="drawing" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description"`,
    ` viewBox="${viewBox}" width="${enlarged(width)}" height="${enlarged(height)}">`,
    `<title id="${id}-title">${toText(title)}</title><desc id="${id}-description">${toText(description)}</desc>`,
  ].join('');
  return svg
    .replace(opening, () => head)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/\bid="([^"]+)"/g, (match, own: string) => (own.startsWith(id) ? match : `id="${id}-${own}"`))
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`);
}

/** The smallest letters of a drawing have 11 px, which is small compared with the text of a page. */
function enlarged(length: string | undefined): number {
  return Math.ceil(Number(length) * 1.2);
}

function toText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
