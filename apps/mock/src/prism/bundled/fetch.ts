/** Replaces `node-fetch` in the bundle: Node has had its own for long, and that package loads the deprecated `punycode`. */
const { fetch, Headers, Request, Response } = globalThis;

export { Headers, Request, Response };
export default fetch;
