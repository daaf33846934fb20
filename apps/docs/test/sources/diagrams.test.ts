import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { diagrams, home } from '../../src/home.ts';
import { drawDiagram } from '../../src/site/diagrams.ts';
import { readPage } from '../built/site.ts';

const names = globSync('*.mmd', { cwd: diagrams })
  .map((file) => basename(file, '.mmd'))
  .sort();
const guides = globSync('src/content/docs/**/*.mdx', { cwd: home }).map((file) =>
  readFileSync(join(home, file), 'utf8'),
);

describe.each(names)('the diagram %s', (name) => {
  const { svg, title, description } = drawDiagram(name);
  const { elements, ids } = readPage('a.html', svg);

  it('has a title and a description, for those who do not see it too', () => {
    const [drawing] = elements.filter(({ tagName }) => tagName === 'svg');
    expect(drawing && attributeOf(drawing, 'role')).toBe('img');
    expect(drawing && ids.has(attributeOf(drawing, 'aria-labelledby') ?? '')).toBe(true);
    expect(title.length).toBeLessThan(80);
    expect(description.length).toBeGreaterThan(100);
  });

  it('takes its colours from the page, loads nothing, and shares no id with another one', () => {
    expect(svg).not.toMatch(/<style|https?:\/\/(?!www\.w3\.org)|@import|(?:fill|stroke)="#/);
    expect([...ids].filter((id) => !id.startsWith(`diagram-${name}-`))).toEqual([]);
    expect([...svg.matchAll(/url\(#([^)]*)\)/g)].filter(([, id = '']) => !ids.has(id))).toEqual([]);
  });

  it('is shown by a page', () => {
    expect(guides.filter((guide) => guide.includes(`<Diagram name="${name}"`)).length).toBeGreaterThan(0);
  });
});
