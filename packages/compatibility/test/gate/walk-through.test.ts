/** Edits of the contract, each with changesets that the gate refuses and one that it accepts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Repository } from './repository.ts';

const contract = '@xs2a/openapi';
const client = '@xs2a/client';

interface Walk {
  name: string;
  edit(repository: Repository): Promise<void>;
  /** Changesets that the gate refuses, and its message. */
  wrong: { bumps: Record<string, string>; message: RegExp }[];
  right: { bumps: Record<string, string>; text?: string };
  /** What the gate names. */
  subject: string;
}

const walks: Walk[] = [
  {
    name: 'a field is added',
    edit: (repository) =>
      repository.edit(({ components: { schemas } }) => {
        const description = 'Reference that reaches the recipient.';
        schemas.Payment.properties.end_to_end_id = { type: 'string', description };
      }),
    wrong: [
      { bumps: { [contract]: 'patch' }, message: /change\.md: declares patch .* these changes require minor/ },
      { bumps: { [client]: 'minor' }, message: /no changeset names @xs2a\/openapi; the changes require minor/ },
    ],
    right: { bumps: { [contract]: 'minor' } },
    subject: 'end_to_end_id',
  },
  {
    name: 'a field is removed',
    edit: (repository) =>
      repository.edit(({ components: { schemas } }) => {
        delete schemas.Payment.properties.sender_bank_name;
        schemas.Payment.required = schemas.Payment.required.filter((name: string) => name !== 'sender_bank_name');
      }),
    wrong: [
      { bumps: { [contract]: 'minor' }, message: /change\.md: declares minor .* these changes require major/ },
      { bumps: { [contract]: 'major' }, message: /the exports of @xs2a\/client contain its types/ },
    ],
    right: { bumps: { [contract]: 'major', [client]: 'major' } },
    subject: 'sender_bank_name',
  },
  {
    name: 'a path is renamed',
    edit: (repository) =>
      repository.edit(({ paths }) => {
        paths['/v1/transfers'] = paths['/v1/payments'];
        delete paths['/v1/payments'];
      }),
    wrong: [{ bumps: { [contract]: 'minor' }, message: /change\.md: declares minor .* these changes require major/ }],
    right: { bumps: { [contract]: 'major', [client]: 'major' } },
    subject: '/v1/payments',
  },
  {
    name: 'the description of a field is changed',
    edit: (repository) =>
      repository.edit(({ components: { schemas } }) => {
        schemas.Payment.properties.purpose.description = 'Text that the recipient reads.';
      }),
    wrong: [{ bumps: { [contract]: 'patch' }, message: /Semantics: unchanged|declares patch/ }],
    right: {
      bumps: { [contract]: 'patch' },
      text: 'Clearer words.\n\nSemantics: unchanged\n\n- #/components/schemas/Payment/properties/purpose/description',
    },
    subject: 'purpose',
  },
];

describe.each(walks)('$name', ({ edit, wrong, right, subject }) => {
  let repository: Repository;

  beforeAll(async () => {
    repository = await Repository.create();
    await edit(repository);
  });
  afterAll(() => repository.remove());

  test('without a changeset the gate is closed, and names the change', async () => {
    await repository.pend({});
    const { exitCode, stderr } = await repository.run('check');
    expect(stderr).toMatch(/^error: \.changeset: the contract has changed, and no changeset names @xs2a\/openapi/);
    expect(stderr).toContain(subject);
    expect(exitCode).toBe(1);
  });

  test.each(wrong)('with $bumps the gate is closed, and names the file to edit', async ({ bumps, message }) => {
    await repository.pend({ change: { bumps } });
    const { exitCode, stdout, stderr } = await repository.run('check');
    expect(stderr).toMatch(message);
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
