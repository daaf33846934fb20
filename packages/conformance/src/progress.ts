import type { Progress } from './run/options.ts';

/** Milliseconds between two lines of progress in a log. */
const logInterval = 5000;

/** The part of a stream that is used. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far a run is: on a terminal in one line that is rewritten, otherwise in a line every few seconds. */
export function createProgress(
  screen: Screen,
  now: () => number = () => performance.now(),
): {
  show(progress: Progress): void;
  /** Clears the line. */
  end(): void;
} {
  const interval = screen.isTTY === true ? 100 : logInterval;
  // Nothing is shown before the first interval, so that a quick run shows nothing at all.
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
