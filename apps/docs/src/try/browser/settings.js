// The server and the credential of requests. Stored for this tab only: closing the tab deletes them, and neither the
// address of the page nor other tabs contain them.
// biome-ignore lint/correctness/noUnusedVariables: start.js uses it, which follows in the same module.
const settings = (() => {
  const key = 'xs2a-try';
  /** @type {Record<string, string>} */
  let values = { base: 'http://127.0.0.1:4010', apiKey: 'key', accessToken: 'token' };
  try {
    values = { ...values, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    // What cannot be read is as good as nothing.
  }

  /** @type {string[]} */
  const allowed = JSON.parse(document.getElementById('allowed')?.textContent ?? '[]');

  /** Whether the policy of the page lets requests go there. */
  const isAllowed = (/** @type {string} */ base) => {
    const { protocol, hostname, origin } = new URL(base);
    return allowed.some((source) => source === origin || source === `${protocol}//${hostname}:*`);
  };

  return {
    get: (/** @type {string} */ name) => values[name] ?? '',
    set: (/** @type {string} */ name, /** @type {string} */ value) => {
      values = { ...values, [name]: value };
      try {
        sessionStorage.setItem(key, JSON.stringify(values));
      } catch {
        // Kept until the page is left.
      }
    },
    /** What is wrong with the base URL, or nothing. */
    problem: () => {
      const { base = '' } = values;
      if (!URL.canParse(base) || !/^https?:\/\//.test(base))
        return 'Not an address: expected something like http://127.0.0.1:4010.';
      if (isAllowed(base)) return '';
      return 'This page sends requests to your own machine only. Use the mock there, or the samples of the reference.';
    },
  };
})();
