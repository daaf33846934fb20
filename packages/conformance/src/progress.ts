import type { Progress } from './run/run.ts';

/** How often a progress is told where every telling takes a line, in milliseconds. */
const pause = 5000;

/** The part of a stream that is needed here. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far a run is: on a terminal in one line that is rewritten, else in a line every few seconds. */
export function createProgress(
  screen: Screen,
  now: () => number = () => performance.now(),
): {
  show(progress: Progress): void;
  /** Clears the line. */
  end(): void;
} {
  const interval = screen.isTTY === true ? 100 : pause;
  // Soon enough to be seen, late enough that a quick run leaves nothing behind.
  let lastShown = now();
  let isShown = false;

  function show(progress: Progress): void {
    if (now() - lastShown < interval) return;
    lastShown = now();
    const text = describe(progress);
    if (screen.isTTY === true) {
      screen.write(`\r\u001b[2K${text}`);
      isShown = true;
    } else {
      screen.write(`${text}\n`);
    }
  }

  function end(): void {
    if (isShown) screen.write('\r\u001b[2K');
  }

  return { show, end };
}

function describe({ phase, done, total, findings }: Progress): string {
  const of = total > 0 ? ` of ${total}` : '';
  return `${phase}: ${done}${of}, ${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}
