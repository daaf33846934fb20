/** Workflows to copy, as far as they can be judged without GitHub. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { home, snippets } from '../../src/home.ts';

const ours = join(home, '../../.github/workflows');
const pins = new Set(readdirSync(ours).flatMap((file) => actionsOf(readFileSync(join(ours, file), 'utf8'))));

/** The actions that a workflow uses, with commit and version. */
function actionsOf(text: string): string[] {
  return [...text.matchAll(/uses: (.+)$/gm)].map(([, action = '']) => action);
}

const read = (file: string) => readFileSync(join(snippets, file), 'utf8');

describe.each(['mock/ci.yaml', 'generate-a-client/client.yaml', 'testbank-ci/ci.yaml'])('%s', (file) => {
  test('is what GitHub understands', () => {
    expect(validateWorkflow(read(file)).errors).toEqual([]);
  });

  test('pins the actions by the commits that this repository uses', () => {
    const actions = actionsOf(read(file));
    expect(actions).not.toEqual([]);
    expect(actions.filter((action) => !pins.has(action))).toEqual([]);
  });

  test('holds few rights, comes to an end, and hands no expression to a shell', () => {
    const text = read(file);
    expect(text).toContain('permissions:\n  contents: read\n');
    expect(text.match(/timeout-minutes:/g)).toHaveLength(text.match(/runs-on:/g)?.length ?? 0);
    expect(text.match(/(?:run: .*|^ {10}.*)\$\{\{/gm)).toBeNull();
  });
});

test.each([
  ['an unknown key', (text: string) => text.replace('runs-on:', 'run-on:')],
  ['a step without an action', (text: string) => text.replace(/- uses: .*/, '- name: nothing')],
])('%s is noticed', (_, spoil) => {
  expect(validateWorkflow(spoil(read('mock/ci.yaml'))).errors).not.toEqual([]);
});
