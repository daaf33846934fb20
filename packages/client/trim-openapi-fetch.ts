import type { Rolldown } from 'tsdown';

/**
 * Takes out of the bundle what this client never reaches in openapi-fetch: middleware, methods, and all that makes a request,
 * which `src/paths.ts` leaves to the transport. A bundler cannot know that they are dead. Every rule must match,
 * so that a new version of openapi-fetch fails the build instead of growing it.
 */
const rules: [what: string | RegExp, by: string][] = [
  [/\n {4}(\/\*\*[^\n]*\*\/\n {4})?(use|eject|[A-Z]+)\([^\n]*\) \{[\s\S]*?\n {4}\},?/g, ''],
  // `src/paths.ts` hands over a `fetch` that knows the whole request.
  [/\n {2}let \{\n[\s\S]+?(?=\n {2}async function coreFetch)/, ''],
  [/const \{\n {6}baseUrl: localBaseUrl[\s\S]+?let response;/, 'const { fetch, parseAs } = fetchOptions;'],
  [/\n {4}for \(const key in init\) \{[\s\S]+?(?=\n {4}const contentLength)/, '\n    const response = await fetch();'],
  [/\{ \.\.\.init, method: .+ \}/, 'init'],
  // What comes this far is a 204, or has a body of JSON unless it is read in another way.
  [/\n {4}const contentLength = .+;| \|\| request\.method === "HEAD" \|\| contentLength === .+(?=\) \{)/g, ''],
  [/response\.ok \? (\{ data: void 0, response \}) : .+(?=;)/, '$1'],
  [/const getResponseData = async [\s\S]+?\n {6}\};/, ''],
  ['await getResponseData()', 'parseAs === "stream" ? response.body : await response[parseAs]()'],
  [/let (error = )await .+;\s+try [\s\S]+?catch \{\s+\}/, 'const $1await response.json();'],
];

/**
 * The tags of the operations serve documentation, not calls. With what changes least in front, the rows are alike for
 * longer, and take less room when they are compressed.
 */
const rows: [RegExp, string] = [/(\n\s*method: .+),(\n\s*path: .+),\n\s*tag: .+,(\n\s*security: .+)/, '$3,$2,$1'];

export function trimOpenapiFetch(): Rolldown.Plugin {
  return {
    name: 'trim-openapi-fetch',
    transform(code, id) {
      if (/openapi-fetch[\\/]dist[\\/]index\.mjs$/.test(id)) return rules.reduce(apply, code);
      if (/types[\\/]dist[\\/]index\.js$/.test(id)) return apply(code, rows);
      return undefined;
    },
  };
}

function apply(code: string, [what, by]: [string | RegExp, string]): string {
  const trimmed = code.replaceAll(what instanceof RegExp ? new RegExp(what, 'g') : what, by);
  if (trimmed === code) throw new Error(`${what} is no longer found: adapt trim-openapi-fetch.ts`);
  return trimmed;
}
