// Redoc shows "404" at addresses that it does not know. Those of other tools, and of earlier versions of Redoc, are
// replaced by its own before it reads them: `#operation/createRisk`, `#tag/Risks/paths/~1v1~1risks/post`,
// `#schema/Risk`, and Swagger UI's `#/Risks/createRisk`.
{
  /** @type {{ routes: string[], names: Record<string, string> }} */
  const { routes, names } = JSON.parse(document.getElementById('addresses')?.textContent ?? '{"routes":[],"names":{}}');
  const known = new Set(routes);

  const decode = (/** @type {string} */ text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  /** The route that an address means; nothing if it is one, or means none. */
  const routeOf = (/** @type {string} */ hash) => {
    const text = decode(hash.slice(1));
    // A part, such as `/risks/createrisk`, has addresses for what is in it.
    const part = text.split('/', 3).join('/');
    if (text === '' || known.has(text) || (text !== part && known.has(part))) return undefined;
    const words = text.replace(/^\//, '').toLowerCase().replaceAll(' ', '-').split('/');
    const call = words.indexOf('paths') + 1;
    if (call > 0) {
      const path = (words[call] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
      return names[`${words[call + 1]} ${path}`];
    }
    const route = `/${words.join('/')}`;
    if (known.has(route)) return route;
    const [kind = '', name = ''] = words.slice(-2);
    if (/^(?:schemas?|models?|definitions)$/.test(kind)) return names[`schema/${name}`];
    if (kind === 'section' || (words.length === 2 && kind === 'tag')) {
      return [`/section/${name}`, `/${name}`].find((candidate) => known.has(candidate));
    }
    return names[words.at(-1) ?? ''];
  };

  const translate = () => {
    const route = routeOf(location.hash);
    if (route !== undefined) history.replaceState(history.state, '', `#${route}`);
  };

  translate();
  // Registered before Redoc's own listeners, which therefore read the new address.
  for (const type of ['popstate', 'hashchange']) addEventListener(type, translate, true);
}
