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

const shared = {
  entry: {
    index: 'src/index.ts',
    paths: 'src/paths/index.ts',
    testing: 'src/testing/index.ts',
    wizard: 'src/wizard/index.ts',
  },
  platform: 'neutral',
  target: 'es2022',
} as const;

export default defineConfig([
  // The JavaScript contains the table of operations that it was built from, and openapi-fetch.
  {
    ...shared,
    dts: false,
    deps: { alwaysBundle: ['@xs2a/types', '@xs2a/openapi', '@xs2a/webhooks'], onlyBundle: ['openapi-fetch'] },
    plugins: [examplesOnly],
    outputOptions: {
      chunkFileNames: '[name].js',
      // The code that client and wizard share is a separate chunk, so that neither entry loads the other.
      codeSplitting: { groups: [{ name: 'shared', test: /src[\\/]within|packages[\\/]types/ }] },
    },
  },
  // The declarations refer to the types instead of repeating them.
  { ...shared, clean: false, dts: { emitDtsOnly: true } },
]);
