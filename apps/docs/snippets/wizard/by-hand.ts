// #region step
/** Calls the API. An answer has a form only if its status is 200. */
async function post(path: string, body: Record<string, unknown>) {
  const response = await fetch(`${process.env.XS2A_BASE_URL}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`api:${process.env.XS2A_API_KEY}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (response.status !== 200)
    throw new Error(`${answer.code} ${answer.message}`);
  return answer;
}

/** One step of the wizard: the session key and fields, or the session key and an action. */
const step = (key: string, fields: Record<string, unknown> = {}) =>
  post('/v1/wizard', { key, ...fields });
// #endregion

// #region walk
const { wizard_session_key: key } = await post('/v1/payments', {
  amount: '5.00',
  currency_id: 'EUR',
  purpose: 'Order 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
});

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
