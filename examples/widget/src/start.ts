/** Starts the shop at a port of this machine: `node src/start.ts html` or `node src/start.ts react`. */
import { createXs2aClient } from '@xs2a/client';
import { readHtml, readReact } from './files.ts';
import { createShop } from './server.ts';

const page = process.argv[2] ?? 'html';
const apiKey = process.env.XS2A_API_KEY;
const baseUrl = process.env.XS2A_BASE_URL;
if (!apiKey || !baseUrl || !['html', 'react'].includes(page)) {
  console.error(
    'Set XS2A_API_KEY and XS2A_BASE_URL, and name a page: html or react.',
  );
  process.exit(2);
}

const client = createXs2aClient({ apiKey, baseUrl });
const files = page === 'react' ? readReact() : readHtml();
createShop(client, files).listen(8000, '127.0.0.1', () => {
  console.log('The shop is at http://127.0.0.1:8000');
});
