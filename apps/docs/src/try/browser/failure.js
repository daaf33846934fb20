// Why a request got no answer of the API, with what the reader can do about it.
// biome-ignore lint/correctness/noUnusedVariables: start.js uses it, which follows in the same module.
const failure = (() => {
  /** Longer than the longest delay that a fault of the Testbank can have. */
  const seconds = 90;
  const probeSeconds = 5;

  const isLocal = (/** @type {string} */ base) => ['127.0.0.1', 'localhost'].includes(new URL(base).hostname);

  const probe = (/** @type {string} */ address, /** @type {RequestMode} */ mode) =>
    fetch(address, {
      mode,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(probeSeconds * 1000),
    }).catch(() => undefined);

  /** What starts the server that is chosen, or each of those that are offered. */
  const start = (/** @type {string} */ port) => {
    const chosen = settings.server();
    const offered = chosen === '' ? settings.servers : settings.servers.filter(({ name }) => name === chosen);
    return `start ${offered.map(({ name, command }) => `the ${name} with \`${command} --port ${port}\``).join(', or ')}`;
  };

  const silence = (/** @type {string} */ base) => {
    const { protocol, port, host } = new URL(base);
    if (!isLocal(base)) return `Nothing answers at ${base}: check the address, or use a server on your own machine.`;
    const over = 'Nothing answers over https at';
    if (protocol === 'https:') return `${over} ${base}: the mock and the Testbank speak http. Use http://${host}.`;
    // Browsers let a page from the network reach this machine only when they are allowed to, and some never do.
    const page = location.protocol === 'https:' ? ' Or the browser has blocked the request of a page from https.' : '';
    return `Nothing answers at ${base}: ${start(port || '80')}.${page}`;
  };

  const foreign = (/** @type {string} */ base, /** @type {string} */ sign) => {
    if (!isLocal(base)) return `The server at ${base} ${sign}. Check the address, or use a server on your own machine.`;
    const free = start('0').replace(/^start/, 'Start');
    return `Another server listens at ${base}: it ${sign}. ${free}, and enter the address that is printed as base URL.`;
  };

  /** Without CORS, a page learns only that a request failed. Two more requests tell what is there. */
  const explain = async (/** @type {string} */ base) => {
    const health = await probe(new URL('/healthz', base).href, 'cors');
    const { operations } = (await health?.json().catch(() => undefined)) ?? {};
    if (operations > 0) return `${base} has ended the connection without an answer. Send the request again.`;
    if (health !== undefined) return foreign(base, 'does not accept this request');
    const isThere = (await probe(base, 'no-cors')) !== undefined;
    return isThere ? foreign(base, 'does not let this page read its answers') : silence(base);
  };

  // Without a name, only the message is shown.
  const errorOf = (/** @type {string} */ message) => Object.assign(new Error(message), { name: '' });

  /** @type {string[]} */
  const types = JSON.parse(document.getElementById('types')?.textContent ?? '[]');
  const typeOf = (/** @type {Response} */ { headers }) => (headers.get('content-type') ?? '').split(';', 1)[0]?.trim();

  /** All answers of the API are empty or of one of its types, errors too. */
  const isOfApi = (/** @type {Response} */ response) =>
    response.status === 204 || types.includes(typeOf(response) ?? '');

  /** Waits for the whole answer: it may break off after its headers. */
  const readAll = async (/** @type {Promise<Response>} */ arrival) => {
    const response = await arrival;
    await response.clone().arrayBuffer();
    return response;
  };

  return {
    /**
     * Sends a request, and waits for its answer.
     *
     * @param {string} base address of the server
     * @param {(signal: AbortSignal) => Promise<Response>} send
     * @throws {Error} that says what is there in place of the API, and what to do
     */
    send: async (base, send) => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), seconds * 1000);
      const response = await readAll(send(limit.signal)).catch(() => undefined);
      clearTimeout(timer);
      if (limit.signal.aborted) {
        throw errorOf(
          `${base} has not answered within ${seconds} seconds. Restart the server, and send the request again.`,
        );
      }
      if (response === undefined) throw errorOf(await explain(base));
      if (isOfApi(response)) return response;
      const answer = `${response.status} and ${typeOf(response) || 'no type'}`;
      throw errorOf(foreign(base, `answers with ${answer}, which this API never does`));
    },
    /** Why a browser would not send a request there, or nothing. */
    blocked: (/** @type {string} */ base) =>
      location.protocol === 'https:' && base.startsWith('http:') && !isLocal(base)
        ? `This page was opened over https, and such a page cannot call ${base}. Use an address with https.`
        : '',
  };
})();
