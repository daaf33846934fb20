/** Flicker codes: when they move, how fast, and how large. */
import { expect, test } from 'vitest';
import { example, form } from './support/answers.ts';
import { started, stopTime, usePage } from './support/browser.ts';

const under = usePage();
const html = '<div data-xs2a="session-key"></div>';

/** The colour in the middle of each bar, from left to right. */
const bars = `(() => {
  const canvas = document.querySelector('canvas');
  const context = canvas.getContext('2d');
  const at = (bar) => context.getImageData((bar + 0.5) * canvas.width / 5, canvas.height / 2, 1, 1).data[0];
  return [0, 1, 2, 3, 4].map((bar) => (at(bar) > 127 ? 1 : 0));
})()`;

async function open(code?: unknown) {
  const answer =
    code === undefined
      ? example('form-tan-flicker')
      : form('tan', [{ type: 'flicker', name: 'tan', label: 'TAN', value: '', validation: '', code }]);
  const page = await under.open({ html }, () => answer);
  await stopTime(page);
  await page.evaluate(started);
  await page.getByLabel('TAN', { exact: true }).waitFor();
  return page;
}

test('it is still until the bank user starts it, and again after it was stopped', async () => {
  const page = await open();
  await page.clock.runFor(1_000);
  expect(await page.evaluate(bars)).toEqual([0, 1, 1, 1, 1]);
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.clock.runFor(150);
  expect(await page.evaluate(bars)).toEqual([1, 1, 1, 1, 1]);
  await page.getByRole('button', { name: 'Anhalten' }).click();
  const still = await page.evaluate(bars);
  await page.clock.runFor(1_000);
  expect(await page.evaluate(bars)).toEqual(still);
  // What the browser says of this test, which reads its canvas again and again.
  expect(under.complaints.splice(0).join()).toMatch(/^(Canvas2D: Multiple readback .*)?$/);
});

test.each([2, 10, 40])('at %s frames a second, its rate is right to 1 %', async (speed) => {
  const page = await open([[0], [1]]);
  await page.getByLabel('Tempo').fill(`${speed}`);
  await page.evaluate(`
    globalThis.changes = 0;
    const { fillRect } = CanvasRenderingContext2D.prototype;
    let before = '#000000';
    CanvasRenderingContext2D.prototype.fillRect = function (...area) {
      if (this.fillStyle !== before) changes++;
      before = this.fillStyle;
      return fillRect.apply(this, area);
    };`);
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.clock.runFor(60_000);
  const changes = (await page.evaluate('changes')) as number;
  expect(Math.abs(changes / 60 - speed) / speed).toBeLessThan(0.01);
});

test('it stops when the page is hidden', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
  await page.getByRole('button', { name: 'Starten' }).waitFor();
});

test('it is not drawn any more when its form is gone', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.evaluate(`
    globalThis.drawn = 0;
    CanvasRenderingContext2D.prototype.fillRect = () => { drawn += 1; };`);
  await page.clock.runFor(1_000);
  expect(await page.evaluate('drawn')).toBeGreaterThan(0);
  await page.evaluate('document.querySelector("form").remove()');
  // The frame that notices it is the last.
  await page.clock.runFor(100);
  await page.evaluate('drawn = 0');
  await page.clock.runFor(1_000);
  expect(await page.evaluate('drawn')).toBe(0);
});

test('its area is below the limit for flashes at first, and can be larger', async () => {
  const page = await open();
  const area = 'document.querySelector("canvas").width * document.querySelector("canvas").height';
  expect(await page.evaluate(area)).toBeLessThan((341 * 256) / 4);
  await page.getByLabel('Größe').fill('400');
  expect(await page.evaluate('document.querySelector("canvas").width')).toBe(400);
});

test('speed and size are remembered', async () => {
  const page = await open();
  await page.getByLabel('Tempo').fill('20');
  await page.getByLabel('Größe').fill('300');
  await page.reload();
  await page.evaluate(started);
  expect(await page.getByLabel('Tempo').inputValue()).toBe('20');
  expect(await page.getByLabel('Größe').inputValue()).toBe('300');
});

test.each([
  { speed: '1', size: '119', want: ['2', '120'] },
  { speed: '2', size: '120', want: ['2', '120'] },
  { speed: '40', size: '480', want: ['40', '480'] },
  { speed: '41', size: '481', want: ['40', '480'] },
  { speed: '<b>', size: '<b>', want: ['21', '300'] },
])('a remembered speed of $speed and a size of $size are $want', async ({ speed, size, want }) => {
  const page = await open();
  await page.evaluate(`
    localStorage.setItem('xs2a-flicker-speed', '${speed}');
    localStorage.setItem('xs2a-flicker-size', '${size}');`);
  await page.reload();
  await page.evaluate(started);
  expect([await page.getByLabel('Tempo').inputValue(), await page.getByLabel('Größe').inputValue()]).toEqual(want);
});

test.each([
  ['frames of different lengths', [[1], [1, 0, 1], []]],
  ['one flat frame', [1, 0, 1, 0, 1]],
  ['no frame', []],
  ['no list', 'code'],
  ['what is no bar', [['<b>', null, {}, 1, 0]]],
])('%s are no reason to fail', async (_, code) => {
  const page = await open(code);
  await page.getByRole('button', { name: 'Starten' }).click();
  await page.clock.runFor(1_000);
  await page.getByRole('button', { name: 'Anhalten' }).waitFor();
});
