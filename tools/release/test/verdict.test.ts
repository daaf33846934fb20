import { describe, expect, test } from 'vitest';
import { type Evidence, problemsOf } from '../src/verdict.ts';

const good: Evidence = {
  packages: [{ name: '@xs2a/client', version: '1.0.0' }],
  first: { '@xs2a/client': ['1.0.0'] },
  second: { '@xs2a/client': ['1.0.0'] },
  secondPublish: 'No unpublished projects to publish.',
  outcome: { transaction: '10001-xp', payment: 'xp_1', genuine: { ok: true }, forged: { ok: false } },
};

describe('a rehearsal', () => {
  test('has no problem when everything is as it has to be', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  test.each<[string, Partial<Evidence>, string]>([
    ['nothing is published', { packages: [] }, 'there is no package to publish'],
    ['a package is missing', { first: {}, second: {} }, 'not in the registry: @xs2a/client@1.0.0'],
    [
      'the client got nothing',
      { outcome: { ...good.outcome, payment: '' } },
      'the client got no payment from the mock',
    ],
    [
      'a genuine webhook is refused',
      { outcome: { ...good.outcome, genuine: { ok: false, reason: 'signature-mismatch' } } },
      'a genuine webhook is refused: signature-mismatch',
    ],
    ['a forged webhook passes', { outcome: { ...good.outcome, forged: { ok: true } } }, 'a forged webhook is accepted'],
    [
      'there is more to publish',
      { secondPublish: 'Published 1' },
      'publishing again finds something to publish: Published 1',
    ],
    ['it publishes twice', { second: { '@xs2a/client': ['1.0.0', '1.0.1'] } }, 'publishing again changes the registry'],
  ])('fails when %s', (_, evidence, problem) => {
    expect(problemsOf({ ...good, ...evidence })).toEqual([problem]);
  });
});
