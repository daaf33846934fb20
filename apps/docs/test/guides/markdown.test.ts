/** What the guides for machines contain where the page renders something from the contract. */
import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/llms/markdown.ts';
import { readGuide } from './tables.ts';

test.each([
  { guide: 'form-elements', part: '"type": "flicker"' },
  { guide: 'form-elements', part: '"code": "validation_failed"' },
  { guide: 'errors', part: `--json '{"operation_id":"listBanks","status":500}'\n\`\`\`\n\n\`\`\`text\n` },
  { guide: 'verify', part: '```text\nfinished\n```' },
  { guide: 'mock', part: '| `tan-by-flicker-code` | Login, TAN by flicker code, finish |' },
  { guide: 'versioning', part: '| A field is added | minor | minor | `property-added` |' },
  { guide: 'widget', part: '```css\n.XS2A-Form,\n#XS2A-Form {\n' },
  { guide: 'widget', part: '| https://api.xs2a.com/xs2a.js | [xs2a.js](widget/xs2a.js) | `sha384-' },
  { guide: 'wizard-on-your-page', part: '```js title="html/page.js"\nconst button = document.querySelector(' },
  { guide: 'wizard-on-your-page', part: '```ts\nasync function createVerification()' },
  { guide: 'quick-start', part: '```ts title="verification.ts"\nimport ' },
  { guide: 'webhooks', part: "from 'hono';" },
  {
    guide: 'migrating',
    part: '| Deleting Data | Delete XS2A.Risk request | Deleting data: Transactions, DELETE /v1/risks/{risk_id} |',
  },
])('$guide has $part', ({ guide, part }) => {
  expect(toMarkdown(readGuide(guide))).toContain(part);
});
