import type { WizardResponse } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { openWizard, type StepAnswer, type WizardTransport } from '../../src/wizard/index.ts';
import { key, situation } from './support.ts';

/** A request whose answer the test decides. */
interface Request {
  typed: unknown;
  signal: AbortSignal | undefined;
  answer(body: WizardResponse): void;
  fail(reason: Error): void;
}

/** A wizard at the choice of the bank, and its requests for suggestions; other steps lead to the login at once. */
async function typing() {
  const requests: Request[] = [];
  const transport: WizardTransport = async ({ action, bank_code: typed }, { signal }) => {
    if (action !== 'complete-bankcodes') return { status: 200, body: situation(action ? 'form-bank' : 'form-login') };
    signal?.throwIfAborted();
    return new Promise<StepAnswer>((resolve, reject) => {
      requests.push({ typed, signal, answer: (body) => resolve({ status: 200, body }), fail: reject });
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  };
  let isOpen = false;
  const opening: WizardTransport = async (step, init) => {
    if (isOpen) return transport(step, init);
    isOpen = true;
    return { status: 200, body: situation('form-bank') };
  };
  const wizard = await openWizard(opening, key);
  const type = (bank_code: string, signal?: AbortSignal) => {
    const suggestions = wizard.completeBankcodes({ bank_code, country_id: 'DE' }, { signal });
    suggestions.catch(() => {});
    return suggestions;
  };
  return { wizard, requests, type };
}

const suggestion = (value: string) => ({ value, label: `${value} - Testbank` });

function suggest(...values: string[]): WizardResponse {
  const response = situation('form-bank-autocomplete');
  return { ...response, autocomplete: { name: 'bank_code', data: values.map(suggestion) } };
}

describe('the latest keystroke wins', () => {
  test('an earlier request is aborted, and resolves to the suggestions of the later one', async () => {
    const { requests, type } = await typing();
    const [first, second, third] = [type('8'), type('88'), type('888')];
    expect(requests.map(({ typed, signal }) => [typed, signal?.aborted])).toEqual([
      ['8', true],
      ['88', true],
      ['888', false],
    ]);
    requests[2]?.answer(suggest('88888888'));
    expect(await Promise.all([first, second, third])).toEqual(Array(3).fill([suggestion('88888888')]));
  });

  test('an answer that comes after that of a later request is ignored', async () => {
    const { wizard, requests, type } = await typing();
    const [first, second] = [type('8'), type('88')];
    requests[1]?.answer(suggest('88888888'));
    requests[0]?.answer(situation('form-session-expired'));
    expect(await Promise.all([first, second])).toEqual(Array(2).fill([suggestion('88888888')]));
    expect(wizard.state.phase).toBe('form');
  });

  test('a failure of the latest fails all that wait for it, and the next keystroke is answered', async () => {
    const { requests, type } = await typing();
    const [first, second] = [type('8'), type('88')];
    requests[1]?.fail(new Error('connection reset'));
    await expect(first).rejects.toThrow('connection reset');
    await expect(second).rejects.toThrow('connection reset');
    const third = type('888');
    requests[2]?.answer(suggest('88888888'));
    expect(await third).toEqual([suggestion('88888888')]);
  });

  test('a keystroke after an answer does not change it', async () => {
    const { requests, type } = await typing();
    const first = type('8');
    requests[0]?.answer(suggest('80000000'));
    expect(await first).toEqual([suggestion('80000000')]);
    const second = type('88');
    requests[1]?.answer(suggest('88888888'));
    expect([await first, await second]).toEqual([[suggestion('80000000')], [suggestion('88888888')]]);
  });

  test('the signal of the caller aborts its request, before and during it, and leaves no listener', async () => {
    const { requests, type } = await typing();
    const controller = new AbortController();
    const listeners: unknown[] = [];
    const { addEventListener, removeEventListener } = controller.signal;
    controller.signal.addEventListener = (...args: unknown[]) => {
      listeners.push(args[1]);
      addEventListener.apply(controller.signal, args as never);
    };
    controller.signal.removeEventListener = (...args: unknown[]) => {
      listeners.splice(listeners.indexOf(args[1]), 1);
      removeEventListener.apply(controller.signal, args as never);
    };
    const first = type('8', controller.signal);
    controller.abort(new Error('left the page'));
    await expect(first).rejects.toThrow('left the page');
    await expect(type('88', controller.signal)).rejects.toThrow('left the page');
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true]);
    expect(listeners).toEqual([]);
  });
});

describe('a step', () => {
  test('is not blocked by a request for suggestions, which is aborted and resolves to none', async () => {
    const { wizard, requests, type } = await typing();
    const suggestions = type('8888');
    expect(await wizard.submit({ bank_code: '88888888', country_id: 'DE' })).toMatchObject({ form: { name: 'login' } });
    expect(await suggestions).toEqual([]);
    expect(requests[0]?.signal?.aborted).toBe(true);
    requests[0]?.answer(situation('form-session-expired'));
    await new Promise((done) => setTimeout(done));
    expect(wizard.state).toMatchObject({ phase: 'form', form: { name: 'login' } });
  });

  test('that is not sent, because its values break a rule, leaves the request alone', async () => {
    const { wizard, requests, type } = await typing();
    const suggestions = type('8888');
    await expect(wizard.submit({ bank_code: '', country_id: '' })).rejects.toMatchObject({ reason: 'invalid' });
    requests[0]?.answer(suggest('88888888'));
    expect(await suggestions).toEqual([suggestion('88888888')]);
  });

  test.each(['back', 'refresh', 'abort'] as const)('such as %s is not blocked either', async (name) => {
    const { wizard, type } = await typing();
    const suggestions = type('8888');
    await wizard[name]();
    expect(await suggestions).toEqual([]);
  });

  test('that is running refuses suggestions', async () => {
    const { wizard, requests, type } = await typing();
    const step = wizard.back();
    await expect(type('8')).rejects.toMatchObject({ reason: 'busy' });
    await step;
    expect(requests).toEqual([]);
  });
});
