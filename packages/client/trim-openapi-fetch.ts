import type { Rolldown } from 'tsdown';

/**
 * Takes out of the bundle what this client never reaches in openapi-fetch: middleware, extra methods, and the
 * serializers for which `src/paths.ts` passes its own. A bundler cannot know that they are dead. Every rule must match,
 * so that a new version of openapi-fetch fails the build instead of growing it.
 */
const rules: [what: string | RegExp, by: string][] = [
  ['finalMiddlewares.length', '0'],
  ['[...globalMiddlewares, ...requestMiddlewares]', '[]'],
  [/\n {4}(\/\*\*[^\n]*\*\/\n {4})?(use|eject|OPTIONS|HEAD|TRACE)\([^\n]*\) \{[\s\S]*?\n {4}\},?/g, ''],
  [/typeof globalQuerySerializer === "function" \? .+;/, 'globalQuerySerializer;'],
  ['if (requestQuerySerializer)', 'if (false)'],
  ['globalBodySerializer ?? defaultBodySerializer', 'globalBodySerializer'],
  ['requestPathSerializer || globalPathSerializer || defaultPathSerializer', 'globalPathSerializer'],
  ['supportsRequestInitExt() ? requestInitExt : void 0', 'void 0'],
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
