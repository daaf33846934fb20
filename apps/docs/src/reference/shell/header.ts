/** Parts of the site that are separate pages. */
export type Area = 'reference' | 'try';

interface Link {
  label: string;
  url: string;
  area?: Area;
  class?: string;
}

const links: readonly Link[] = [
  { label: 'Guides', url: '../index.html' },
  { label: 'Reference', url: '../reference/index.html', area: 'reference' },
  { label: 'Try it', url: '../try/index.html', area: 'try' },
  // The reference has its own search, which finds nothing else.
  { label: 'Search<span> the site</span>', url: '../index.html#search', class: 'search' },
];

const headings: Record<Area, string> = { reference: 'Reference', try: 'Try it' };

/** The head of a page, with the way back to the site. Its heading is the first of the page. */
export function headerOf(area: Area): string {
  const items = links.map(({ label, url, area: own, class: look }) => {
    const current = own === area ? ' aria-current="page"' : '';
    return `<li><a href="${url}"${current}${look ? ` class="${look}"` : ''}>${label}</a></li>`;
  });
  return `<a class="skip" href="#content">Skip to the content</a>
<header class="site">
<p><a href="../index.html">XS2A API</a></p>
<h1>${headings[area]}</h1>
<nav aria-label="Site"><ul>${items.join('')}</ul></nav>
</header>`;
}
