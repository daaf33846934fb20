import { expect, test } from 'vitest';
import { measure, released } from '../../scripts/coverage.ts';
import { fallenBelow, readBaseline, toBaseline } from '../../src/coverage/index.ts';
import type { CoverageResult } from '../../src/coverage/result.ts';

const baseline = await readBaseline(released);
const { coverage } = await measure();

test('no more of the contract is left uncovered by the mock than at the last release', () => {
  expect(fallenBelow(baseline, coverage), 'Cover what is missing: by an example, say.').toEqual([]);
});

test('a single form element that is no longer answered would be noticed, by its name', () => {
  // Compared with now, because further unions since the last release could make up for it.
  const [fall] = fallenBelow(toBaseline(coverage, baseline.contract), without(coverage, 'captcha'));
  expect(fall).toContain('union members answered: ');
  expect(fall).toContain('captcha (#/components/schemas/WizardElement/oneOf/0)');
});

/** The coverage, had this member of a union not been seen. */
function without({ dimensions, ...rest }: CoverageResult, name: string): CoverageResult {
  const item = { operationId: 'submitWizardStep', pointer: '#/components/schemas/WizardElement/oneOf/0', name };
  return {
    ...rest,
    dimensions: dimensions.map((dimension) =>
      dimension.name === 'responseVariants'
        ? { ...dimension, covered: dimension.covered - 1, missing: [item, ...dimension.missing] }
        : dimension,
    ),
  };
}
