import { afterEach, expect, test } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';

const { canParse } = URL;
afterEach(() => {
  URL.canParse = canParse;
});

test('a base URL is checked where URL.canParse is missing, as in Safari 16 and Chrome 119', async () => {
  Reflect.deleteProperty(URL, 'canParse');
  const fetch = async () => Response.json({ version: '2015-11-13' });
  const client = createXs2aClient({ apiKey: 'key', baseUrl: 'https://example.com', fetch });
  expect((await client.getVersion().orThrow()).version).toBe('2015-11-13');
  expect(() => createXs2aClient({ apiKey: 'key', baseUrl: 'https://exa mple.com' })).toThrow('baseUrl must be a URL');
});
