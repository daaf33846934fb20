import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundles, readContract } from '../../src/contract.ts';
import { attributeOf } from '../../src/finish/elements.ts';
import { dist } from '../../src/home.ts';
import { listGuides } from '../../src/site/navigation.ts';
import { allText } from './code.ts';
import { files, originalOf, pages } from './site.ts';

const contract = readContract();
const read = (file: string) => readFileSync(join(dist, file));
const page = (path: string) => pages.find((candidate) => candidate.path === path)?.elements ?? [];
const sums = read('downloads/SHA256SUMS').toString().trim().split('\n');

describe('downloads', () => {
  it('the list of checksums holds every file, with its checksum', () => {
    const listed = sums.map((line) => `downloads/${line.split('  ')[1]}`);
    const offered = [...files].filter(
      (file) => file.startsWith('downloads/') && !file.endsWith('SHA256SUMS') && !originalOf(file),
    );
    expect(listed.toSorted()).toEqual(offered.toSorted());
    for (const line of sums) {
      const [checksum, file = ''] = line.split('  ');
      expect([
        file,
        createHash('sha256')
          .update(read(`downloads/${file}`))
          .digest('hex'),
      ]).toEqual([file, checksum]);
    }
  });

  it('the page links to every file, and shows the same checksums', () => {
    const links = page('downloads.html').flatMap((element) => attributeOf(element, 'href') ?? []);
    const names = page('downloads.html')
      .filter((element) => attributeOf(element, 'class')?.includes('checksum'))
      .map(allText);
    expect(sums.filter((line) => !links.includes(`downloads/${line.split('  ')[1]}`))).toEqual([]);
    expect(names.toSorted()).toEqual(sums.map((line) => line.split('  ')[0]).toSorted());
  });

  it.each(['openapi.yaml', 'openapi.json', 'openapi-3.0.yaml', 'openapi-3.0.json'])('%s is the bundle', (file) => {
    expect(read(`downloads/${file}`).equals(readFileSync(join(bundles, file)))).toBe(true);
  });

  it('the archive holds the examples', () => {
    const names = Object.keys(unzipSync(read('downloads/examples.zip')));
    expect(names.toSorted()).toEqual(
      [...files].flatMap((file) => /^downloads\/(examples\/.*)/.exec(file)?.[1] ?? []).toSorted(),
    );
    expect(names.length).toBeGreaterThan(50);
  });
});

describe('changelog', () => {
  it('links every operation and webhook that it names to the reference, as long as there is one', () => {
    const changelog = readFileSync(new URL('../../../../docs/changelog.md', import.meta.url), 'utf8');
    const linked = page('changelog.html')
      .filter((element) => attributeOf(element, 'href')?.startsWith('reference/'))
      .map(allText);
    const wanted = [
      ...contract.operations.map(({ method, path }) => `${method} ${path}`),
      ...contract.webhooks.map(({ path }) => `webhook ${path}`),
    ];
    // What is new since the last release is not in the changelog yet.
    const named = wanted.filter((address) => changelog.includes(`\`${address}\``));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((address) => !linked.includes(address))).toEqual([]);
  });
});

describe('the header', () => {
  it('shows the version of the contract on every page', () => {
    const without = pages.filter(
      ({ path, elements }) =>
        !/^(?:404|reference\/|try\/)/.test(path) &&
        !elements.some(
          (element) => attributeOf(element, 'class')?.includes('version') && allText(element) === contract.version,
        ),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe('llms.txt', () => {
  const index = read('llms.txt').toString();

  it('names every guide by an address that exists', () => {
    const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !files.has(link))).toEqual([]);
    expect(listGuides().filter(({ slug }) => !links.includes(`${slug}.html`))).toEqual([]);
  });

  it('llms-full.txt holds every guide, without the tags of components', () => {
    const text = read('llms-full.txt').toString();
    expect(listGuides().filter(({ title }) => !text.includes(`\n# ${title}\n`))).toEqual([]);
    expect(text.match(/<(?:Operation|Webhook|Schema|Snippet|Output|Example|Diagram|Tab|Steps)\w*[ >]/g)).toBeNull();
  });
});

it('GitHub Pages is told to serve the folder _astro, which it would leave out', () => {
  expect(existsSync(join(dist, '.nojekyll'))).toBe(true);
});
