/** The files that hold the sections: the changelog of the package, and a page for readers of the API. */
import { InputError } from '../model/json.ts';
import { heading } from './section.ts';

/** One release and its text. */
export interface Entry {
  version: string;
  date: string;
  section: string;
}

/**
 * Puts a section at the end of its release in a changelog of changesets, where it replaces an older one.
 *
 * @throws {InputError} when the changelog has no such release
 */
export function insert(changelog: string, { version, section }: Entry): string {
  const { start, end } = blockOf(changelog, version);
  const block = changelog.slice(start, end);
  const old = block.indexOf(`\n${heading}`);
  const head = (old < 0 ? block : block.slice(0, old)).trimEnd();
  const rest = changelog.slice(end);
  return `${changelog.slice(0, start)}${head}\n\n${section}\n${rest === '' ? '' : `\n${rest}`}`;
}

/** What a changelog says about a release. @throws {InputError} when it does not mention the release */
export function textOf(changelog: string, version: string): string {
  const { start, end } = blockOf(changelog, version);
  return changelog.slice(start, end);
}

function blockOf(changelog: string, version: string): { start: number; end: number } {
  const releases = [...changelog.matchAll(/^## (\S+).*$/gm)];
  const index = releases.findIndex(([, name]) => name === version);
  const release = releases[index];
  if (release === undefined) throw new InputError(`no heading "## ${version}"; \`changeset version\` writes it`);
  return { start: release.index, end: releases[index + 1]?.index ?? changelog.length };
}

/** The page of all releases, the newest first. */
export function toPage(entries: readonly Entry[]): string {
  const intro = `# Changes of the API

<!-- Generated from spec/released/changes by \`pnpm release:version\`; do not edit. -->

Each release of the contract with what it changes, breaking changes first. Versions follow
[Semantic Versioning](https://semver.org): a breaking change raises the first number, an addition the second, and
wording the third.`;
  const releases = entries.map(({ version, date, section }) => {
    return `## ${version} (${date})\n\n${section.slice(heading.length).trimStart().replaceAll(/^####/gm, '###')}`;
  });
  return `${[intro, ...releases].join('\n\n')}\n`;
}
