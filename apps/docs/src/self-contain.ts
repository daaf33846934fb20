/** Redoc's own mark, which it would fetch from its CDN: without a network the page would show a gap instead. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="38" height="14"><text y="11" font-family="sans-serif" font-size="11" font-weight="700" fill="#0044d4">Redoc</text></svg>',
)}`;

/**
 * What the browser may load: nothing but what stands in the page. This holds for whatever a script tries as well, such
 * as icons and telemetry.
 */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const head = `
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <link rel="icon" href="data:,">`;

/**
 * Makes a page of Redoc independent of any other host.
 *
 * @throws Error if the page is not the one that Redoc is known to write, so that an update of Redoc is looked at
 */
export function selfContain(html: string): string {
  const charset = '<meta charset="utf8" />';
  const logos = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
  if (!html.includes(charset) || !logos.test(html)) {
    throw new Error(
      `Redoc's page has changed: expected ${charset} and ${logos.source} in it. Repair src/self-contain.ts.`,
    );
  }
  return html.replace(charset, () => charset + head).replace(logos, () => logo);
}
