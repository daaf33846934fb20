/** The record of a release: its rated changes, from which every text about them can be written again. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diff } from '../diff.ts';
import type { Acknowledgement } from '../gate/acknowledged.ts';
import type { JsonObject } from '../model/json.ts';
import type { Assurance } from '../policy/assurance.ts';
import type { Change } from '../policy/change.ts';
import { code } from '../report/markdown.ts';
import { resourceFinder } from './resource.ts';

/** A change as the changelog describes it. */
export interface ReleasedChange extends Pick<Change, 'id' | 'bump' | 'rule' | 'operation' | 'pointer' | 'message'> {
  /** The tag whose operations it concerns. */
  resource: string;
  /** The values as they are shown, in Markdown. */
  before: string;
  after: string;
  /** The reason of the acknowledgement, if there was one. */
  acknowledged?: string;
}

export interface Release {
  version: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** There was no release before it: the changes list its operations and webhooks. */
  isFirst: boolean;
  /** SHA-256 of its bundle, which is the baseline of the next release. */
  baseline?: string;
  changes: ReleasedChange[];
}

/** What a release is described from. */
export interface ReleaseInput {
  version: string;
  date: string;
  /** The bundle of the release before; `undefined` for the first. */
  baseline: JsonObject | undefined;
  bundle: JsonObject;
  /** The reworded descriptions that still mean the same. */
  semanticsUnchanged: readonly Assurance[];
  acknowledged: readonly Acknowledgement[];
  ignoredExtensions: Readonly<Record<string, string>>;
}

/** In a first release everything is new; these rules name what its readers look for. */
const firstReleaseRules = new Set(['operation-added', 'webhook-added']);

/** Rates and describes the changes of a release. */
export function describeRelease(input: ReleaseInput): Release {
  const { version, date, baseline, bundle, semanticsUnchanged, acknowledged, ignoredExtensions } = input;
  const isFirst = baseline === undefined;
  const base = baseline ?? { ...bundle, paths: {}, webhooks: {}, components: {} };
  const resourceOf = resourceFinder(base, bundle);
  const { changes } = diff(base, bundle, { semanticsUnchanged, ignoredExtensions });
  return {
    version,
    date,
    isFirst,
    changes: changes
      .filter(({ rule }) => (isFirst ? firstReleaseRules.has(rule) : rule !== 'info-version-changed'))
      .map((change): ReleasedChange => {
        const { id, bump, rule, operation, pointer, message, before, after } = change;
        const reason = acknowledged.find((entry) => entry.id === id)?.reason;
        return {
          id,
          bump,
          rule,
          resource: resourceOf(change),
          operation,
          pointer,
          message,
          before: code(before),
          after: code(after),
          ...(reason === undefined ? {} : { acknowledged: reason }),
        };
      }),
  };
}

/** All releases in a folder, the newest first. */
export async function readReleases(folder: string): Promise<Release[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const releases = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Release),
  );
  return releases.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}

export async function writeRelease(folder: string, release: Release): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${release.version}.json`), `${JSON.stringify(release, null, 2)}\n`);
}
