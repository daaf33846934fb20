/** Tools that rate the difference of two documents, behind one interface. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '@xs2a/tools-lib';
import { diff } from '../src/diff.ts';
import { type Bump, bumps, higher } from '../src/policy/bump.ts';
import type { Case } from '../test/policy.ts';
import { compareWithSmartDiff } from './smart-diff.ts';

export interface Tool {
  name: string;
  /** What the difference requires; `failed` when the tool cannot tell. */
  rate(pair: Case): Promise<Bump | 'failed'>;
}

const ours: Tool = {
  name: 'xs2a-compat',
  rate: async ({ base, revision, options }) => diff(base, revision, options).bump,
};

/** `redocly diff` with the rule set that it recommends. */
const redocly: Tool = {
  name: 'redocly diff',
  async rate({ base, revision }) {
    const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-redocly-'));
    try {
      await writeFile(join(folder, 'redocly.yaml'), 'telemetry: "off"\nextends: [diff-recommended]\n');
      await writeFile(join(folder, 'base.json'), JSON.stringify(base));
      await writeFile(join(folder, 'revision.json'), JSON.stringify(revision));
      const out = join(folder, 'report.json');
      await runRedocly(['diff', 'base.json', 'revision.json', '--format', 'json', '--output', out], folder);
      const { bump } = JSON.parse(await readFile(out, 'utf8')) as { bump?: string };
      return bumps.find((known) => known === bump) ?? 'failed';
    } catch {
      return 'failed';
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function runRedocly(args: string[], cwd: string): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  await execute(process.execPath, [cli, ...args], { cwd, env });
}

/** It rates changes as breaking, non-breaking, deprecated or annotation. */
const smart: Tool = {
  name: 'api-smart-diff',
  async rate(pair) {
    const ratings: Record<string, Bump> = {
      breaking: 'major',
      'non-breaking': 'minor',
      annotation: 'patch',
      deprecated: 'minor',
    };
    try {
      return (await compareWithSmartDiff(pair)).map((rating) => ratings[rating] ?? 'patch').reduce(higher, 'none');
    } catch {
      return 'failed';
    }
  },
};

export const tools: readonly Tool[] = [ours, redocly, smart];
