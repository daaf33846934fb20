import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readContract } from '../contract.ts';
import { home } from '../home.ts';
import { listReferenceParts } from '../reference/parts.ts';

/** The page that `xs2a-compat changelog` words from the records of all releases. */
const file = join(home, '..', '..', 'docs', 'changelog.md');

/**
 * Loads the changelog unchanged, with links to those of its operations that the reference still has.
 */
export function changelogLoader(): Loader {
  return {
    name: 'changelog',
    load: async ({ store, renderMarkdown }) => {
      const body = linkReference(readFileSync(file, 'utf8'));
      store.set({ id: 'api', data: {}, body, rendered: await renderMarkdown(body) });
    },
  };
}

/** The text below its title, in which `` `GET /v1/payments` `` is a link. */
function linkReference(changelog: string): string {
  const urls = new Map(listReferenceParts(readContract()).map(({ address, url }) => [address, `/${url}`]));
  return changelog.replace(/^# .*\n/, '').replaceAll(/`([^`\n]+)`/g, (code, address: string) => {
    const url = urls.get(address);
    return url === undefined ? code : `[${code}](${url})`;
  });
}
