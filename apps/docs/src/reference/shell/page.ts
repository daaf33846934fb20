import { readFile } from 'node:fs/promises';
import { bundleModule } from '../../search/bundle.ts';
import { type Area, headerOf } from './header.ts';
import { policyFor } from './policy.ts';

export interface PageParts {
  area: Area;
  title: string;
  description: string;
  /** Style sheets, in addition to the one of the header. */
  styles: readonly string[];
  /** Content of the body, below the header. */
  body: string;
  /** Data for the script, by the id of its element. */
  data: Record<string, unknown>;
  /** Script that runs once the page is complete. It needs no other file. */
  script: string;
  /** Whether the script adds style elements of its own, which it fills through the CSSOM. */
  stylesItself?: boolean;
  connect?: readonly string[];
}

/**
 * A page in one file, for any folder of any server and for a disk. It loads nothing but the search of the site, once
 * somebody opens it, and nothing else can run.
 */
export async function writePage(parts: PageParts): Promise<string> {
  const [theme, skip, styles, icon, dialog, searchStyles, search] = await Promise.all([
    readShell('theme.js'),
    readShell('skip.js'),
    readShell('header.css'),
    readShell('../../../public/favicon.svg'),
    readShell('../../search/dialog.html'),
    readShell('../../styles/search.css'),
    bundleModule(new URL('../../search/browser.ts', import.meta.url), 'iife'),
  ]);
  const sheet = [styles, searchStyles, ...parts.styles].join('\n');
  const script = inScript(`${parts.script}\n${skip}\n${search}`);
  const policy = policyFor({
    scripts: [theme, script],
    // An empty element is known by the hash of nothing.
    styles: parts.stylesItself ? [sheet, ''] : [sheet],
    connect: parts.connect ?? [],
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${parts.description}">
<title>${parts.title}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}">
<script>${theme}</script>
<style>${sheet}</style>
</head>
<body>
${headerOf(parts.area, dialog)}
${parts.body}
${Object.entries(parts.data)
  .map(([id, value]) => `<script type="application/json" id="${id}">${toJson(value)}</script>`)
  .join('\n')}
<script type="module">${script}</script>
</body>
</html>
`;
}

function readShell(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}

/** Nothing in it ends the element before its end. */
function inScript(script: string): string {
  return script.replaceAll(/<\/(script)/gi, '<\\/$1');
}

function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
