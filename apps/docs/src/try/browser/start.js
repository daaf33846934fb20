{
  const read = (/** @type {string} */ id) => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  const input = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

  const contract = read('contract');
  /** @type {{ id: string, method: string, path: string, credential: string, described: string }[]} */
  const operations = read('operations');
  const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#operation'));
  const panel = /** @type {HTMLElement} */ (document.getElementById('operation-panel'));

  const find = () => operations.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
  const current = () => find() ?? operations[0];

  // Stands for the chosen server until a request is sent, so that another choice changes nothing that has been written.
  const anyServer = 'http://localhost';

  /** The contract with nothing but one operation. */
  const documentOf = (/** @type {{ method: string, path: string }} */ { method, path }) => {
    const { parameters, [method.toLowerCase()]: operation } = contract.paths[path];
    return {
      ...contract,
      servers: [{ url: anyServer }],
      paths: { [path]: { parameters, [method.toLowerCase()]: operation } },
    };
  };

  /** A form is written with a field in each line, and sent as forms are sent. */
  const encode = (/** @type {string} */ text) => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return new URLSearchParams(
      lines.map((line) => [line.split('=', 1)[0] ?? '', line.replace(/^[^=]*=?/, '')]),
    ).toString();
  };

  const prepare = (/** @type {any} */ request) => {
    const type = request.headers['Content-Type'] ?? '';
    if (type.startsWith('application/x-www-form-urlencoded')) request.body = encode(request.body ?? '');
    request.url = settings.base() + request.url.slice(anyServer.length);
    return Object.assign(request, { userFetch: send });
  };

  // Added just before sending: the displayed and stored request contains no credential.
  const send = (/** @type {string} */ url, /** @type {RequestInit} */ request) => {
    const credentials = new TextEncoder().encode(`api:${settings.get(current()?.credential ?? 'apiKey')}`);
    const headers = new Headers(request.headers);
    headers.set('authorization', `Basic ${btoa(String.fromCharCode(...credentials))}`);
    const init = { ...request, headers, credentials: /** @type {const} */ ('omit') };
    return failure.send(settings.base(), (signal) => fetch(url, { ...init, signal }));
  };

  const show = () => {
    const operation = current();
    if (operation === undefined) return;
    choice.value = operation.id;
    for (const name of ['apiKey', 'accessToken']) {
      input(name)
        .closest('p')
        ?.toggleAttribute('hidden', name !== operation.credential);
    }
    document.getElementById('described')?.setAttribute('href', operation.described);
    document.title = document.title.replace(/^.*?(?=Try it)/, `${choice.selectedOptions[0]?.textContent} · `);
    SwaggerUIBundle({
      spec: documentOf(operation),
      domNode: panel,
      plugins: [tryPlugin(current)],
      layout: 'OneOperation',
      docExpansion: 'full',
      tryItOutEnabled: true,
      validatorUrl: null,
      requestInterceptor: prepare,
    });
  };

  const check = () => {
    const problem = settings.problem() || failure.blocked(settings.base());
    input('base').setAttribute('aria-invalid', String(problem !== ''));
    const place = document.getElementById('base-problem');
    if (place) place.textContent = problem;
    panel.inert = problem !== '';
  };

  const fields = ['base', 'apiKey', 'accessToken'];
  const server = /** @type {HTMLSelectElement} */ (document.querySelector('#server'));
  const fill = () => {
    for (const name of fields) input(name).value = settings.get(name);
    server.value = settings.server();
    check();
  };
  for (const name of fields) {
    input(name).addEventListener('change', () => {
      settings.set(name, input(name).value.trim());
      fill();
    });
  }
  server.addEventListener('change', () => {
    if (server.value === '') return input('base').select();
    settings.choose(server.value);
    fill();
  });
  choice.addEventListener('change', () => {
    location.hash = choice.value;
  });
  document.getElementById('settings')?.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', show);
  fill();
  show();
}
