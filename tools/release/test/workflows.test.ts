/** The workflows of GitHub, as far as they can be judged without GitHub. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { name?: string; 'timeout-minutes'?: number; permissions?: object; steps: Step[] }>;
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}

const root = new URL('../../../', import.meta.url);
const folder = new URL('.github/workflows/', root);
const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('package.json', root)), 'utf8')) as {
  packageManager: string;
  scripts: Record<string, string>;
};
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return { file, text, content: parse(text) as Workflow };
});

/** Lines that use an action which is neither pinned by a commit, with its version beside it, nor says why not. */
function unpinned(text: string): string[] {
  const pinned = /uses: (?:\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
  const noted = /uses: [\w.-]+\/[\w./-]+@v\d+ # not pinned: \S.*$/;
  const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
  return lines.filter((line) => !pinned.test(line) && !noted.test(line));
}

/** Calls of pnpm that are of another version than ours, or of a script that there is not. */
function wrongCalls(text: string): string[] {
  return [...text.matchAll(/npx -y (pnpm@\S+) (\S+)/g)]
    .filter(([, version, script = '']) => version !== manifest.packageManager || !(script in manifest.scripts))
    .map(([call]) => call);
}

test('there is one workflow for each occasion', () => {
  const files = workflows.map(({ file }) => file).sort();
  expect(files).toEqual(['ci.yml', 'contract-check.yml', 'docs.yml', 'release.yml']);
});

describe.each(workflows)('$file', ({ text, content }) => {
  test('is what GitHub understands', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('pins every action by its commit', () => {
    expect(unpinned(text)).toEqual([]);
  });

  test('calls scripts that exist, with the pnpm of this repository', () => {
    expect(wrongCalls(text)).toEqual([]);
  });

  test('has jobs that are named as questions, have an end, and hold the rights they need', () => {
    for (const [id, job] of Object.entries(content.jobs)) {
      expect(job.name, id).toMatch(/\?$/);
      expect(job['timeout-minutes'], id).toBeTypeOf('number');
      expect(job.permissions ?? content.permissions, id).toBeDefined();
    }
  });

  test('hands no expression to a shell', () => {
    const scripts = Object.values(content.jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe('the release', () => {
  const job = workflows.find(({ file }) => file === 'release.yml')?.content.jobs.release;

  test('proves by OIDC who publishes, and knows no npm token', () => {
    const text = workflows.find(({ file }) => file === 'release.yml')?.text ?? '';
    expect(job?.permissions).toMatchObject({ 'id-token': 'write' });
    expect(text).toContain('NPM_CONFIG_PROVENANCE: true');
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  });

  test('versions, publishes and lists the parts by the scripts that are rehearsed', () => {
    const step = job?.steps.find(({ uses }) => uses?.startsWith('changesets/action@'));
    expect(step?.with).toMatchObject({
      'version-script': `npx -y ${manifest.packageManager} release:version`,
      'publish-script': `npx -y ${manifest.packageManager} release:publish`,
    });
    expect(job?.steps.some(({ run }) => run?.includes('release:sbom'))).toBe(true);
  });
});

describe('canaries', () => {
  const text = workflows.find(({ file }) => file === 'ci.yml')?.text ?? '';

  test.each([
    { name: 'an unknown key', broken: text.replace('runs-on:', 'run-on:') },
    {
      name: 'a job that waits for one that there is not',
      broken: text.replace('  lint:\n', '  lint:\n    needs: nothing\n'),
    },
    { name: 'no YAML', broken: text.replace('jobs:', 'jobs: [') },
  ])('$name is found', ({ broken }) => {
    expect(broken).not.toBe(text);
    expect(validateWorkflow(broken).errors).not.toEqual([]);
  });

  test.each([
    'actions/checkout@v6',
    'actions/checkout@main',
    `actions/checkout@${'a'.repeat(40)}`,
    'actions/checkout@abc # v6.0.2',
  ])('%s is not pinned', (action) => {
    expect(unpinned(`      - uses: ${action}`)).toHaveLength(1);
  });

  test('a major with a note is accepted', () => {
    expect(unpinned('      - uses: actions/checkout@v6 # not pinned: its commit is not known')).toEqual([]);
  });

  test.each(['npx -y pnpm@9.0.0 test', `npx -y ${manifest.packageManager} tset`])('%s is a wrong call', (call) => {
    expect(wrongCalls(`      - run: ${call}`)).toEqual([call]);
  });
});
