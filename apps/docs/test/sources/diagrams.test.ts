import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { diagrams, home } from '../../src/home.ts';
import { drawDiagram } from '../../src/site/diagrams.ts';
import type { MessageRow, Row } from '../../src/site/sequence.ts';
import { readPage } from '../built/site.ts';

const names = globSync('*.mmd', { cwd: diagrams })
  .map((file) => basename(file, '.mmd'))
  .sort();
const guides = globSync('src/content/docs/**/*.mdx', { cwd: home }).map((file) =>
  readFileSync(join(home, file), 'utf8'),
);

describe.each(names)('the diagram %s', (name) => {
  const diagram = drawDiagram(name);

  it('has a title and a description, for those who do not see it too', () => {
    expect(diagram.title.length).toBeLessThan(80);
    expect(diagram.description.length).toBeGreaterThan(100);
  });

  it('is shown by a page', () => {
    expect(guides.filter((guide) => guide.includes(`<Diagram name="${name}"`)).length).toBeGreaterThan(0);
  });

  if (diagram.sequence !== undefined) {
    it('has a message for each participant', () => {
      const { participants, rows } = diagram.sequence;
      expect([...new Set(messagesOf(rows).flatMap(({ from, to }) => [from, to]))].sort()).toEqual([
        ...participants.keys(),
      ]);
    });
    return;
  }

  const { svg, arrows } = diagram;
  const { elements, ids } = readPage('a.html', svg);

  it('is a picture with a name', () => {
    const [drawing] = elements.filter(({ tagName }) => tagName === 'svg');
    expect(drawing && attributeOf(drawing, 'role')).toBe('img');
    expect(drawing && ids.has(attributeOf(drawing, 'aria-labelledby') ?? '')).toBe(true);
  });

  it('takes its colours from the page, loads nothing, and shares no id with another one', () => {
    expect(svg).not.toMatch(/<style|https?:\/\/(?!www\.w3\.org)|@import|(?:fill|stroke)="#/);
    expect([...ids].filter((id) => !id.startsWith(`diagram-${name}-`))).toEqual([]);
    expect([...svg.matchAll(/url\(#([^)]*)\)/g)].filter(([, id = '']) => !ids.has(id))).toEqual([]);
  });

  it('has the same arrows as a list and as a drawing', () => {
    const drawn = elements.filter((element) => attributeOf(element, 'class') === 'edge');
    expect(arrows.map(({ text }) => text)).toEqual(drawn.map((edge) => attributeOf(edge, 'data-label')));
    for (const { from, to } of arrows) expect(`${from} ${to}`).not.toMatch(/[[\]_<>]{2}|<br|undefined|\n/);
  });
});

function messagesOf(rows: readonly Row[]): MessageRow[] {
  return rows.flatMap((row) => {
    if (row.kind === 'message') return row;
    return row.kind === 'block' ? row.branches.flatMap((branch) => messagesOf(branch.rows)) : [];
  });
}
