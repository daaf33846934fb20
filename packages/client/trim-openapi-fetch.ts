import type { Rolldown } from 'tsdown';

/**
 * Takes out of the bundle what this client never reaches in openapi-fetch: middleware, methods, and the serializers and
 * settings for which `src/paths.ts` passes its own. A bundler cannot know that they are dead. Every rule must match,
 * so that a new version of openapi-fetch fails the build instead of growing it.
 */
const rules: [what: string | RegExp, by: string][] = [
  ['finalMiddlewares.length', '0'],
  ['[...globalMiddlewares, ...requestMiddlewares]', '[]'],
  [/\n {4}(\/\*\*[^\n]*\*\/\n {4})?(use|eject|[A-Z]+)\([^\n]*\) \{[\s\S]*?\n {4}\},?/g, ''],
  [/typeof globalQuerySerializer === "function" \? .+;/, 'globalQuerySerializer;'],
  ['if (requestQuerySerializer)', 'if (false)'],
  ['globalBodySerializer ?? defaultBodySerializer', 'globalBodySerializer'],
  ['requestPathSerializer || globalPathSerializer || defaultPathSerializer', 'globalPathSerializer'],
  [/\n {4}requestInitExt = void 0,|\n {2}requestInitExt = .+;|, requestInitExt(?=\))/g, ''],
  // One base URL, without a slash at its end.
  ['baseUrl = removeTrailingSlash(baseUrl);', ''],
  [/let finalBaseUrl = baseUrl;\s+if [\s\S]+?\n {4}\}/, 'const finalBaseUrl = baseUrl;'],
  // `src/paths.ts` sends the headers by itself, and hands over a `Request` that takes in all options, and a `fetch`.
  [/,\s+\/\/ Note: we declare[\s\S]+?params\.header\)(?=\n)/, ''],
  [/mergeHeaders\(\n[\s\S]+?\n {4}\);/, 'headers;'],
  [/\n {4}for \(const key in init\) \{[\s\S]+?\n {4}\}/, ''],
  [/ = globalThis\.(Request|fetch)/g, ''],
  ['redirect: "follow",', ''],
  ['method: method.toUpperCase()', 'method'],
  [/\n {6}(baseUrl|querySerializer|pathSerializer|middleware): .+,/g, ''],
  ['request.method === "HEAD" || ', ''],
  // What comes this far has a body, and an error has one of JSON.
  [/let (error = )(await .+);\s+try [\s\S]+?catch \{\s+\}/, 'const $1JSON.parse($2);'],
  [/contentLength === "0" && .+(?=\) \{)/, 'false'],
  [/try (\{\s+response = await fetch\(request\);\s+\}) catch [\s\S]+?(?=\n {6}if \(0)/, '$1'],
  [/\n {2}if \(search\.startsWith\("\?"\)\) \{[\s\S]+?\n {2}\}/, ''],
];

/** The tags of the operations serve documentation, not calls. */
const tags: [RegExp, string] = [/\n\s*tag: ['"].*['"],/g, ''];

export function trimOpenapiFetch(): Rolldown.Plugin {
  return {
    name: 'trim-openapi-fetch',
    transform(code, id) {
      if (/openapi-fetch[\\/]dist[\\/]index\.mjs$/.test(id)) return rules.reduce(apply, code);
      if (/types[\\/]dist[\\/]index\.js$/.test(id)) return apply(code, tags);
      return undefined;
    },
  };
}

function apply(code: string, [what, by]: [string | RegExp, string]): string {
  const trimmed = code.replaceAll(what instanceof RegExp ? new RegExp(what, 'g') : what, by);
  if (trimmed === code) throw new Error(`${what} is no longer found: adapt trim-openapi-fetch.ts`);
  return trimmed;
}
