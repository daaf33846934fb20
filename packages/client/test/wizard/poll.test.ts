import type { WizardResponse } from '@xs2a/types';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openWizard, type WizardTransport } from '../../src/wizard/index.ts';
import { at, key, situation, steps, stub } from './support.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('polling', () => {
  const waiting = (interval = 1) => ({ ...situation('form-tan-approval-polling'), polling: { interval } });

  test('polls until the end, and the transport may repeat it', async () => {
    const { transport, sent } = stub(waiting(), waiting(), waiting(), situation('form-finish'));
    const wizard = await openWizard(transport, key);
    expect(await wizard.poll()).toMatchObject({ phase: 'finished' });
    const poll = { step: { key, action: 'poll' }, init: { signal: undefined, idempotent: true } };
    expect(sent.slice(1)).toEqual([poll, poll, poll]);
  });

  test('waits for the interval before each poll, which an answer can change', async () => {
    vi.useFakeTimers();
    const { transport, sent } = stub(waiting(20), waiting(40), situation('form-finish'));
    const wizard = await openWizard(transport, key);
    const poll = wizard.poll();
    const sentAfter = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return sent.length - 1;
    };
    expect([await sentAfter(19), await sentAfter(1), await sentAfter(39), await sentAfter(1)]).toEqual([0, 1, 1, 2]);
    expect(await poll).toMatchObject({ phase: 'finished' });
  });

  test('resolves to another form, and can be called again', async () => {
    const other = waiting();
    other.form.elements = [];
    const { transport } = stub(waiting(), waiting(), other, situation('form-tan-text'));
    const wizard = await openWizard(transport, key);
    expect(await wizard.poll()).toMatchObject({ phase: 'polling', form: { elements: [] } });
    expect(await wizard.poll()).toMatchObject({ phase: 'form', form: { name: 'tan' } });
  });

  test('resolves to a state with an error', async () => {
    const { error } = situation('form-tan-failed');
    const { transport } = stub(waiting(), { ...waiting(), error });
    expect(await (await openWizard(transport, key)).poll()).toMatchObject({ phase: 'polling', error });
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
    await expect.poll(() => order).toEqual(['undefined sent', 'poll sent']);
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
    await expect(poll).rejects.toThrow('given up');
    await step;
    expect(order).toEqual(['poll settled', expect.stringMatching(/sent$/)]);
  });

  test('allows one step, not two', async () => {
    const { wizard, abort } = await startPoll(undefined);
    abort();
    const [back, language] = await Promise.allSettled([wizard.back(), wizard.changeLanguage('en')]);
    expect([back, language]).toMatchObject([{ status: 'fulfilled' }, { reason: { reason: 'busy' } }]);
  });

  test('but is still answered with the end, ends the step too', async () => {
    const { wizard, poll, order, abort } = await startPoll(situation('form-finish'));
    abort();
    await expect(wizard.back()).rejects.toMatchObject({ reason: 'ended' });
    expect(await poll).toMatchObject({ phase: 'finished' });
    expect(order).toEqual(['poll settled']);
  });
});
