/** What somebody meets who edits the contract, with the right and with the wrong changeset. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Repository } from './repository.ts';

const contract = '@xs2a/openapi';
const client = '@xs2a/client';
const payment = 'resources/payments/schemas/Payment.yaml';

interface Walk {
  name: string;
  edit(repository: Repository): Promise<void>;
  /** Changesets that the gate refuses, and what it says. */
  wrong: { bumps: Record<string, string>; says: RegExp }[];
  right: { bumps: Record<string, string>; text?: string };
  /** What the gate names. */
  names: string;
}

/** Each edit with the changesets that the gate refuses, and the ones that it accepts. */
const walks: Walk[] = [
  {
    name: 'a field is added',
    edit: (repository: Repository) =>
      repository.edit(payment, (schema) => {
        schema.properties.end_to_end_id = { type: 'string', description: 'Reference that reaches the recipient.' };
      }),
    wrong: [
      { bumps: { [contract]: 'patch' }, says: /change\.md: declares patch .* these changes demand minor/ },
      { bumps: { [client]: 'minor' }, says: /no changeset names @xs2a\/openapi; the changes demand minor/ },
    ],
    right: { bumps: { [contract]: 'minor' } },
    names: 'end_to_end_id',
  },
  {
    name: 'a field is removed',
    edit: (repository: Repository) =>
      repository.edit(payment, (schema) => {
        delete schema.properties.sender_bank_name;
        schema.required = schema.required.filter((name: string) => name !== 'sender_bank_name');
      }),
    wrong: [
      { bumps: { [contract]: 'minor' }, says: /change\.md: declares minor .* these changes demand major/ },
      { bumps: { [contract]: 'major' }, says: /the exports of @xs2a\/client carry its types/ },
    ],
    right: { bumps: { [contract]: 'major', [client]: 'major' } },
    names: 'sender_bank_name',
  },
  {
    name: 'a path is renamed',
    edit: (repository: Repository) =>
      repository.edit('openapi.yaml', (root) => {
        root.paths['/v1/transfers'] = root.paths['/v1/payments'];
        delete root.paths['/v1/payments'];
      }),
    wrong: [{ bumps: { [contract]: 'minor' }, says: /change\.md: declares minor .* these changes demand major/ }],
    right: { bumps: { [contract]: 'major', [client]: 'major' } },
    names: '/v1/payments',
  },
  {
    name: 'the description of a field is changed',
    edit: (repository: Repository) =>
      repository.edit(payment, (schema) => {
        schema.properties.purpose.description = 'Text that the recipient reads.';
      }),
    wrong: [{ bumps: { [contract]: 'patch' }, says: /Semantics: unchanged/ }],
    right: { bumps: { [contract]: 'patch' }, text: 'Clearer words.\n\nSemantics: unchanged' },
    names: 'purpose',
  },
];

describe.each(walks)('$name', ({ edit, wrong, right, names }) => {
  let repository: Repository;

  beforeAll(async () => {
    repository = await Repository.create();
    await edit(repository);
    await repository.build();
  });
  afterAll(() => repository.remove());

  test('without a changeset the gate is closed, and names the change', async () => {
    await repository.pend({});
    const { exitCode, stderr } = await repository.run('check');
    expect(stderr).toMatch(/^error: \.changeset: the contract has changed, and no changeset names @xs2a\/openapi/);
    expect(stderr).toContain(names);
    expect(exitCode).toBe(1);
  });

  test.each(wrong)('with $bumps the gate is closed, and names the file to edit', async ({ bumps, says }) => {
    await repository.pend({ change: { bumps } });
    const { exitCode, stdout, stderr } = await repository.run('check');
    expect(stderr).toMatch(says);
    expect(stderr).toContain('Repair: ');
    expect(stdout).toContain('The gate is closed');
    expect(exitCode).toBe(1);
  });

  test('with the right changeset the gate is open', async () => {
    await repository.pend({ change: right });
    const { exitCode, stdout, stderr } = await repository.run('check');
    expect(stderr).toBe('');
    expect(stdout).toContain('The gate is open');
    expect(exitCode).toBe(0);
  });
});
