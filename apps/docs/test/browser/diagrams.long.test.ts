import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@xs2a/browser';
import { afterAll, describe, expect, it } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { diagrams } from '../../src/home.ts';
import { pages } from '../built/site.ts';
import { faultsOf } from './diagram-faults.ts';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);

/** The pages with diagrams, and the names of these. */
const shown = pages.flatMap(({ path, elements }) => {
  const names = elements.flatMap((element) => attributeOf(element, 'data-diagram') ?? []);
  return names.length > 0 ? [{ path, names }] : [];
});

// Tall, so that a whole diagram is in the window: only there the browser can say what lies above what.
const height = 2400;

async function open(width: number, show: (page: Page) => Promise<unknown>): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height } });
  try {
    const page = await context.newPage();
    await show(page);
    return await faultsOf(page);
  } finally {
    await context.close();
  }
}

it('every diagram is on a page', () => {
  const names = globSync('*.mmd', { cwd: diagrams }).map((file) => basename(file, '.mmd'));
  expect(shown.flatMap((page) => page.names).sort()).toEqual(names.sort());
});

// A phone, a tablet, the narrowest window with a sidebar, the narrowest one with drawings, and a desktop.
describe.each([390, 768, 800, 1250, 1440])('%d pixels wide', (width) => {
  it.each(shown)('the diagrams of $path can be read', async ({ path }) => {
    expect(await open(width, (page) => page.goto(`${home}/${path}`))).toEqual([]);
  });
});

describe('a fault of a drawing is found', () => {
  const edge =
    '<polyline class="edge" data-from="A" data-to="B" data-label="goes" points="100,20 100,180" stroke="red"/>';
  const label = (background: string, x = 100) =>
    `<g class="edge-label" data-from="A" data-to="B" data-label="goes">${background}
    <text x="${x}" y="100" font-size="14" text-anchor="middle">goes</text></g>`;
  const mask = '<rect x="70" y="80" width="60" height="30" fill="white"/>';
  const node = (x: number, text: string, width = 60) =>
    `<g class="node"><rect x="${x}" y="190" width="${width}" height="30" fill="white"/>
    <text x="${x + 5}" y="210" font-size="14">${text}</text></g>`;
  const drawing = (inner: string, width = 300) =>
    `<figure class="diagram" data-diagram="x"><svg width="${width}" viewBox="0 0 300 240">${inner}
    ${node(70, 'Server')}${node(200, 'Bank')}</svg></figure>`;
  const sequence = (style: string) =>
    `<style>.course{position:relative;width:300px}.lifeline{position:absolute;left:150px;top:0;bottom:0;
    border-left:1px solid}.rows{position:relative;text-align:center}.message{display:block;margin:20px 0}
    ${style}</style><figure class="diagram" data-diagram="x"><div class="course"><span class="lifeline"></span>
    <div class="rows">${['one message', 'a second one', 'a third one']
      .map((text) => `<span class="message"><span class="label">${text}</span></span>`)
      .join('')}</div></div></figure>`;

  it.each([
    ['none', drawing(edge + label(mask)), []],
    ['a label without a background', drawing(edge + label('')), ['x: "goes" is struck through']],
    ['a transparent background', drawing(edge + label(mask.replace('white', 'none'))), ['x: "goes" is struck through']],
    ['a line over its label', drawing(label(mask) + edge), ['x: "goes" is struck through']],
    ['the line of another arrow', drawing(edge.replace('"A"', '"C"') + label(mask)), ['x: "goes" lies on a line']],
    ['a label at the edge', drawing(label('', 5)), ['x: "goes" is cut off']],
    ['a text that is wider than its box', drawing(node(5, 'too long', 40)), [/"too long" leaves its box/]],
    ['two labels in one place', drawing(label('') + label('', 110)), ['x: "goes" and "goes" cover each other']],
    ['a drawing that is made smaller', drawing('', 240), [/"Server" has 11\.2 px/, /"Bank" has 11\.2 px/]],
    ['a drawing that is not made too small', drawing('', 258), []],
    ['an empty figure', '<figure class="diagram" data-diagram="x"></figure>', ['x shows nothing']],
    ['none in a sequence', sequence('.label{background:white}'), []],
    ['a message without a background', sequence(''), [/"one message" is struck/, /"a second one"/, /"a third one"/]],
    [
      'a message as small as print',
      sequence('.label{background:white;font-size:11.9px}'),
      [/"one message" has 11\.9 px/, /second/, /third/],
    ],
  ])('%s', async (_, html, faults) => {
    const found = await open(600, (page) => page.setContent(`<!doctype html><body>${html}`));
    expect(found).toEqual(faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))));
  });
});
