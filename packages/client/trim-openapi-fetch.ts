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
  // One base URL without a slash at its end, one way to write paths and one to write queries.
  [/let (\{)\n[\s\S]+?(\} =) \{ \.\.\.(clientOptions) \};/, 'const $1 baseUrl, querySerializer, pathSerializer $2 $3;'],
  [/\n {2}requestInitExt = .+;|, requestInitExt(?=\))/g, ''],
  ['baseUrl = removeTrailingSlash(baseUrl);', ''],
  [/let finalBaseUrl = baseUrl;\s+if [\s\S]+?\n {4}\}/, ''],
  ['baseUrl: finalBaseUrl', 'baseUrl'],
  [/let querySerializer = .+;/, ''],
  ['if (requestQuerySerializer)', 'if (false)'],
  [/const pathSerializer = .+;/, ''],
  // `src/paths.ts` hands over a `Request` that takes in address and body, and a `fetch` that knows the rest.
  [/,\s+\/\/ Note: we declare[\s\S]+?params\.header\)(?=\n)/, ''],
  [/const finalHeaders = mergeHeaders\(\n[\s\S]+?\n {4}\);/, ''],
  [/redirect: "follow",\s+\.\.\.baseOptions,\s+\.\.\.init,/, ''],
  [/headers: finalHeaders|headers,(?=\n {6}params)|\n {6}\.\.\.init(?=\n)/g, ''],
  [/\n {4}for \(const key in init\) \{[\s\S]+?\n {4}\}/, ''],
  [/\{ \.\.\.init, method: .+ \}/, 'init'],
  [/\n {6}(baseUrl|querySerializer|pathSerializer|middleware): .+,/g, ''],
  [/(?<=\n {6}(fetch|Request|params|parseAs|bodySerializer)) = .+(?=,\n)/g, ''],
  ['fetchOptions || {}', 'fetchOptions'],
  // What comes this far is a 204, or has a body of JSON unless it is read in another way.
  [/\n {4}const contentLength = .+;| \|\| request\.method === "HEAD" \|\| contentLength === .+(?=\) \{)/g, ''],
  [/response\.ok \? (\{ data: void 0, response \}) : .+(?=;)/, '$1'],
  [/const getResponseData = async [\s\S]+?\n {6}\};/, ''],
  ['await getResponseData()', 'parseAs === "stream" ? response.body : await response[parseAs]()'],
  [/let (error = )await .+;\s+try [\s\S]+?catch \{\s+\}/, 'const $1await response.json();'],
  ['let response;', ''],
  [/if \(!response\) \{\s+try \{\s+response (= await fetch\(request\);)[\s\S]+?(?=\n {6}if \(0)/, 'const response $1{'],
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
