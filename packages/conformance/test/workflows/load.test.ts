import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../src/workflows/condition.ts';
import { expressionsOf } from '../../src/workflows/criteria.ts';
import { loadWorkflows, WorkflowError } from '../../src/workflows/index.ts';

describe('workflows are loaded', () => {
  it('from the package of the contract, and every condition in them can be read', async () => {
    const documents = await loadWorkflows();
    const criteria = documents
      .flatMap(({ workflows }) => workflows)
      .flatMap(({ steps }) => steps)
      .flatMap(({ criteria, onSuccess, onFailure }) => [
        ...criteria,
        ...[...onSuccess, ...onFailure].flatMap((action) => action.criteria),
      ]);
    expect(criteria.length).toBeGreaterThan(200);
    for (const criterion of criteria) {
      if (criterion.type === 'simple') expect(() => parseCondition(criterion.condition)).not.toThrow();
      expect([...expressionsOf(criterion)].length).toBeGreaterThan(0);
    }
  });

  it('from files, JSON and YAML', async () => {
    const text = 'arazzo: 1.0.1\nworkflows:\n  - { workflowId: a, steps: [] }\n';
    await inFolder(
      { 'a.yaml': text, 'b.json': JSON.stringify({ arazzo: '1.0.0', workflows: [{ workflowId: 'b' }] }) },
      async (file) => {
        const documents = await loadWorkflows([file('a.yaml'), file('b.json')]);
        expect(documents.map(({ name, workflows }) => [name, workflows[0]?.id])).toEqual([
          ['a.yaml', 'a'],
          ['b.json', 'b'],
        ]);
      },
    );
  });

  it.each([
    ['ten thousand nodes', 100, 100, true],
    ['one node more', 73, 137, false],
  ])('with aliases for %s', async (_, each, count, isRead) => {
    const aliases = (name: string, length: number) =>
      `[${Array(length - 1)
        .fill(`*${name}`)
        .join(', ')}]`;
    const lists = `x-node: &node 1\nx-list: &list ${aliases('node', each)}\nx-lists: ${aliases('list', count)}\n`;
    const text = `arazzo: 1.0.1\n${lists}workflows:\n  - { workflowId: a, steps: [] }\n`;
    await inFolder({ 'a.yaml': text }, async (file) => {
      const loaded = loadWorkflows([file('a.yaml')]);
      if (isRead) expect(await loaded).toHaveLength(1);
      else await expect(loaded).rejects.toThrow(WorkflowError);
    });
  });

  it.each([
    ['no.yaml', 'no such file. Name a file with an Arazzo document.'],
    ['.', 'this is a folder. Name a file with an Arazzo document.'],
    ['broken.yaml', 'at line 2'],
    ['pets.yaml', 'expected a document of Arazzo 1.0.'],
  ])('unless %s is none', async (name, message) => {
    await inFolder({ 'broken.yaml': 'arazzo: 1.0.1\ninfo: "', 'pets.yaml': 'openapi: 3.1.1' }, async (file) => {
      await expect(loadWorkflows([file(name)])).rejects.toThrow(message);
      await expect(loadWorkflows([file(name)])).rejects.toThrow(WorkflowError);
    });
  });
});

async function inFolder(files: Record<string, string>, use: (file: (name: string) => string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-workflows-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
