/** A bank user without a mouse, for pages with the widget. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Frame = ReturnType<Page['mainFrame']>;

export interface KeyboardUser {
  /** What is typed into fields and chosen in lists, by their names. Without one, a list gets its first option. */
  readonly values: Readonly<Record<string, string>>;
  /** Approves outside of the wizard. */
  approve(): Promise<unknown>;
}

/** Where the focus is. */
interface Stop {
  readonly name: string;
  readonly kind: 'forward' | 'text' | 'checkbox' | 'radio' | 'select' | 'other';
  readonly value: string;
  readonly isChecked: boolean;
}

const focused = `(() => {
  const { activeElement: element } = document;
  const { type = '' } = element;
  const kind = element.matches('.xs2a-forward')
    ? 'forward'
    : element.matches('.xs2a-input')
      ? element.tagName === 'SELECT' ? 'select' : 'text'
      : ['checkbox', 'radio'].includes(type) ? type : 'other';
  return { name: element.name ?? '', kind, value: element.value ?? '', isChecked: element.checked === true };
})()`;

/** Whether the wizard waits for an answer to a form that has none, or has ended. */
const isIdle = `(() => {
  const wizard = document.querySelector('xs2a-wizard[aria-busy=false]');
  const shown = wizard?.querySelector('.xs2a-form, .xs2a-info, .xs2a-error');
  return shown !== undefined && shown !== null && !wizard.querySelector('[data-answered]');
})()`;

/** More than any session and any form has. */
const most = { forms: 40, stops: 40, options: 20 };

/**
 * Walks a wizard to its end with the keyboard alone.
 *
 * @param frame where the wizard is: that of the page, or one in it
 * @returns names of the forms that were shown
 */
export async function walkByKeyboard(page: Page, frame: Frame, user: KeyboardUser): Promise<string[]> {
  const shown: string[] = [];
  while (shown.length < most.forms) {
    await expect.poll(() => frame.evaluate(isIdle)).toBe(true);
    const form = frame.locator('.xs2a-form');
    if ((await form.count()) === 0) return shown;
    shown.push((await form.getAttribute('data-form')) ?? '');
    const isOutside =
      (await form.locator('.xs2a-redirect').count()) > 0 || (await form.locator('.xs2a-forward').count()) === 0;
    await form.evaluate((node) => node.setAttribute('data-answered', ''));
    if (isOutside) await user.approve();
    if ((await form.locator('.xs2a-forward').count()) > 0) await answer(page, frame, user);
  }
  const text = (await frame.locator('xs2a-wizard').textContent()) ?? '';
  throw new Error(`The wizard has not ended after ${shown}, and shows: ${text}`);
}

/** Goes from control to control, and sends the form. */
async function answer({ keyboard }: Page, frame: Frame, { values }: KeyboardUser): Promise<void> {
  for (let stops = 0; stops < most.stops; stops++) {
    // The focus may be in the form already, as it is when another form was there before.
    const stop = await frame.evaluate<Stop>(focused);
    const wanted = values[stop.name];
    if (stop.kind === 'forward') return keyboard.press('Enter');
    if (stop.kind === 'text' && (wanted ?? stop.value) !== stop.value) await keyboard.type(wanted ?? '');
    if (stop.kind === 'checkbox' && !stop.isChecked) await keyboard.press('Space');
    if (stop.kind === 'radio' && !stop.isChecked) await keyboard.press('Space');
    if (stop.kind === 'select' && wanted !== undefined) await choose(keyboard, frame, wanted);
    else if (stop.kind === 'select' && stop.value === '') await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
  }
  throw new Error('The tabulator does not lead to the button that sends the form.');
}

async function choose(keyboard: Page['keyboard'], frame: Frame, wanted: string): Promise<void> {
  await keyboard.press('Home');
  for (let options = 0; options < most.options; options++) {
    if ((await frame.evaluate<Stop>(focused)).value === wanted) return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys do not lead to the option ${wanted}.`);
}
