import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { renderTryIt } from '../../src/try/page.ts';
import { servers } from '../../src/try/servers.ts';
import { loads, looseEnds, policyOf } from '../reference/self-contained.ts';

const html = await readFile(join(dist, 'try', 'index.html'), 'utf8');

describe('the page to try operations', () => {
  it('loads nothing but itself', () => {
    expect(loads(html)).toEqual([]);
  });

  it('allows only its own scripts and styles', () => {
    expect(looseEnds(html)).toEqual([]);
  });

  it('talks to nobody but its site and a server on the machine of its reader', () => {
    expect(policyOf(html).get('connect-src')).toEqual([
      "'self'",
      'http://127.0.0.1:*',
      'http://localhost:*',
      'https://127.0.0.1:*',
      'https://localhost:*',
    ]);
  });

  it('offers the servers by their names, and one that is not named', () => {
    const [, options = ''] = /<select id="server">(.*?)<\/select>/.exec(html) ?? [];
    const names = [...options.matchAll(/<option[^>]*>([^<]*)/g)].map(([, name]) => name);
    expect(names).toEqual([...servers.map(({ name }) => name), 'another one']);
  });

  it('talks to another server when it is built for it', async () => {
    const page = await renderTryIt(readContract(), ['https://sandbox.example.com']);
    expect(policyOf(page).get('connect-src')).toContain('https://sandbox.example.com');
  });
});
