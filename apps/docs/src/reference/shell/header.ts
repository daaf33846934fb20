/** Parts of the site that are separate pages. */
export type Area = 'reference' | 'try';

interface Link {
  label: string;
  url: string;
  area?: Area;
}

const links: readonly Link[] = [
  { label: 'Guides', url: '../index.html' },
  { label: 'Reference', url: '../reference/index.html', area: 'reference' },
  { label: 'Try it', url: '../try/index.html', area: 'try' },
];

const headings: Record<Area, string> = { reference: 'Reference', try: 'Try it' };

/**
 * The head of a page, with the way back to the site and its search. Its heading is the first of the page.
 *
 * @param dialog the markup of the search, `dialog.html`
 */
export function headerOf(area: Area, dialog: string): string {
  const items = links.map(({ label, url, area: own }) => {
    const current = own === area ? ' aria-current="page"' : '';
    return `<li><a href="${url}"${current}>${label}</a></li>`;
  });
  return `<a class="skip" href="#content">Skip to the content</a>
<header class="site">
<p><a href="../index.html">XS2A API</a></p>
<h1>${headings[area]}</h1>
<nav aria-label="Site"><ul>${items.join('')}</ul></nav>
<site-search data-folder="../pagefind/">
<button type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K /" aria-label="Search" disabled><span aria-hidden="true">Search</span><kbd aria-hidden="true">/</kbd></button>
<template>${dialog}</template>
</site-search>
</header>`;
}
