/** Pins the next answers of the mock, whatever the request contains. */
export async function pin(fields: Record<string, string>): Promise<void> {
  const address = process.env.XS2A_BASE_URL ?? 'http://127.0.0.1:4010';
  const response = await fetch(`${address}/_mock/next`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  if (!response.ok) throw new Error(await response.text());
}
