import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/schemas.ts';
import { isSecretName } from '../../src/secrets/names.ts';
import { ours } from '../ours.ts';

/** The pattern of the rule, which is no export of the package. */
const rule = new URL('rules/workflow/workflow-secrets.ts', import.meta.resolve('@xs2a/openapi/package.json'));
const { secretFields }: { secretFields: RegExp } = await import(rule.href);

/** Every field of a request body, on any level. */
const sent = new Set(
  ours.operations.flatMap(({ body }) =>
    (body?.content ?? []).flatMap(({ schema }) =>
      fieldsOf(ours, schema?.schema, 3).map(({ path }) => path.at(-1) ?? ''),
    ),
  ),
);

describe('the rule on secrets in workflows', () => {
  it('knows every secret that a request can hold', () => {
    const secrets = [...sent].filter(isSecretName);
    expect(secrets.sort()).toEqual(['credentials', 'key', 'wizard_session_key']);
    expect(secrets.filter((name) => !secretFields.test(name))).toEqual([]);
  });

  it('knows nothing that is shown elsewhere', () => {
    const names = secretFields.source.replace(/^\^\(\?:|\)\$$/g, '').split('|');
    expect(names).toContain('wizard_session_key');
    expect(names.filter((name) => !isSecretName(name))).toEqual([]);
  });
});
