import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { guides as folder } from '../home.ts';

/** Parts of the navigation that consist of guides, in their order; a guide names its part in its front matter. */
const groups = {
  start: 'Start here',
  products: 'Products',
  wizard: 'Wizard',
  accounts: 'Accounts of bank users',
  testing: 'Testing',
  production: 'Going live',
} as const;

type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as [Group, ...Group[]];

interface Guide {
  slug: string;
  title: string;
  description: string;
  group: Group;
  order: number;
}

/** All guides, in the order of the navigation. */
export function listGuides(): Guide[] {
  const guides = readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const front = parse(readFileSync(join(folder, file), 'utf8').split(/^---$/m)[1] ?? '');
      const slug = `guides/${basename(file, '.mdx')}`;
      return {
        slug,
        title: front.title,
        description: front.description,
        group: front.group,
        order: front.sidebar?.order,
      };
    });
  return guides.sort((a, b) => groupNames.indexOf(a.group) - groupNames.indexOf(b.group) || a.order - b.order);
}

/** The sidebar in Starlight's form. */
export function buildSidebar() {
  const guides = listGuides();
  const parts = groupNames.map((name) => ({
    label: groups[name],
    items: guides.filter(({ group }) => group === name).map(({ slug }) => ({ slug })),
  }));
  return [
    ...parts.filter(({ items }) => items.length > 0),
    {
      label: 'Look up',
      items: [
        { label: 'Reference', link: '/reference/index.html' },
        { label: 'Try it', link: '/try/index.html' },
        { label: 'Downloads', link: '/downloads' },
        { label: 'Changelog', link: '/changelog' },
      ],
    },
  ];
}
