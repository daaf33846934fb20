/** Loaded before the programs of the pages: the server at `XS2A_ADDRESS` answers in place of the API. */
const { fetch } = globalThis;
const address = process.env.XS2A_ADDRESS ?? '';

globalThis.fetch = (input, init) =>
  typeof input === 'string' ? fetch(input.replace('https://api.xs2a.com', address), init) : fetch(input, init);
