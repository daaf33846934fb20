import { afterEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { openWizard, type StepAnswer, WizardStepError } from '../../src/wizard/index.ts';
import { answer, stubFetch } from '../support/stub.ts';
import { at, key, situation, situations, steps, stub } from './support.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('opening', () => {
  test('sends only the key, and shows the first form', async () => {
    const { wizard, first } = await at('form-bank');
    expect(first).toEqual({ step: { key }, init: { signal: undefined, idempotent: false } });
    expect(wizard.state).toEqual({ phase: 'form', form: situation('form-bank').form, error: undefined });
  });

  test.each(situations)('can begin in the situation %s', async (name) => {
    const { form, polling, error } = situation(name);
    const { wizard } = await at(name);
    const { phase } = wizard.state;
    if ('recoverable' in error && !error.recoverable)
      expect(wizard.state).toEqual({ phase: 'failed', aborted: false, error });
    else if (form.name === 'finish') expect(phase).toBe('finished');
    else if (polling.interval)
      expect(wizard.state).toMatchObject({ phase: 'polling', form, interval: polling.interval });
    else expect(wizard.state).toMatchObject({ phase: 'form', form });
  });

  test('rejects if the API refuses the key', async () => {
    const { transport } = stub({
      status: 422,
      body: { code: 422, message: 'Validation failed', errors: { key: ['…'] } },
    });
    await expect(openWizard(transport, key)).rejects.toMatchObject({
      name: 'WizardStepError',
      reason: 'refused',
      status: 422,
    });
  });

  test('rejects with the request id of the refusal', async () => {
    const { fetch } = stubFetch(() =>
      answer({ code: 422, message: 'x', errors: {} }, 422, { 'x-request-id': 'req-4711' }),
    );
    await expect(createXs2aClient({ apiKey: 'key', fetch }).openWizard(key)).rejects.toMatchObject({
      reason: 'refused',
      status: 422,
      requestId: 'req-4711',
    });
  });

  test.each(['polling', 'error', 'form', 'form.elements'])('rejects an answer whose %s is missing', async (part) => {
    for (const nothing of [undefined, null]) {
      const whole = situation('form-bank');
      const body = part === 'form.elements' ? { ...whole, form: { elements: nothing } } : { ...whole, [part]: nothing };
      await expect(openWizard(stub(body as never).transport, key)).rejects.toMatchObject({
        name: 'WizardStepError',
        reason: 'unreadable',
      });
      const { wizard } = await at('form-bank', body as never);
      await expect(wizard.back()).rejects.toMatchObject({ reason: 'unreadable' });
      expect(wizard.state.phase).toBe('form');
    }
  });

  test('passes the signal on', async () => {
    const { transport, sent } = stub(situation('form-bank'));
    const { signal } = new AbortController();
    await openWizard(transport, key, { signal });
    expect(sent[0]?.init.signal).toBe(signal);
  });

  test('accepts the empty lists that PHP writes', async () => {
    const { transport } = stub({ ...situation('form-bank'), polling: [] as never });
    expect((await openWizard(transport, key)).state.phase).toBe('form');
  });
});

describe('one step at a time', () => {
  test.each(steps)('$name is refused while another step is running, and taken afterwards', async ({ take }) => {
    let resolve: (answer: StepAnswer) => void = () => {};
    const promise = new Promise<StepAnswer>((settle) => {
      resolve = settle;
    });
    const polling = situation('form-tan-approval-polling');
    const { wizard, sent } = await at(
      'form-bank',
      promise,
      { ...polling, polling: { interval: 500 } },
      situation('form-finish'),
    );
    const first = wizard.back();
    await expect(take(wizard)).rejects.toMatchObject({ reason: 'busy', message: 'Wizard step not taken: busy' });
    expect(sent).toHaveLength(1);
    resolve({ status: 200, body: { ...polling, polling: { interval: 500 } } });
    await first;
    vi.useFakeTimers();
    const step = take(wizard);
    // Polling waits for its interval.
    await vi.advanceTimersByTimeAsync(1000);
    await expect(step).resolves.toBeDefined();
  });

  test('a step that fails allows the next one, and does not change the state', async () => {
    const { wizard } = await at(
      'form-login',
      new Error('connection reset'),
      { status: 500, body: {} },
      situation('form-login'),
    );
    const before = wizard.state;
    await expect(wizard.back()).rejects.toThrow('connection reset');
    await expect(wizard.back()).rejects.toMatchObject({ reason: 'refused', status: 500 });
    expect(wizard.state).toBe(before);
    expect(await wizard.back()).toMatchObject({ phase: 'form' });
  });
});

describe('no step after the end', () => {
  test.each(steps.flatMap((step) => ['form-finish', 'form-session-expired'].map((end) => ({ ...step, end }))))(
    '$name after $end',
    async ({ take, end }) => {
      const { wizard, sent } = await at(end);
      await expect(take(wizard)).rejects.toThrow(WizardStepError);
      await expect(take(wizard)).rejects.toMatchObject({ reason: 'ended', message: 'Wizard step not taken: ended' });
      expect(sent).toEqual([]);
    },
  );
});
