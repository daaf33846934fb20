import type { Operation } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { Steps } from '../../src/http/steps.ts';
import { hashSecret } from '../../src/platform/secrets.ts';

const operation = { id: 'submitWizardStep' } as Operation;

function observe(steps: Steps, value: object, { form = 'login', status = 200, id = operation.id } = {}): void {
  const body = { error: [], form: { name: form, elements: [] } };
  const answer = { status, headers: {}, body };
  steps.observe({ operation: { ...operation, id }, body: { value, size: 0 }, answer, startedAt: 0 });
}

const formsOf = (steps: Steps, key: string) => steps.of(hashSecret(key)).map(({ form }) => form);

describe('the steps of the wizard sessions', () => {
  it('are found by the hash of the key, under either of its names', () => {
    const steps = new Steps();
    observe(steps, { key: 'a' });
    observe(steps, { wizard_session_key: 'a', USER_NAME: 'x' }, { form: 'account' });
    expect(steps.of(hashSecret('a')).map(({ action, form }) => [action, form])).toEqual([
      ['open', 'login'],
      ['submit', 'account'],
    ]);
    expect(formsOf(steps, 'b')).toEqual([]);
  });

  it('are those of the wizard that were taken, without suggestions', () => {
    const steps = new Steps();
    observe(steps, { key: 'a' }, { status: 422 });
    observe(steps, { key: 'a' }, { id: 'createRisk' });
    observe(steps, { key: 'a', action: 'complete-bankcodes' });
    expect(formsOf(steps, 'a')).toEqual([]);
  });

  it('have a poll once, until it leads to another form', () => {
    const steps = new Steps();
    for (const form of ['tan', 'tan', 'finish']) observe(steps, { key: 'a', action: 'poll' }, { form });
    expect(formsOf(steps, 'a')).toEqual(['tan', 'finish']);
  });

  it('are the last 100 of a session', () => {
    const steps = new Steps();
    for (let number = 1; number <= 100; number += 1) observe(steps, { key: 'a' }, { form: String(number) });
    expect([formsOf(steps, 'a').length, formsOf(steps, 'a')[0]]).toEqual([100, '1']);
    observe(steps, { key: 'a' }, { form: '101' });
    expect([formsOf(steps, 'a').length, formsOf(steps, 'a')[0]]).toEqual([100, '2']);
  });

  it('are those of the last 500 sessions', () => {
    const steps = new Steps();
    for (let number = 1; number <= 500; number += 1) observe(steps, { key: String(number) });
    expect(formsOf(steps, '1')).toHaveLength(1);
    observe(steps, { key: '501' });
    expect([formsOf(steps, '1'), formsOf(steps, '2')]).toEqual([[], ['login']]);
    steps.clear();
    expect(formsOf(steps, '2')).toEqual([]);
  });
});
