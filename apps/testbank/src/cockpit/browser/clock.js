import { element } from '@xs2a/server/page/dom.js';
import { announce } from '@xs2a/server/page/status.js';
import { control } from './caller.js';
import { button, createForm, dateOf, muted } from './parts.js';

/** @typedef {{ now: string, is_frozen: boolean }} Clock */

export function createClockView() {
  const now = element('output', { class: 'big' });
  const state = element('p', { class: 'muted' });
  const freeze = button('Freeze', async () => {
    const isFrozen = freeze.textContent === 'Unfreeze';
    show(await control('POST', `clock/${isFrozen ? 'unfreeze' : 'freeze'}`));
    announce(isFrozen ? 'The clock runs again.' : 'The clock is frozen.');
  });

  /** @param {Clock} clock */
  function show(clock) {
    now.value = dateOf(clock.now);
    state.textContent = clock.is_frozen ? 'It is frozen.' : 'It runs.';
    freeze.textContent = clock.is_frozen ? 'Unfreeze' : 'Freeze';
  }

  /** @param {object} distance */
  async function travel(distance) {
    const clock = await control('POST', 'clock/travel', distance);
    show(clock);
    return `It is ${dateOf(clock.now)} now. Everything that was due has happened.`;
  }

  /** @param {string} label */
  const number = (label) => ({ label, control: element('input', { type: 'number', min: 0, step: 1 }) });
  const form = createForm(
    'travel',
    'Travel',
    { days: number('Days'), hours: number('Hours'), minutes: number('Minutes') },
    (values) => travel(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))),
  );
  const reset = button('Reset to the real time', async () => {
    show(await control('POST', 'clock/reset'));
    announce('The clock shows the real time.');
  });
  /**
   * @param {string} text
   * @param {object} distance
   */
  const jump = (text, distance) => button(text, async () => announce(await travel(distance)));
  return {
    nodes: [
      muted(
        'The virtual time of the Testbank. If you move it forward, everything that becomes due on the way happens, too.',
      ),
      now,
      state,
      element(
        'div',
        { class: 'buttons' },
        jump('Forward 1 hour', { hours: 1 }),
        jump('Forward 1 day', { days: 1 }),
        jump('Forward 31 days', { days: 31 }),
        freeze,
        reset,
      ),
      form,
    ],
    refresh: async () => show(await control('GET', 'clock')),
  };
}
