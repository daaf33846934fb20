// Runs after Redoc's script, in the same module: `init` is Redoc's.
{
  const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent ?? '{}');
  const content = document.getElementById('content');
  const header = document.querySelector('header');
  const scrollYOffset = () => header?.getBoundingClientRect().height ?? 0;
  init(read('contract'), { ...read('options'), scrollYOffset }, content);

  // A part that is opened by its address is shown when it has come to rest: Redoc draws its neighbours as well, and
  // puts it back to its place.
  const part = decodeURIComponent(location.hash.slice(2));
  const latest = performance.now() + 2000;
  let last = '';
  let frames = 0;
  const settle = () => {
    const { scrollHeight } = document.documentElement;
    const now = `${document.getElementById(part)?.getBoundingClientRect().top} of ${scrollHeight}`;
    frames = now === last ? frames + 1 : 0;
    last = now;
    if (frames >= 15 || performance.now() > latest) document.documentElement.classList.remove('arriving');
    else requestAnimationFrame(settle);
  };
  if (part !== '') {
    document.documentElement.classList.add('arriving');
    requestAnimationFrame(settle);
  }
}
