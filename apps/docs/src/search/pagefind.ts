/**
 * The search in the form of Pagefind, whose dialog shows the results: it imports this module as `pagefind.js`, and takes
 * nothing from it but `createInstance`.
 */
import { type Hit, Search } from './engine.ts';

const kinds = { guide: 'Guide', page: '', operation: 'Operation', webhook: 'Webhook', schema: 'Schema' } as const;

/** @returns what the dialog asks for results */
export function createInstance() {
  let search: Promise<Search> | undefined;
  const load = async () => {
    const response = await fetch(new URL('index.json', import.meta.url));
    if (!response.ok) throw new Error(`The index of the search answers ${response.status}.`);
    return new Search(await response.text());
  };
  return {
    filters: async () => ({}),
    mergeIndex: async () => {},
    preload: async () => {
      search ??= load();
      await search;
    },
    async search(query: string | null) {
      search ??= load();
      const results = query === null ? [] : (await search).find(query).map(toResult);
      return { results, unfilteredResultCount: results.length, filters: {}, totalFilters: {} };
    },
  };
}

function toResult({ url, kind, title, name, address, description, headings }: Hit) {
  const place = new URL(`../${url}`, import.meta.url).href;
  const sections = headings.map((heading) => ({ title: heading.title, url: `${place}#${heading.id}`, locations: [] }));
  const data = {
    url: place,
    excerpt: escapeHtml(description),
    meta: { title, address, name, kind: kinds[kind] },
    sub_results: sections,
    locations: [],
  };
  return { id: url, data: async () => data };
}

/** The dialog takes an excerpt as HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
