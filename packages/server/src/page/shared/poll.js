/** How often the mock is asked, in milliseconds. */
const intervalMs = 1000;

/**
 * Repeats an action, but not in a hidden tab, and not while it is paused.
 *
 * @param {() => Promise<void>} action never rejects
 */
export function repeat(action) {
  let paused = false;
  let running = false;
  let timer = 0;

  async function run() {
    if (running || paused || document.hidden) return;
    running = true;
    clearTimeout(timer);
    await action();
    running = false;
    timer = window.setTimeout(run, intervalMs);
  }

  document.addEventListener('visibilitychange', run);
  run();
  return {
    /** Runs the action at once. */
    now: run,
    /** @param {boolean} pause */
    pause(pause) {
      paused = pause;
      run();
    },
  };
}
