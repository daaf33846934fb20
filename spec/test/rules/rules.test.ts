import { readdirSync } from 'node:fs';
import spectral from '@stoplight/spectral-core';
import { describe, expect, it } from 'vitest';
import { houseRules, layoutRules, workflowRules } from '../../rules/all.ts';
import { oasOff } from '../../rules/others/oas.ts';
import { owaspOff } from '../../rules/others/owasp.ts';
import { fromMessage, ruleset, toSpectralRule } from '../../rules/ruleset.ts';

describe('the rules', () => {
  it.each([
    ['house', houseRules],
    ['layout', layoutRules],
    ['workflow', workflowRules],
  ])('of %s each have a test of their name', (folder, rules) => {
    const files = readdirSync(new URL(`${folder}/`, import.meta.url)).filter((file) => file.endsWith('.test.ts'));
    const tests = files.map((file) => file.replace('.test.ts', ''));
    expect(tests.sort()).toEqual([...rules.keys()].sort());
  });

  it('are all part of the Spectral ruleset, and none is weaker than an error', () => {
    const linter = new spectral.Spectral();
    linter.setRuleset(ruleset);
    const own = [...houseRules.keys()].map((name) => linter.ruleset?.rules[name]);
    expect(own.map((rule) => rule?.severity)).toEqual(own.map(() => 0));
  });

  it('of others that are switched off exist, and each says why', () => {
    const linter = new spectral.Spectral();
    linter.setRuleset(ruleset);
    for (const [name, reason] of Object.entries({ ...owaspOff, ...oasOff })) {
      expect(linter.ruleset?.rules[name]?.enabled, name).toBe(false);
      expect(reason, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('carry what was found, what was expected and the repair through Spectral', async () => {
    const linter = new spectral.Spectral();
    const finding = { path: ['info'], actual: 'a', expected: 'b', repair: 'c' };
    linter.setRuleset({ rules: { probe: toSpectralRule({ reason: 'Why.', check: () => [finding] }) } });
    const [result] = await linter.run({ info: {} });
    expect(result?.path).toEqual(['info']);
    expect(fromMessage(result?.message ?? '')).toEqual({ actual: 'a', expected: 'b', repair: 'c' });
  });
});
