import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addFolderPages, oneFolderDeeper } from '../../src/finish/folders.ts';

describe('in a copy for a folder, links start one folder deeper', () => {
  it.each([
    ['<a href="verify.html#create">', '<a href="../verify.html#create">'],
    ['<a href="../index.html">', '<a href="../../index.html">'],
    ['<a href="#create">', '<a href="#create">'],
    ['<a href="https://example.com/">', '<a href="https://example.com/">'],
    ['<a href="mailto:a@example.com">', '<a href="mailto:a@example.com">'],
    ['<img src="data:,">', '<img src="data:,">'],
    ['<img src="a.svg">', '<img src="../a.svg">'],
    ['<i data-folder="../pagefind/">', '<i data-folder="../../pagefind/">'],
    ['<noscript><a href="a.html">', '<noscript><a href="../a.html">'],
    ['<template><a href="a.html">', '<template><a href="../a.html">'],
  ])('%s becomes %s', (html, want) => {
    expect(oneFolderDeeper(`<!doctype html><body>${html}`)).toContain(want);
  });

  it('scripts and styles stay as they are, so that their hashes are right', () => {
    const code = '<script>if (1 < 2) open("a.html")</script><style>a > b { color: red }</style>';
    expect(oneFolderDeeper(`<!doctype html><head>${code}</head>`)).toContain(code);
  });
});

it('every page but the index of a folder and the one for missing pages has a copy', async () => {
  const site = await mkdtemp(join(tmpdir(), 'xs2a-folders-'));
  onTestFinished(() => rm(site, { recursive: true }));
  for (const file of [
    'index.html',
    '404.html',
    'a.html',
    'b/c.html',
    'b/d.txt',
    'reference/plain.html',
    'try/index.html',
  ]) {
    await mkdir(join(site, file, '..'), { recursive: true });
    await writeFile(join(site, file), `<a href="x.html">${file}</a>`);
  }
  await addFolderPages(site);
  const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const added = files
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((file) => /.+\/index\.html$/.test(file));
  expect(added.toSorted()).toEqual(['a/index.html', 'b/c/index.html', 'reference/plain/index.html', 'try/index.html']);
  expect(await readFile(join(site, 'b/c/index.html'), 'utf8')).toContain('<a href="../x.html">b/c.html</a>');
});
