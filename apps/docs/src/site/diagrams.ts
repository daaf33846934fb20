import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid';
import { diagrams } from '../home.ts';
import { isSequence, type Sequence, sequenceOf } from './sequence.ts';

interface Drawing {
  title: string;
  /** What the picture says, in words. */
  description: string;
  /** Mermaid, without title and description. */
  source: string;
}

/** An arrow of a graph, for screens that are too narrow for the drawing. */
interface Arrow {
  from: string;
  to: string;
  /** What the arrow says, if it says anything. */
  text: string | undefined;
}

/** A sequence is drawn with HTML, and any other diagram with SVG. */
export type Diagram = Omit<Drawing, 'source'> &
  (
    | { sequence: Sequence }
    | {
        sequence?: undefined;
        /** Inline SVG that takes its colours from `styles/diagrams.css`. */
        svg: string;
        arrows: Arrow[];
      }
  );

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
  try {
    if (isSequence(source)) return { title, description, sequence: sequenceOf(source) };
    const svg = renderMermaidSVG(source, { padding: 8, font: 'sans-serif' });
    return {
      title,
      description,
      svg: finish(besideLoops(closeGaps(svg)), name, title, description),
      arrows: arrowsOf(source),
    };
  } catch (error) {
    throw new Error(`diagrams/${name}.mmd cannot be drawn: ${(error as Error).message}`);
  }
}

function arrowsOf(source: string): Arrow[] {
  const { nodes, edges } = parseMermaid(source);
  const nameOf = (id: string): string => {
    const { label = id, shape } = nodes.get(id) ?? {};
    if (shape === 'state-start') return 'Start';
    if (shape === 'state-end') return 'End';
    return label.replaceAll('\n', ', ');
  };
  return edges.map(({ source: from, target: to, label }) => ({ from: nameOf(from), to: nameOf(to), text: label }));
}

/** The library interrupts an arrow for its label by more than the label is high. */
function closeGaps(svg: string): string {
  const behind = /(<g class="edge-label"[^>]*>\s*<rect x="[^"]+" y=")([\d.-]+)("[^>]*? height=")([\d.]+)"/g;
  return svg.replace(behind, (_, start: string, y: string, middle: string, height: string) => {
    return `${start}${Number(y) + spare}${middle}${Number(height) - 2 * spare}"`;
  });
}

/**
 * The library writes the label of an arrow that returns to its own node over the arrow. This moves the label away from
 * the node, next to the arrow.
 */
function besideLoops(svg: string): string {
  const label =
    /<g class="edge-label" data-from="([^"]+)" data-to="\1"[^>]*>\s*<rect x="(-?[\d.]+)"[^>]*? width="([\d.]+)"/g;
  return svg.replace(label, (group, id: string, x: string, width: string) => {
    const loop = new RegExp(`<polyline class="edge" data-from="${id}" data-to="${id}"[^>]* points="([^"]+)"`).exec(svg);
    const left = Math.min(...(loop?.[1]?.split(' ').map((point) => Number.parseFloat(point)) ?? []));
    const shift = Math.min(0, left - loopGap - (Number(x) + Number(width)));
    return group.replace('<g ', `<g transform="translate(${shift} 0)" `);
  });
}

/** What a gap loses above and below its label, in units of the drawing. */
const spare = 4;

/** Space between an arrow that returns to its own node and its label, in units of the drawing. */
const loopGap = 2;

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
const scale = 1.2;

function enlarged(length: string | undefined): number {
  return Math.ceil(Number(length) * scale);
}

function toText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
