/** The workflows of GitHub, as far as they can be judged without GitHub. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** A job has steps, or calls another workflow. */
interface Job {
  name?: string;
  needs?: string | string[];
  uses?: string;
  'timeout-minutes'?: number;
  permissions?: object;
  steps?: Step[];
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
const contents: Record<string, Workflow> = Object.fromEntries(workflows.map(({ file, content }) => [file, content]));

const localWorkflow = './.github/workflows/';

/** The scripts that a job calls in their order, including those of a called workflow. */
function scriptsOf(job: Job): string[] {
  const called = job.uses?.startsWith(localWorkflow) ? contents[job.uses.slice(localWorkflow.length)] : undefined;
  if (called !== undefined) return Object.values(called.jobs).flatMap(scriptsOf);
  return (job.steps ?? []).flatMap(({ run = '' }) =>
    [...run.matchAll(/npx -y pnpm@\S+ (\S+)/g)].map(([, script = '']) => script),
  );
}

/** The scripts that ran before a job starts. */
function scriptsBefore({ jobs }: Workflow, id: string): string[] {
  return [jobs[id]?.needs ?? []]
    .flat()
    .flatMap((need) => [...scriptsBefore({ jobs } as Workflow, need), ...scriptsOf(jobs[need] as Job)]);
}

/** Lines with an action that is not pinned to a commit with its version in a comment, and does not state why. */
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
      // The jobs of the called workflow have their own.
      if (job.uses === undefined) expect(job['timeout-minutes'], id).toBeTypeOf('number');
      expect(job.permissions ?? content.permissions, id).toBeDefined();
    }
  });

  test('hands no expression to a shell', () => {
    const scripts = Object.values(content.jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run = [] }) => run));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

test('the action that sets a job up is what GitHub understands, and pins every action', () => {
  const text = readFileSync(fileURLToPath(new URL('.github/actions/setup/action.yml', root)), 'utf8');
  expect(validateAction(text).errors).toEqual([]);
  expect(unpinned(text)).toEqual([]);
});

describe('nothing runs twice', () => {
  const tests = ['build', 'test', 'test:long', 'test:runtimes', 'release:rehearse'];

  test('for a pull request', () => {
    const files = workflows.filter(({ content }) => 'pull_request' in content.on).map(({ file }) => file);
    expect(files).toEqual(['ci.yml']);
    expect(Object.values(contents['ci.yml']?.jobs ?? {}).flatMap(scriptsOf)).toEqual(tests);
  });

  test('for a push to main; what is put online is built from the cache of the tests', () => {
    const files = workflows.filter(({ content }) => 'push' in content.on).map(({ file }) => file);
    expect(files).toEqual(['release.yml']);
    const scripts = Object.values(contents['release.yml']?.jobs ?? {}).flatMap(scriptsOf);
    expect(scripts).toEqual([...tests, 'build', 'release:sbom']);
  });

  test('because `test` lints and checks', () => {
    expect(manifest.scripts.test).toMatch(/ lint .* check .* test$/);
  });

  test('jobs share what was built', () => {
    for (const [id, { needs, steps = [] }] of Object.entries(contents['ci.yml']?.jobs ?? {})) {
      expect(needs, id).toBe(id === 'build' ? undefined : 'build');
      expect(
        steps.map(({ uses }) => uses),
        id,
      ).toContain('./.github/actions/setup');
    }
  });
});

describe('the release', () => {
  const workflow = contents['release.yml'] as Workflow;
  const job = workflow.jobs.release;

  test.each(['release', 'docs'])('runs every test before the job %s', (id) => {
    expect(scriptsBefore(workflow, id)).toEqual(expect.arrayContaining(['test', 'test:long', 'test:runtimes']));
  });

  test('canary: a job that waits for nothing runs no test before', () => {
    const { needs, ...hasty } = job as Job;
    expect(scriptsBefore({ ...workflow, jobs: { ...workflow.jobs, release: hasty } }, 'release')).toEqual([]);
  });

  test('publishes nothing that comes from a cache', () => {
    const uses = job?.steps?.map((step) => step.uses ?? '') ?? [];
    expect(uses.filter((action) => action.startsWith('./') || action.startsWith('actions/cache@'))).toEqual([]);
  });

  test('identifies the publisher with OIDC, and has no npm token', () => {
    const text = workflows.find(({ file }) => file === 'release.yml')?.text ?? '';
    expect(job?.permissions).toMatchObject({ 'id-token': 'write' });
    expect(text).toContain('NPM_CONFIG_PROVENANCE: true');
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  });

  test('versions, publishes and lists the parts by the scripts that are rehearsed', () => {
    const step = job?.steps?.find(({ uses }) => uses?.startsWith('changesets/action@'));
    expect(step?.with).toMatchObject({
      'version-script': `npx -y ${manifest.packageManager} release:version`,
      'publish-script': `npx -y ${manifest.packageManager} release:publish`,
    });
    expect(job?.steps?.some(({ run }) => run?.includes('release:sbom'))).toBe(true);
  });
});

describe('canaries', () => {
  const text = workflows.find(({ file }) => file === 'ci.yml')?.text ?? '';

  test.each([
    { name: 'an unknown key', broken: text.replace('runs-on:', 'run-on:') },
    {
      name: 'a job that waits for one that there is not',
      broken: text.replace('needs: build', 'needs: nothing'),
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
