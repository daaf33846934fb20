/** Approval outside of the wizard: it is polled, and the bank user is not disturbed. */
import { expect, test } from 'vitest';
import { example, form, text } from './support/answers.ts';
import { started, stopTime, usePage } from './support/browser.ts';
import type { Answer } from './support/site.ts';

const under = usePage();
const help = (words: string) => ({ type: 'help_text', title: '', text: words });
const waiting = (...elements: object[]) =>
  form('tan', [help('Bitte freigeben.'), ...elements], { polling: { interval: 1000 } });
const script = `${started}`;
const html = '<div data-xs2a="session-key"></div>';

/** Opens the page with a clock of its own. */
async function open(answering: (polls: number) => Answer) {
  let polls = 0;
  const page = await under.open({ html }, ({ action }) => answering(action ? ++polls : polls));
  await stopTime(page);
  await page.evaluate(script);
  await page.getByText('Bitte freigeben.').waitFor();
  /** Lets the next poll happen: by half an interval at a time, because the answer before may still be on its way. */
  const poll = async () => {
    const count = under.steps.length;
    const passTime = async () => {
      await page.clock.runFor(500);
      return under.steps.length;
    };
    await expect.poll(passTime).toBeGreaterThan(count);
  };
  return { page, poll };
}

test('an unchanged form is not drawn again, calls no callback, and keeps focus and values', async () => {
  const { page, poll } = await open((polls) => (polls < 3 ? waiting(text('note')) : example('form-finish')));
  await page.getByLabel('note').fill('typed');
  await page.evaluate('globalThis.form = document.querySelector("form")');
  await poll();
  await poll();
  expect(await page.evaluate('form === document.querySelector("form")')).toBe(true);
  expect(await page.evaluate('document.activeElement.name')).toBe('note');
  expect(await page.getByLabel('note').inputValue()).toBe('typed');
  expect(await under.calls()).toEqual([['tan'], ['render']]);
  await poll();
  await page.getByText('Abgeschlossen.').waitFor();
  expect(under.steps.slice(1)).toEqual(Array(3).fill({ key: 'session-key', action: 'poll' }));
});

test('the end takes the focus only from the wizard', async () => {
  const { page, poll } = await open((polls) => (polls < 1 ? waiting() : example('form-finish')));
  await page.evaluate(`
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    globalThis.field = field;`);
  await poll();
  await page.getByText('Abgeschlossen.').waitFor();
  expect(await page.evaluate('document.activeElement === field')).toBe(true);
});

test('the bank user can go back meanwhile, and the poll ends', async () => {
  const page = await under.open({ html }, ({ action, USER_NAME }) =>
    USER_NAME || action === 'poll' ? waiting() : form('login', [text('USER_NAME')]),
  );
  await stopTime(page);
  await page.evaluate(script);
  await page.getByLabel('USER_NAME').fill('a');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Bitte freigeben.').waitFor();
  expect(await page.getByRole('button', { name: 'Weiter' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Zurück' }).click();
  await page.getByLabel('USER_NAME').waitFor();
  const count = under.steps.length;
  await page.clock.runFor(60_000);
  expect(under.steps).toHaveLength(count);
});

test('a TAN can be typed in while an approval is waited for', async () => {
  const field = text('tan', { label: 'TAN', validation: 'required' });
  const { page } = await open(() => waiting(field));
  await page.getByLabel('TAN').fill('123456');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect.poll(() => under.steps.at(-1)).toEqual({ key: 'session-key', tan: '123456' });
});

test('nine failed polls are borne, the tenth asks the bank user', async () => {
  const { page, poll } = await open((polls) => (polls > 0 ? { status: 503, body: {} } : waiting()));
  for (let count = 0; count < 9; count++) await poll();
  expect(await page.getByText('Keine Verbindung.').count()).toBe(0);
  await poll();
  await page.getByText('Keine Verbindung.').waitFor();
  expect((await under.calls()).at(-1)).toEqual(['error', 'tech_error', ['Keine Verbindung.'], true]);
});

test('another form has nine of its own', async () => {
  const other = form('tan', [help('Bitte noch einmal.')], { polling: { interval: 1000 } });
  const { page, poll } = await open((polls) =>
    polls === 0 ? waiting() : polls === 9 ? other : { status: 503, body: {} },
  );
  for (let count = 0; count < 9; count++) await poll();
  await page.getByText('Bitte noch einmal.').waitFor();
  for (let count = 0; count < 9; count++) await poll();
  expect(await page.getByText('Keine Verbindung.').count()).toBe(0);
});
