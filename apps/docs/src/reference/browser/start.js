// Runs after Redoc's script, in the same module: `init` is Redoc's.
{
  const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent ?? '{}');
  const content = document.getElementById('content');
  const header = document.querySelector('header');
  const scrollYOffset = () => header?.getBoundingClientRect().height ?? 0;
  init(read('contract'), { ...read('options'), scrollYOffset }, content);

  // A part that is opened by its address is shown when it has come to rest: Redoc draws its neighbours as well, and
  // puts it back to its place. Only a frame with time left counts as rest, because a slow device draws over many.
  const part = decodeURIComponent(location.hash.slice(2));
  let place = '';
  let still = 0;
  let frames = 0;
  const drawing = new MutationObserver(() => {
    still = 0;
  });
  const settle = () => {
    const drawn = document.getElementById(part) ?? document.querySelector('#content main h1');
    const now = `${drawn?.getBoundingClientRect().top} of ${document.documentElement.scrollHeight}`;
    still = drawn !== null && now === place ? still + 1 : 0;
    place = now;
    frames += 1;
    if (still < 15 && frames < 300) {
      nextRest();
      return;
    }
    drawing.disconnect();
    document.documentElement.classList.remove('arriving');
  };
  const idle = window.requestIdleCallback ?? setTimeout;
  const nextRest = () => requestAnimationFrame(() => idle(settle));
  if (part !== '' && content !== null) {
    document.documentElement.classList.add('arriving');
    drawing.observe(content, { childList: true, subtree: true });
    nextRest();
  }
}
