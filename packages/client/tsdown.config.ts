import { readFile } from 'node:fs/promises';
import { defineConfig } from 'tsdown';

type Members = Record<string, unknown>;

const mapValues = (members: object, change: (member: Members) => unknown) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));

const examplesOfContent = (content: object) => mapValues(content, ({ examples }) => ({ examples }));

const examplesOfResponse = ({ $ref, content }: Members) => ({ $ref, content: content && examplesOfContent(content) });

/** Of the contract, the test kit contains only the examples. */
const examplesOnly = {
  name: 'examples-only',
  load: {
    filter: { id: /openapi\.json$/ },
    handler: async (id: string) => {
      const { components, paths, webhooks } = JSON.parse(await readFile(id, 'utf8'));
      const kept = {
        components: {
          examples: mapValues(components.examples, ({ value }) => ({ value })),
          responses: mapValues(components.responses, examplesOfResponse),
        },
        paths: mapValues(paths, (item) =>
          mapValues(item, ({ operationId, responses }) =>
            operationId ? { operationId, responses: mapValues(responses as object, examplesOfResponse) } : undefined,
          ),
        ),
        webhooks: mapValues(webhooks, ({ post }) => {
          const { requestBody } = post as { requestBody: { content: object } };
          return { post: { requestBody: { content: examplesOfContent(requestBody.content) } } };
        }),
      };
      return { code: JSON.stringify(kept), moduleType: 'json' as const };
    },
  },
};

/** Of the table of operations, the client contains only the facts that it reads. */
const readFacts = {
  name: 'read-facts',
  transform: (code: string, id: string) =>
    /types[\\/]dist/.test(id)
      ? code.replace(/\b(tag|success|sensitive): ("[A-Z].*"|"json"|"none"|false),/g, '')
      : undefined,
};

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    paths: 'src/paths/index.ts',
    proxy: 'src/proxy/index.ts',
    testing: 'src/testing/index.ts',
    wizard: 'src/wizard/index.ts',
  },
  // The second build is for `require` where Node cannot load modules with it, and for tools such as Jest.
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  deps: {
    // The JavaScript contains the table of operations that it was built from, and openapi-fetch.
    alwaysBundle: ['@xs2a/types', '@xs2a/openapi', '@xs2a/webhooks'],
    onlyBundle: ['openapi-fetch'],
    // The declarations refer to the types instead of repeating them.
    dts: { neverBundle: ['@xs2a/types'], alwaysBundle: [] },
  },
  plugins: [examplesOnly, readFacts],
  // Names of chunks are part of what is loaded first.
  hash: false,
  // The code that client and wizard share is a separate chunk, so that neither entry loads the other.
  outputOptions: (options, _format, { cjsDts }) => ({
    ...options,
    codeSplitting: cjsDts ? true : { groups: [{ name: 'shared', test: /src[\\/]within|packages[\\/]types/ }] },
  }),
});
