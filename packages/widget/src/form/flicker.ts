import { button, h, set } from '../dom.ts';
import type { Texts } from '../texts.ts';

/** Where a setting is remembered, before its name. */
const storage = 'xs2a-flicker-';

/** Height of the code beside its width. */
const ratio = 0.38;

/**
 * A flicker code for a TAN generator. It is still until the bank user starts it, and again when the page is hidden.
 *
 * At first it has 230 × 87 pixels: WCAG 2.2 allows flashes up to 21 824 pixels (a quarter of 341 × 256).
 *
 * @param code frames of bars (0 is black); a flat list is one frame
 */
export function flicker(code: unknown, texts: Texts): HTMLElement {
  const list = Array.isArray(code) ? code : [];
  const frames: unknown[][] = list.some(Array.isArray) ? list.filter(Array.isArray) : [list];
  const bars = Math.max(...frames.map(({ length }) => length));
  const canvas = h('canvas', 'bars', { role: 'img', 'aria-label': texts('image') });
  let timer = 0;
  let phase = 0;
  let before = 0;

  const draw = () => {
    const width = size.valueAsNumber;
    const height = width * ratio;
    const step = width / bars;
    const context = canvas.getContext('2d');
    set(canvas, { width, height });
    if (!context) return;
    for (let bar = 0; bar < bars; bar++) {
      context.fillStyle = frames[Math.floor(phase) % frames.length]?.[bar] ? '#fff' : '#000';
      context.fillRect((bar + 0.1) * step, 3, step * 0.8, height - 6);
    }
  };
  const next = (now: number) => {
    // No frame is left out, however slow the screen is: the TAN generator needs each.
    phase += Math.min(1, ((now - before) * speed.valueAsNumber) / 1000);
    before = now;
    draw();
    timer = requestAnimationFrame(next);
    if (!canvas.isConnected) stop();
  };
  const stop = () => {
    cancelAnimationFrame(timer);
    timer = 0;
    toggle.textContent = texts('start');
  };
  const toggle = button('start', texts('start'), () => {
    if (timer) stop();
    else {
      before = performance.now();
      timer = requestAnimationFrame(next);
      toggle.textContent = texts('stop');
      document.addEventListener('visibilitychange', stop, { once: true });
    }
  });
  const size = range('size', 120, 480, 230, draw);
  const speed = range('speed', 2, 40, 10, draw);
  draw();
  return h(
    'div',
    'code',
    {},
    canvas,
    toggle,
    h('label', '', {}, texts('speed'), speed),
    h('label', '', {}, texts('size'), size),
  );
}

/** A setting of the bank user, which is remembered. The browser keeps its value within the limits. */
function range(name: string, min: number, max: number, initial: number, change: () => void): HTMLInputElement {
  // Storage may be blocked, and nothing depends on it.
  const remembered = attempt(() => localStorage.getItem(storage + name));
  const input = () => {
    attempt(() => localStorage.setItem(storage + name, control.value));
    change();
  };
  const control = h('input', 'range', { type: 'range', min, max, value: remembered ?? initial, input });
  return control;
}

function attempt<Result>(task: () => Result): Result | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
