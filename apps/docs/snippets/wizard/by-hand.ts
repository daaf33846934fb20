// #region step
/** One step of the wizard: the session key and fields, or the session key and an action. */
async function step(
  key: string,
  fields: Record<string, string | boolean> = {},
) {
  const response = await fetch(`${process.env.XS2A_BASE_URL}/v1/wizard`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`api:${process.env.XS2A_API_KEY}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ key, ...fields }),
  });
  const body = await response.json();
  // Any other status has no form: the request itself was wrong.
  if (response.status !== 200) throw new Error(`${body.code} ${body.message}`);
  return body;
}
// #endregion

// #region walk
const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';
const forms = [
  await step(key),
  await step(key, { country_id: 'DE', bank_code: '88888888' }),
  await step(key, {
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: 'accounts',
    privacy_policy: true,
  }),
  await step(key, { account: '0' }), // a radio element: the index
  await step(key, { tan: '123456' }),
];
for (const { form } of forms) {
  console.log(
    form.name,
    form.elements.map(({ type }: { type: string }) => type).join(', '),
  );
}
// #endregion
