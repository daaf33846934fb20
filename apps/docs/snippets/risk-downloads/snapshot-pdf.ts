import { writeFile } from 'node:fs/promises';
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const file = await client
  .downloadAccountSnapshot({
    path: { risk_id: '10001-xr-UCnK-0K3Q' },
    query: { format: 'pdf' },
  })
  .orThrow();
await writeFile('snapshot.pdf', file.stream);
console.log(file.type, file.fileName);
// #endregion
