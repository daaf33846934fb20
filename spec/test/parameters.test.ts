import { expect, test } from 'vitest';
import { contract, operationsOf } from './contract.ts';

/** What a caller can send: parameters of each operation, and whether a body is needed (`body`) or possible (`body?`). */
const inputs = `
getVersion
createBlacklistItem         body
listBlacklistItems          page per_page
getBlacklistItem            {blacklist_id}
deleteBlacklistItem         {blacklist_id}
getBank                     bank_code country_id bic q
listBanks                   country_id page per_page
autocompleteBanks           q country_id product page per_page
createVerification          body?
listVerifications           account_holder iban bic country_id check_requested check_passed merchant_id from to since page per_page
getVerification             {verification_id}
deleteVerification          {verification_id}
listVerificationEvents      {verification_id} page per_page
createRisk                  body?
listRisks                   account_holder iban bic country_id merchant_id from to since page per_page
getRisk                     {risk_id}
deleteRisk                  {risk_id}
listRiskEvents              {risk_id} page per_page
downloadAccountSnapshot     {risk_id} format
downloadFactSheet           {risk_id} format
createPayment               body
listPayments                sender_holder sender_iban sender_bic sender_account_number sender_bank_code sender_country_id recipient_holder recipient_iban recipient_bic recipient_country_id amount purpose from to since page per_page
getPayment                  {payment_id}
deletePayment               {payment_id}
listPaymentEvents           {payment_id} page per_page
markPaymentAsReceived       {payment_id}
markPaymentAsLoss           {payment_id}
getSession                  {transaction}
createBankUser              body
listBankUsers               page per_page
getBankUser                 {user_id}
deleteBankUser              {user_id}
createAccessToken           {user_id} body?
listAccessTokens            {user_id} page per_page
getAccessToken              {user_id} {token_id}
refreshAccessToken          {user_id} {token_id} body?
deleteAccessToken           {user_id} {token_id}
createBankConnection        body?
listBankConnections         page per_page
getBankConnection           {connection_id}
deleteBankConnection        {connection_id}
syncBankConnection          {connection_id} body?
listBankAccounts            page per_page
getBankAccount              {account_id}
getBankAccountBalance       {account_id}
getBankAccountTurnovers     {account_id} from to only_new
markTurnoversAsSeen         {account_id} body?
listEvents                  transaction type from to since page per_page
getEvent                    {event_id}
submitWizardStep            body
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/).join(' '));

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

const { parameters } = contract.components as { parameters: Record<string, Parameter> };

test('every operation takes the parameters and the body of the API', () => {
  expect(operationsOf('paths').map(inputOf).sort()).toEqual(inputs.sort());
});

test('every webhook delivery carries its signature', () => {
  const signatures = operationsOf('webhooks').map(({ object }) => resolve(object.parameters));
  expect(signatures).toHaveLength(6);
  for (const signature of signatures) {
    expect(signature).toMatchObject([{ name: 'X-Payload-Signature', in: 'header', required: true }]);
  }
});

function inputOf({ path, object }: ReturnType<typeof operationsOf>[number]): string {
  const item = (contract.paths as Record<string, { parameters?: unknown }>)[path];
  const names = [...resolve(item?.parameters), ...resolve(object.parameters)].map(({ name, in: place }) =>
    place === 'path' ? `{${name}}` : name,
  );
  const body = object.requestBody as { required?: boolean } | undefined;
  return [object.operationId, ...names, ...(body ? [body.required ? 'body' : 'body?'] : [])].join(' ');
}

function resolve(references: unknown): Parameter[] {
  return ((references ?? []) as { $ref: string }[]).map(
    ({ $ref }) => parameters[$ref.split('/').at(-1) ?? ''] ?? { name: $ref, in: 'nowhere' },
  );
}
