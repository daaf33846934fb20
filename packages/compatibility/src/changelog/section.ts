/** The text of one release: breaking changes first, then by resource. */
import type { Bump } from '../policy/bump.ts';
import { levels } from '../report/summary.ts';
import type { Release, ReleasedChange } from './release.ts';

/** The first line of every section; everything from it to the next release is generated. */
export const heading = '### API changes';

const titles: Readonly<Record<Bump, string>> = {
  major: 'Breaking',
  minor: 'New',
  patch: 'Wording and examples',
  none: 'Without effect',
};

/**
 * Markdown of a release.
 *
 * @param order order of the resources
 */
export function toSection(release: Release, order: (a: string, b: string) => number): string {
  if (release.changes.length === 0) return `${heading}\n\nNone: the contract is as it was.`;
  const kinds = levels.flatMap((bump) => {
    const changes = release.changes.filter((change) => change.bump === bump);
    if (changes.length === 0) return [];
    return [`#### ${release.isFirst ? 'What it consists of' : titles[bump]}`, ...byResource(changes, order, release)];
  });
  return [heading, ...kinds].join('\n\n');
}

function byResource(
  changes: readonly ReleasedChange[],
  order: (a: string, b: string) => number,
  { isFirst }: Release,
): string[] {
  const resources = [...new Set(changes.map(({ resource }) => resource))].sort(order);
  return resources.map((resource) => {
    const group = changes.filter((change) => change.resource === resource);
    const items = group.map((change) => (isFirst ? `- \`${change.operation}\`` : item(change)));
    return `**${resource}**\n\n${items.join('\n')}`;
  });
}

function item({ bump, message, before, after, acknowledged }: ReleasedChange): string {
  // The message names what is new; its content is in the reference.
  const isNew = bump !== 'major' && before === 'none';
  const values = isNew ? [] : [`  - before: ${before}`, `  - after: ${after}`];
  const reason = acknowledged === undefined ? [] : [`  - acknowledged: ${acknowledged}`];
  return [`- ${message}`, ...values, ...reason].join('\n');
}
