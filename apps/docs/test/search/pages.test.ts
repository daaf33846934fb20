import { expect, test } from 'vitest';
import { readPage } from '../../src/search/pages.ts';

test('a page is read: title, description, headings with an id, and the text that people see', () => {
  const page = readPage(
    'a.html',
    `<html><head><meta name="description" content="What it is."><script>const hidden = 1;</script></head><body>
     <nav>not the page</nav><main><h1>The <em>page</em></h1><h2 id="one">One</h2><h2>Two</h2><h4 id="four">Four</h4>
     <p>Text<script>const alsoHidden = 1;</script></p></main></body></html>`,
  );
  expect(page).toEqual({
    url: 'a.html',
    title: 'The page',
    description: 'What it is.',
    headings: [{ title: 'One', id: 'one' }],
    text: 'The page One Two Four Text',
  });
});

test('a page without a title has its address, and without a description none', () => {
  expect(readPage('a.html', '<main>Text</main>')).toMatchObject({ title: 'a.html', description: '', text: 'Text' });
});

test('a page without a main part is a mistake', () => {
  expect(() => readPage('a.html', '<p>Text</p>')).toThrow('a.html has no <main>.');
});
