// testbank: /_testbank/sessions {"product":"verification"}
// testbank: /_testbank/sessions {"product":"payment"}
import { createXs2aClient } from '@xs2a/client';
import { work } from './work.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const seen = new Set<string>(); // stands for your table of processed ids
const query = { from: '2026-03-16T00:00:00' }; // when your server became unavailable
for await (const event of client.listEvents({ query })) {
  if (seen.has(event.id)) continue;
  seen.add(event.id);
  console.log(`${event.type}: ${work({ ...event })}`);
}
