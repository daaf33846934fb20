/** What GitHub reads in addition to the workflows: templates, owners, and the updates of dependencies. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedPackages } from '../src/packages.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Update {
  'package-ecosystem': string;
  directories: string[];
}

describe('dependabot', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as { updates: Update[] };
  const directories = (ecosystem: string) =>
    updates.flatMap((update) => (update['package-ecosystem'] === ecosystem ? update.directories : [])).sort();

  test('updates every lockfile', async () => {
    const files = ['--cached', '--others', '--exclude-standard', '--', '*pnpm-lock.yaml'];
    const { stdout } = await run('git', ['ls-files', '-z', ...files], { cwd: root });
    const lockfiles = stdout.split('\0').filter((file) => file !== '');
    const folders = lockfiles.map((file) => `/${dirname(file)}`.replace('/.', '/')).sort();
    expect(directories('npm')).toEqual(folders);
  });

  test('updates every workflow and action', () => {
    const actions = globSync('.github/actions/*', { cwd: root }).map((folder) => `/${folder}`);
    expect(directories('github-actions')).toEqual(['/', ...actions]);
  });
});

describe('issue templates', () => {
  const templates = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter(
    (file) => !file.endsWith('config.yml'),
  );

  test.each(templates)('%s asks for something', (file) => {
    const { name, description, body } = parse(read(file));
    expect(name).toBeTypeOf('string');
    expect(description).toBeTypeOf('string');
    const ids = body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body.some(({ validations }: { validations?: { required: boolean } }) => validations?.required)).toBe(true);
  });

  test('a bug is in one of the packages that are published', async () => {
    const { body } = parse(read('.github/ISSUE_TEMPLATE/bug.yml'));
    const { options } = body.find(({ id }: { id?: string }) => id === 'package').attributes;
    const names = (await publishedPackages(root)).map(({ name }) => name).sort();
    expect(options.filter((option: string) => option.startsWith('@'))).toEqual(names);
  });
});

test('every folder that has an owner exists', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .map((line) => line.replace(/^#/, '').trim());
  const folders = lines.flatMap((line) => /^\/(\S+)/.exec(line)?.[1] ?? []);
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});
