import { afterAll, describe, expect, it } from 'vitest';
import { flawsOf } from '../src/flaws.ts';
import { launch } from '../src/launch.ts';

const browser = await launch();
afterAll(() => browser.close());

async function flawsOfHtml(html: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 600 } });
  try {
    await page.setContent(`<!doctype html><style>body{margin:0;font:16px sans-serif}</style>${html}`);
    return await flawsOf(page);
  } finally {
    await page.close();
  }
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `<p>line ${index}</p>`).join('');
const bar = '<header style="position:sticky;top:0;height:50px;background:white">bar</header>';
const box = 'width:100px;white-space:nowrap';

describe('a page without a flaw', () => {
  it.each([
    ['that is as wide as its window', '<div style="width:390px">text</div>'],
    ['whose bar lies over what is scrolled away', `${bar}${lines(60)}`],
    ['whose code can be scrolled', `<pre style="${box};overflow-x:auto">a long line of code that goes on and on</pre>`],
    ['whose button is beside its text', '<p>text <button>copy</button></p>'],
    ['with a text for screen readers', '<b style="position:absolute;width:1px;height:1px;overflow:hidden">hidden</b>'],
    [
      'with a link that draws nothing over its heading',
      '<h1>heading</h1><a style="position:absolute;top:0;left:0;width:200px;height:99px" href="#a"></a>',
    ],
    [
      'with a link that is as large as its card',
      `<style>a::after{content:"";position:absolute;inset:0}</style>
      <div style="position:relative"><a href="#a">more</a><p>text</p></div>`,
    ],
    [
      'with a modal dialog over it',
      '<p>page</p><dialog><p>dialog</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    ],
    ['with a field inside of its label', '<label>name <input></label>'],
  ])('%s', async (_, html) => {
    expect(await flawsOfHtml(html)).toEqual([]);
  });
});

describe('a flaw is found:', () => {
  it.each([
    ['a page that is one pixel too wide', '<div style="width:391px">text</div>', 'The page is 1 pixels too wide'],
    [
      'a button over a line of code',
      `<div style="position:relative"><pre>code</pre>
      <button style="position:absolute;top:10px;left:0">copy</button></div>`,
      '<pre> "code" is covered by <button> "copy"',
    ],
    [
      'a label over a select',
      `<select style="width:200px"><option>a</option></select>
      <label style="position:absolute;top:0;left:0;background:white">theme</label>`,
      '<select> "a" is covered by <label> "theme"',
    ],
    [
      'a link with a background over a heading',
      `<h1>heading</h1>
      <a style="position:absolute;top:0;left:0;width:200px;height:99px;background:#eee" href="#a">more</a>`,
      '<h1> "heading" is covered by <a> "more"',
    ],
    [
      'a mark of the style sheet over a text',
      `<style>a::after{content:"new";position:absolute;inset:0}</style>
      <div style="position:relative"><a href="#a">more</a><p>text</p></div>`,
      '<p> "text" is covered by <a> "more"',
    ],
    [
      'a round button in front of the text, on the way down',
      `${lines(60)}<button aria-label="menu"
      style="position:fixed;left:0;bottom:100px;width:60px;height:60px"></button>`,
      'is covered by <button> "menu"',
    ],
    [
      'a bar in front of the beginning',
      `<header style="position:fixed;top:0;width:100%;height:50px;background:white">bar</header>${lines(3)}`,
      '<p> "line 0" is covered by <header> "bar"',
    ],
    [
      'a text that is cut at its side',
      `<p style="${box};overflow:hidden">a long text that does not fit</p>`,
      'is cut off',
    ],
    [
      'a text with dots at its end',
      `<p style="${box};overflow:clip;text-overflow:ellipsis">a long text, too</p>`,
      'cut',
    ],
    [
      'a text that is cut below',
      '<p style="height:20px;width:90px;overflow:hidden">three lines of text</p>',
      'is cut off',
    ],
  ])('%s', async (_, html, flaw) => {
    expect((await flawsOfHtml(html)).join('\n')).toContain(flaw);
  });
});

it('only the part that is asked for counts', async () => {
  const page = await browser.newPage();
  await page.setContent('<p>page</p><nav style="position:fixed;inset:0;background:white">menu</nav>');
  expect(await flawsOf(page)).toEqual(['<p> "page" is covered by <nav> "menu"']);
  expect(await flawsOf(page, 'nav')).toEqual([]);
  await expect(flawsOf(page, 'aside')).rejects.toThrow('The page has no aside');
  await page.close();
});
