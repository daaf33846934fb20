/** How often the mock is asked, in milliseconds. */
const intervalMs = 1000;

/**
 * Repeats something as long as somebody can see it: not in a hidden tab, and not while paused.
 *
 * @param {() => Promise<void>} round never rejects
 */
export function repeat(round) {
  let paused = false;
  let running = false;
  let timer = 0;

  async function run() {
    if (running || paused || document.hidden) return;
    running = true;
    clearTimeout(timer);
    await round();
    running = false;
    timer = window.setTimeout(run, intervalMs);
  }

  document.addEventListener('visibilitychange', run);
  run();
  return {
    /** Does a round at once. */
    now: run,
    /** @param {boolean} pause */
    pause(pause) {
      paused = pause;
      run();
    },
  };
}
