import type { WizardResponse } from '@xs2a/types';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWizard, type WizardTransport } from '../../src/wizard/index.ts';
import { at, key, situation, steps, stub } from './support.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until a promise has settled. */
async function soon<Result>(promise: Promise<Result>): Promise<Result> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  promise.then(settle, settle);
  while (!isSettled) await vi.advanceTimersByTimeAsync(100);
  return promise;
}

describe('polling', () => {
  const waiting = (interval = 500) => ({ ...situation('form-tan-approval-polling'), polling: { interval } });

  test('polls until the end, and the transport may repeat it', async () => {
    const { transport, sent } = stub(waiting(), waiting(), waiting(), situation('form-finish'));
    const wizard = await openWizard(transport, key);
    expect(await soon(wizard.poll())).toMatchObject({ phase: 'finished' });
    const poll = { step: { key, action: 'poll' }, init: { signal: undefined, idempotent: true } };
    expect(sent.slice(1)).toEqual([poll, poll, poll]);
  });

  test('waits for the interval before each poll, which an answer can change', async () => {
    const { transport, sent } = stub(waiting(600), waiting(900), situation('form-finish'));
    const wizard = await openWizard(transport, key);
    const poll = wizard.poll();
    const sentAfter = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return sent.length - 1;
    };
    expect([await sentAfter(599), await sentAfter(1), await sentAfter(899), await sentAfter(1)]).toEqual([0, 1, 1, 2]);
    expect(await poll).toMatchObject({ phase: 'finished' });
  });

  test('resolves to another form, and can be called again', async () => {
    const other = waiting();
    other.form.elements = [];
    const { transport } = stub(waiting(), waiting(), other, situation('form-tan-text'));
    const wizard = await openWizard(transport, key);
    expect(await soon(wizard.poll())).toMatchObject({ phase: 'polling', form: { elements: [] } });
    expect(await soon(wizard.poll())).toMatchObject({ phase: 'form', form: { name: 'tan' } });
  });

  test('resolves to a state with an error', async () => {
    const { error } = situation('form-tan-failed');
    const { transport } = stub(waiting(), { ...waiting(), error });
    expect(await soon((await openWizard(transport, key)).poll())).toMatchObject({ phase: 'polling', error });
  });

  test('can be aborted while it waits; the state does not change, and other steps are possible', async () => {
    const { transport, sent } = stub(waiting(60_000), situation('form-login'));
    const wizard = await openWizard(transport, key);
    const controller = new AbortController();
    const poll = wizard.poll({ signal: controller.signal });
    controller.abort(new Error('The bank user has gone.'));
    await expect(poll).rejects.toThrow('The bank user has gone.');
    expect(sent).toHaveLength(1);
    expect(wizard.state.phase).toBe('polling');
    expect(await wizard.back()).toMatchObject({ phase: 'form' });
  });

  test('does not begin if its signal is aborted', async () => {
    const { transport, sent } = stub(waiting());
    const wizard = await openWizard(transport, key);
    await expect(wizard.poll({ signal: AbortSignal.abort() })).rejects.toThrow('abort');
    expect(sent).toHaveLength(1);
  });

  test('is refused if the form does not ask for polling', async () => {
    const { wizard, sent } = await at('form-login');
    await expect(wizard.poll()).rejects.toMatchObject({ reason: 'not-polling' });
    expect(sent).toEqual([]);
  });
});

describe('the interval', () => {
  const polling = situation('form-tan-approval-polling');

  test.each([
    { interval: 499, want: 500 },
    { interval: 500, want: 500 },
    { interval: 501, want: 501 },
    { interval: 1, want: 500 },
    { interval: -1000, want: 500 },
    { interval: '1000', want: 1000 },
    { interval: 'often', want: 500 },
    { interval: {}, want: 500 },
  ])('of $interval is $want milliseconds', async ({ interval, want }) => {
    const answer = { ...polling, polling: { interval: interval as number } };
    const { transport, sent } = stub(answer, situation('form-finish'));
    const wizard = await openWizard(transport, key);
    expect(wizard.state).toMatchObject({ phase: 'polling', interval: want });
    const poll = wizard.poll();
    await vi.advanceTimersByTimeAsync(want - 1);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await poll;
  });
});

describe('the longest duration', () => {
  /** A wizard whose bank user never approves. */
  async function waitingForever() {
    const polling = { ...situation('form-tan-approval-polling'), polling: { interval: 1000 } };
    let calls = 0;
    const transport: WizardTransport = async () => {
      calls += 1;
      return { status: 200, body: structuredClone(polling) };
    };
    const wizard = await openWizard(transport, key);
    return { wizard, polls: () => calls - 1 };
  }

  /** How a poll has ended so far. */
  function outcomeOf(poll: Promise<unknown>): { reason?: unknown } {
    const outcome: { reason?: unknown } = {};
    poll.catch((error) => {
      outcome.reason = error.reason;
    });
    return outcome;
  }

  test.each([
    { name: 'is 20 minutes by default', maxDuration: undefined, ms: 1_200_000, polls: 1199 },
    { name: 'can be shorter', maxDuration: 3500, ms: 3500, polls: 3 },
    { name: 'can be shorter than the interval: then nothing is sent', maxDuration: 1, ms: 1, polls: 0 },
  ])('$name', async ({ maxDuration, ms, polls }) => {
    const { wizard, polls: sent } = await waitingForever();
    const outcome = outcomeOf(wizard.poll({ maxDuration }));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(outcome).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toEqual({ reason: 'timeout' });
    expect(sent()).toBe(polls);
    expect(wizard.state.phase).toBe('polling');
  });

  test('is unlimited with Infinity', async () => {
    const { wizard, polls } = await waitingForever();
    const controller = new AbortController();
    const outcome = outcomeOf(wizard.poll({ maxDuration: Number.POSITIVE_INFINITY, signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1_300_000);
    expect([outcome, polls()]).toEqual([{}, 1300]);
    controller.abort();
  });

  test('starts again with the next poll, and allows other steps', async () => {
    const { wizard, polls } = await waitingForever();
    for (const count of [1, 2]) {
      await expect(soon(wizard.poll({ maxDuration: 1500 }))).rejects.toMatchObject({ reason: 'timeout' });
      expect(polls()).toBe(count);
    }
    expect(await wizard.back()).toMatchObject({ phase: 'polling' });
  });

  test('is not shortened or prolonged by a wall clock that jumps', async () => {
    const { wizard, polls } = await waitingForever();
    const outcome = outcomeOf(wizard.poll({ maxDuration: 3500 }));
    vi.setSystemTime(Date.now() + 86_400_000);
    await vi.advanceTimersByTimeAsync(2500);
    expect([outcome, polls()]).toEqual([{}, 2]);
    vi.setSystemTime(Date.now() - 172_800_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect([outcome, polls()]).toEqual([{ reason: 'timeout' }, 3]);
  });

  test.each([0, -1, Number.NaN])('of %d is a TypeError, and nothing is sent', async (maxDuration) => {
    const { wizard, polls } = await waitingForever();
    await expect(wizard.poll({ maxDuration })).rejects.toThrow(new TypeError('maxDuration must be positive'));
    expect(polls()).toBe(0);
  });
});

describe('a poll that is aborted for another step', () => {
  const polling = situation('form-tan-approval-polling');

  /** A wizard with a running poll, which is answered with `late` a moment after it was aborted. */
  async function startPoll(late: WizardResponse | undefined) {
    const order: string[] = [];
    const transport: WizardTransport = async ({ action }, { signal }) => {
      order.push(`${action} sent`);
      if (action === 'poll' && signal) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push('poll settled');
        if (late === undefined) throw signal.reason;
        return { status: 200, body: late };
      }
      return { status: 200, body: { ...polling, polling: { interval: action === 'poll' ? 0 : 1 } } };
    };
    const wizard = await openWizard(transport, key);
    const controller = new AbortController();
    const poll = wizard.poll({ signal: controller.signal });
    poll.catch(() => {});
    await vi.advanceTimersByTimeAsync(500);
    expect(order).toEqual(['undefined sent', 'poll sent']);
    order.length = 0;
    return { wizard, poll, order, abort: () => controller.abort(new Error('given up')) };
  }

  test.each(steps.filter(({ name }) => name !== 'poll'))('while it waits allows $name at once', async (step) => {
    const start = { ...situation('form-bank'), polling: { interval: 60_000 } };
    const { transport, sent } = stub(start, situation('form-bank-autocomplete'));
    const wizard = await openWizard(transport, key);
    const controller = new AbortController();
    const poll = wizard.poll({ signal: controller.signal });
    poll.catch(() => {});
    controller.abort(new Error('given up'));
    await step.take(wizard);
    await expect(poll).rejects.toThrow('given up');
    expect(sent).toHaveLength(2);
  });

  test.each(steps)('during a request allows $name at once, which is sent after it', async ({ take }) => {
    const { wizard, poll, order, abort } = await startPoll(undefined);
    abort();
    const step = take(wizard);
    await expect(soon(poll)).rejects.toThrow('given up');
    await soon(step);
    expect(order).toEqual(['poll settled', expect.stringMatching(/sent$/)]);
  });

  test('allows one step, not two', async () => {
    const { wizard, abort } = await startPoll(undefined);
    abort();
    const [back, language] = await soon(Promise.allSettled([wizard.back(), wizard.changeLanguage('en')]));
    expect([back, language]).toMatchObject([{ status: 'fulfilled' }, { reason: { reason: 'busy' } }]);
  });

  test('but is still answered with the end, ends the step too', async () => {
    const { wizard, poll, order, abort } = await startPoll(situation('form-finish'));
    abort();
    await expect(soon(wizard.back())).rejects.toMatchObject({ reason: 'ended' });
    expect(await poll).toMatchObject({ phase: 'finished' });
    expect(order).toEqual(['poll settled']);
  });
});
