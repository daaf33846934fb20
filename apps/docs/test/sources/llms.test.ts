import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/llms/markdown.ts';

describe('a guide as Markdown', () => {
  it.each([
    ['an operation', '<Operation id="getVersion" />', '[`GET /v1/version`](reference/'],
    ['an operation in words', '<Operation id="getVersion">the version</Operation>', '[the version](reference/'],
    ['a webhook', '<Webhook type="transaction.created" />', '[`transaction.created`](reference/'],
    [
      'an example',
      '<Example schema="ApiVersion" name="api-version" />',
      '```json\n{\n  "version": "2015-11-13"\n}\n```',
    ],
    ['a link to a guide', '[verify](/guides/verify#create)', '[verify](guides/verify.html#create)'],
    ['tabs', '<Tabs>\n  <TabItem label="curl">\n    text\n  </TabItem>\n</Tabs>', '**curl**\n\ntext'],
    ['nested tags', '<Steps>\n1. <Operation id="getVersion" />\n</Steps>', '1. [`GET /v1/version`]'],
  ])('has the text of %s', (_, mdx, want) => {
    expect(toMarkdown(mdx)).toContain(want);
  });

  it('has no imports, and nothing of a component that it does not know', () => {
    expect(toMarkdown('import { A } from \'a\';\n\nText <Unknown type="x" /> and <Box>more</Box>.')).toBe(
      'Text  and more.',
    );
  });
});
