import type { WizardInput, WizardResponse } from '@xs2a/types';
import { beforeEach, describe, expect, test } from 'vitest';
import { playRecording, type Recording } from '../../src/widget/playback.ts';

const answer = (name: string, rest: object = {}) =>
  ({ code: 200, message: 'ok', error: [], polling: {}, form: { name, elements: [] }, ...rest }) as WizardResponse;

const suggestion = (label: string) => ({ value: label.slice(0, 8), label });
const recording: Recording = {
  forms: [answer('bank'), answer('login'), answer('finish')],
  suggestions: answer('bank', {
    autocomplete: { name: 'bank_code', data: [suggestion('88888888 - Testbank'), suggestion('88888889 - Other')] },
  }),
  aborted: answer('aborted'),
};

let take: (step: WizardInput) => Promise<WizardResponse>;
beforeEach(() => {
  const transport = playRecording(recording);
  take = async (step) => {
    const { status, body } = await transport({ key: 'k', ...step }, { signal: undefined, idempotent: false });
    expect(status).toBe(200);
    return body as WizardResponse;
  };
});

const nameAfter = async (step: WizardInput) => (await take(step)).form.name;

describe('a recording that is played', () => {
  test('goes to the next form after each step with values, and stays at the end', async () => {
    expect(await nameAfter({})).toBe('bank');
    expect(await nameAfter({ bank_code: '1' })).toBe('login');
    expect(await nameAfter({ USER_NAME: 'anyone' })).toBe('finish');
    expect(await nameAfter({ more: '1' })).toBe('finish');
  });

  test('goes back by one form, and not before the first', async () => {
    await take({ bank_code: '1' });
    expect(await nameAfter({ action: 'back' })).toBe('bank');
    expect(await nameAfter({ action: 'back' })).toBe('bank');
    expect(await nameAfter({ bank_code: '1' })).toBe('login');
  });

  test.each(['change-language', 'poll'])('stays at its form after %s', async (action) => {
    await take({ bank_code: '1' });
    expect(await nameAfter({ action, language: 'en' } as WizardInput)).toBe('login');
  });

  test('ends by an abort', async () => {
    expect(await nameAfter({ action: 'abort' })).toBe('aborted');
  });

  test.each([
    ['8888888', ['88888888 - Testbank', '88888889 - Other']],
    ['testBANK', ['88888888 - Testbank']],
    ['7', []],
  ])('suggests for %s the banks that contain it', async (bank_code, labels) => {
    const { autocomplete } = await take({ action: 'complete-bankcodes', bank_code, country_id: 'DE' });
    expect(autocomplete?.data.map(({ label }) => label)).toEqual(labels);
    expect(await nameAfter({})).toBe('bank');
  });
});
