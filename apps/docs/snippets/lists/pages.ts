import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
for await (const page of client
  .listBanks({ query: { per_page: 10 } })
  .pages()) {
  console.log(
    `page ${page.current_page} of ${page.last_page}:`,
    page.data.length,
  );
}
// #endregion
