import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guides, home } from '../home.ts';
import { listGuides } from '../site/navigation.ts';
import { referenceUrl } from '../site/references.ts';

/** A part of the old reference with its sections, in its order. */
export interface OldPart {
  part: string;
  /** Language of the headings, unless they are English. */
  lang?: string;
  sections: OldSection[];
}

interface OldSection {
  heading: string;
  /** Where its content is now: an operationId, `webhook:<type>`, `schema:<name>` or a page of this site. */
  to: string[];
}

/** A link from the old reference into this site. */
export interface Target {
  url: string;
  label: string;
  /** Whether the label is a name of the API, such as `POST /v1/risks`. */
  isCode: boolean;
}

const pages = listGuides();

export function readOldParts(): OldPart[] {
  return parse(readFileSync(join(home, 'src/migration/sections.yaml'), 'utf8'));
}

/**
 * Turns what `sections.yaml` says into a link.
 *
 * @throws Error if the contract has no such part, or the site no such page or heading
 */
export function resolveTarget(to: string): Target {
  if (to.startsWith('/')) return resolvePage(to);
  const [, kind = 'operation', name = to] = /^(webhook|schema):(.+)$/.exec(to) ?? [];
  const { address, url } = referenceUrl(kind as 'operation' | 'webhook' | 'schema', name);
  return { url, label: kind === 'operation' ? address : name, isCode: true };
}

function resolvePage(to: string): Target {
  if (to === '/reference/index.html') return { url: to, label: 'Reference', isCode: false };
  const [page = '', anchor] = to.slice(1).split('#');
  const guide = pages.find(({ slug }) => slug === page);
  if (guide === undefined) throw new Error(`There is no guide at ${to}. Repair src/migration/sections.yaml.`);
  if (anchor === undefined) return { url: to, label: guide.title, isCode: false };
  const heading = headingsOf(page).find((text) => toAnchor(text) === anchor);
  if (heading === undefined) throw new Error(`No heading leads to ${to}. Repair src/migration/sections.yaml.`);
  return { url: to, label: `${guide.title}: ${heading}`, isCode: false };
}

function headingsOf(page: string): string[] {
  const text = readFileSync(join(guides, `${page.replace('guides/', '')}.mdx`), 'utf8');
  return [...text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''));
}

/** As the site makes anchors of headings. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
