/** From a released contract to the next release, in the steps of `pnpm release:version`. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Repository } from '../gate/repository.ts';

const [baseline, bundle] = ['spec/released/openapi.json', 'spec/dist/openapi.json'] as const;

describe('a first release', () => {
  let repository: Repository;
  beforeAll(async () => {
    repository = await Repository.create({ isReleased: false });
    await repository.pend({ first: { bumps: { '@xs2a/openapi': 'major', '@xs2a/client': 'major' } } });
  });
  afterAll(() => repository.remove());

  test('passes the gate with a changeset, and names the operations by resource', async () => {
    const { exitCode, stdout } = await repository.run('check');
    expect(stdout).toContain('@xs2a/openapi has no baseline; its first release is major');
    expect(exitCode).toBe(0);
    const pending = await repository.run('changelog');
    expect(pending.stdout).toContain('**Payments**\n\n- `GET /v1/payments`');
    expect(pending.stdout).toContain('**Webhooks**\n\n- `webhook account.password_changed`');
  });
});

describe('the next release', () => {
  let repository: Repository;
  beforeAll(async () => {
    repository = await Repository.create();
    await repository.edit(({ components: { schemas } }) => {
      const { properties, required } = schemas.Payment;
      delete properties.sender_bank_name;
      schemas.Payment.required = required.filter((name: string) => name !== 'sender_bank_name');
      properties.end_to_end_id = { type: 'string', description: 'Reference that reaches the recipient.' };
      properties.purpose.description = 'Text that the recipient reads.';
    });
    // The files that `changeset version` writes.
    await repository.manifest('spec', { name: '@xs2a/openapi', version: '2.0.0' });
    await repository.manifest('packages/types', { name: '@xs2a/types', version: '2.0.0' });
    await repository.write(
      'spec/CHANGELOG.md',
      '# @xs2a/openapi\n\n## 2.0.0\n\n### Major Changes\n\n- Shorter.\n\n  Semantics: unchanged\n\n  - `#/components/schemas/Payment/properties/purpose/description`\n\n## 1.0.0\n\nFirst.\n',
    );
  });
  afterAll(() => repository.remove());

  test('is refused while the bundle has another version', async () => {
    const { exitCode, stderr } = await repository.run('changelog', '--release');
    expect(stderr).toContain('spec/dist/openapi.json #/info/version: version 1.0.0, but its package has 2.0.0');
    expect(exitCode).toBe(2);
  });

  test('writes the changes to both changelogs, breaking first, with before and after', async () => {
    await repository.edit(({ info }) => {
      info.version = '2.0.0';
    });
    const { stdout: difference } = await repository.run('diff', baseline, bundle, '--format', 'json');
    const { changes } = JSON.parse(difference) as { changes: { id: string; rule: string }[] };
    const id = changes.find(({ rule }) => rule === 'property-removed')?.id;
    const entry = `# Reviewed.\n\n- id: ${id}\n  reason: Banks have never named it.\n  expires: 2026-12-31\n`;
    await repository.write('spec/released/acknowledged.yaml', entry);
    const { exitCode, stderr, stdout } = await repository.run('changelog', '--release');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^@xs2a\/openapi 2\.0\.0 is cut, with \d+ changes$/m);
    expect(exitCode).toBe(0);
    const changelog = await repository.read('spec/CHANGELOG.md');
    expect(changelog).toMatch(
      /^# @xs2a\/openapi\n\n## 2\.0\.0\n\n### Major Changes\n\n- Shorter\.\n\n {2}Semantics: unchanged\n\n### API/,
    );
    expect(changelog).toMatch(
      /### API changes\n\n#### Breaking\n\n\*\*Payments\*\*\n\n- .*`Payment\.sender_bank_name`/,
    );
    expect(changelog).toMatch(/#### New\n\n\*\*Payments\*\*\n\n- .*`Payment\.end_to_end_id`/);
    expect(changelog).toMatch(
      /#### Wording[\s\S]*`Payment\.purpose`[\s\S]*- before: `"Purpose of .*"`\n {2}- after: `"Text that the recipient reads\."`/,
    );
    expect(changelog).toContain('  - acknowledged: Banks have never named it.\n');
    expect(await repository.read('spec/released/acknowledged.yaml')).toBe('# Reviewed.\n\n[]\n');
    expect(changelog.indexOf('#### Breaking')).toBeLessThan(changelog.indexOf('#### New'));
    expect(changelog).toMatch(/\n\n## 1\.0\.0\n\nFirst\.\n\n### API changes\n\nNone: the contract is as it was\.\n$/);
    expect(await repository.read('docs/changelog.md')).toMatch(/\n## 2\.0\.0 \(\d{4}-\d\d-\d\d\)\n\n### Breaking\n/);
  });

  test('makes the bundle the baseline, so that the gate starts again', async () => {
    expect(await repository.read(baseline)).toBe(await repository.read(bundle));
    const { exitCode, stdout } = await repository.run('check');
    expect(stdout).toContain('0 changes since @xs2a/openapi 2.0.0 require none');
    expect(exitCode).toBe(0);
  });

  test('is cut only once', async () => {
    const before = await repository.read('spec/CHANGELOG.md');
    const { exitCode, stdout } = await repository.run('changelog', '--release');
    expect(stdout).toBe('@xs2a/openapi 2.0.0 has been cut before\n');
    expect(exitCode).toBe(0);
    expect(await repository.read('spec/CHANGELOG.md')).toBe(before);
  });

  test('has a record, without which nothing can be checked', async () => {
    const record = await repository.read('spec/released/changes/2.0.0.json');
    await rm(repository.path('spec/released/changes/2.0.0.json'));
    const { exitCode, stderr } = await repository.run('changelog', '--check');
    expect(stderr).toContain('spec/released/changes/2.0.0.json: no such file');
    expect(exitCode).toBe(1);
    await repository.write('spec/released/changes/2.0.0.json', record);
  });

  test.each(['spec/CHANGELOG.md', 'docs/changelog.md'])(
    '%s is checked against the record, and repaired',
    async (file) => {
      const fresh = await repository.read(file);
      expect((await repository.run('changelog', '--check')).exitCode).toBe(0);
      await repository.write(file, fresh.replace('end_to_end_id', 'something_else'));
      const { exitCode, stderr } = await repository.run('changelog', '--check');
      expect(stderr).toBe(
        `${file}: differs from the records of the releases; repair with: pnpm compat changelog --write\n`,
      );
      expect(exitCode).toBe(1);
      await repository.run('changelog', '--write');
      expect(await repository.read(file)).toBe(fresh);
    },
  );
});
