/** Files of a page, and those of the widget, read once. */
import { readFileSync } from 'node:fs';

interface File {
  readonly type: string;
  readonly content: Buffer;
}

/** Files by their addresses at the server. */
export type Files = ReadonlyMap<string, File>;

const widget = import.meta.resolve('@xs2a/widget');
const read = (type: string, path: string, base: string): File => ({
  type,
  content: readFileSync(new URL(path, base)),
});

const styles = (['xs2a.css', 'xs2a-light-blue.css'] as const).map(
  (name) => [`/${name}`, read('text/css', name, widget)] as const,
);

/** The page of `html/`, with the script of the widget. */
export const readHtml = (): Files =>
  new Map([
    ...styles,
    ['/', read('text/html', '../html/page.html', import.meta.url)],
    ['/page.js', read('text/javascript', '../html/page.js', import.meta.url)],
    ['/xs2a.js', read('text/javascript', 'xs2a.js', widget)],
  ]);

/** The page of `react/`, as it is built: its script contains the widget. */
export const readReact = (): Files =>
  new Map([
    ...styles,
    ['/', read('text/html', '../react/page.html', import.meta.url)],
    [
      '/page.js',
      read('text/javascript', '../dist/react/page.js', import.meta.url),
    ],
  ]);
