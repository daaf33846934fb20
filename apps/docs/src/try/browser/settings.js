// The server and the credential of requests. Stored for this tab only: closing the tab deletes them, and neither the
// address of the page nor other tabs contain them.
// biome-ignore lint/correctness/noUnusedVariables: start.js uses it, which follows in the same module.
const settings = (() => {
  const key = 'xs2a-try';
  /** @typedef {{ name: string, base: string, credentials: Record<string, string>, command: string }} OfferedServer */
  /** @type {OfferedServer[]} */
  const servers = JSON.parse(document.getElementById('servers')?.textContent ?? '[]');
  /** @type {Record<string, string>} */
  let values = { base: servers[0]?.base ?? '', ...servers[0]?.credentials };
  try {
    values = { ...values, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    // What cannot be read is as good as nothing.
  }

  const base = () => (values.base ?? '').replace(/\/+$/, '');
  /** The offered server whose address it is, if any. */
  const server = () => servers.find((offered) => offered.base === base());

  const store = (/** @type {Record<string, string>} */ changed) => {
    values = { ...values, ...changed };
    try {
      sessionStorage.setItem(key, JSON.stringify(values));
    } catch {
      // Kept until the page is left.
    }
  };

  /** @type {string[]} */
  const allowed = JSON.parse(document.getElementById('allowed')?.textContent ?? '[]');

  /** Whether the policy of the page lets requests go there. */
  const isAllowed = (/** @type {string} */ base) => {
    const { protocol, hostname, origin } = new URL(base);
    return allowed.some((source) => source === origin || source === `${protocol}//${hostname}:*`);
  };

  return {
    /** The servers that are offered. */
    servers,
    get: (/** @type {string} */ name) => values[name] ?? '',
    set: (/** @type {string} */ name, /** @type {string} */ value) => store({ [name]: value }),
    /** Address of requests, without a slash at the end. */
    base,
    /** Name of the chosen server; empty if it is not offered. */
    server: () => server()?.name ?? '',
    /** Takes the address of an offered server, and its credentials unless the reader has others. */
    choose: (/** @type {string} */ name) => {
      const chosen = servers.find((offered) => offered.name === name);
      if (chosen === undefined) return;
      const filled = Object.entries(chosen.credentials).filter(([scheme]) =>
        servers.some(({ credentials }) => credentials[scheme] === values[scheme]),
      );
      store({ base: chosen.base, ...Object.fromEntries(filled) });
    },
    /** What is wrong with the base URL, or nothing. */
    problem: () => {
      const { base = '' } = values;
      if (!URL.canParse(base) || !/^https?:\/\//.test(base))
        return 'Not an address: expected something like http://127.0.0.1:4010.';
      if (isAllowed(base)) return '';
      return 'This page sends requests to your own machine only. Use the Testbank or the mock there, or the samples of the reference.';
    },
  };
})();
