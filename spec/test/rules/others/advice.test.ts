import spectral from '@stoplight/spectral-core';
import { describe, expect, it } from 'vitest';
import { houseRules } from '../../../rules/all.ts';
import { adviceFor } from '../../../rules/others/advice.ts';
import { ruleset } from '../../../rules/ruleset.ts';

describe('advice', () => {
  const linter = new spectral.Spectral();
  linter.setRuleset(ruleset);
  const others = Object.values(linter.ruleset?.rules ?? {}).filter(
    (rule) => rule.enabled && !houseRules.has(rule.name),
  );
  const isOf31 = (rule: (typeof others)[number]) =>
    !rule.formats || [...rule.formats].some((format) => /3\.x|3\.1/.test(format.displayName ?? ''));

  it.each(others.filter(isOf31).map((rule) => rule.name))('is at hand for %s', (rule) => {
    expect(adviceFor('spectral', rule).repair).not.toBe(adviceFor('spectral', 'unheard-of').repair);
  });

  it('for a rule that is not known quotes its authors and leads to their page', () => {
    expect(
      adviceFor('redocly', 'unheard-of', { description: 'Do this. Because.', page: 'https://example.com/rule' }),
    ).toEqual({
      expected: 'Do this.',
      repair: 'See https://example.com/rule for what the rule wants.',
    });
  });
});
