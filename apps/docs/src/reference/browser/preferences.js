// Redoc keeps layout and language of the samples in a cookie, which would go to the server of the site with every
// request. Here it stays in the browser.
{
  const key = 'xs2a-reference';
  Object.defineProperty(document, 'cookie', {
    get: () => {
      try {
        return localStorage.getItem(key) ?? '';
      } catch {
        return '';
      }
    },
    set: (/** @type {string} */ cookie) => {
      try {
        localStorage.setItem(key, cookie.split(';')[0] ?? '');
      } catch {
        // A browser that keeps nothing forgets the layout as well.
      }
    },
  });
}
