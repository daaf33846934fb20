/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

/**
 * Version of the contract from which these types were generated: `info.version` of `@xs2a/openapi`.
 */
export const contractVersion: string = '1.0.0';

/**
 * Every operation by its `operationId`:
 *
 * - `tag`: where the reference lists it
 * - `security`: the security schemes that it accepts (`apiKey` is your own key, `accessToken` the token of one bank user; any one is enough)
 * - `path` and `method`: where to send it
 * - `success`: what the body of a success is: `page` of a list, `file`, any other `json`, or `none`
 * - `sensitive`: whether its body has fields that the bank names, such as a PIN or a TAN
 * - `statuses`: the statuses that it answers
 */
export const operationTable = {
  getVersion: {
    tag: 'Version',
    security: ['apiKey'],
    path: '/v1/version',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  listBlacklistItems: {
    tag: 'Blacklist',
    security: ['apiKey'],
    path: '/v1/blacklist',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createBlacklistItem: {
    tag: 'Blacklist',
    security: ['apiKey'],
    path: '/v1/blacklist',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getBlacklistItem: {
    tag: 'Blacklist',
    security: ['apiKey'],
    path: '/v1/blacklist/{blacklist_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  deleteBlacklistItem: {
    tag: 'Blacklist',
    security: ['apiKey'],
    path: '/v1/blacklist/{blacklist_id}',
    method: 'DELETE',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  getBank: {
    tag: 'Bankcodes',
    security: ['apiKey'],
    path: '/v1/bankcodes',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  listBanks: {
    tag: 'Bankcodes',
    security: ['apiKey'],
    path: '/v1/bankcodes/all',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  autocompleteBanks: {
    tag: 'Bankcodes',
    security: ['apiKey'],
    path: '/v1/bankcodes/autocomplete',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  listVerifications: {
    tag: 'Verifications',
    security: ['apiKey'],
    path: '/v1/verifications',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createVerification: {
    tag: 'Verifications',
    security: ['apiKey'],
    path: '/v1/verifications',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getVerification: {
    tag: 'Verifications',
    security: ['apiKey'],
    path: '/v1/verifications/{verification_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  deleteVerification: {
    tag: 'Verifications',
    security: ['apiKey'],
    path: '/v1/verifications/{verification_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 410, 422, 500],
  },
  listVerificationEvents: {
    tag: 'Verifications',
    security: ['apiKey'],
    path: '/v1/verifications/{verification_id}/events',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  listRisks: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createRisk: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getRisk: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks/{risk_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  deleteRisk: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks/{risk_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 410, 422, 500],
  },
  listRiskEvents: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks/{risk_id}/events',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  downloadAccountSnapshot: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks/{risk_id}/accountSnapshot',
    method: 'GET',
    success: 'file',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  downloadFactSheet: {
    tag: 'Risks',
    security: ['apiKey'],
    path: '/v1/risks/{risk_id}/factSheet',
    method: 'GET',
    success: 'file',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  listPayments: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createPayment: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getPayment: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments/{payment_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  deletePayment: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments/{payment_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 410, 422, 500],
  },
  listPaymentEvents: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments/{payment_id}/events',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  markPaymentAsReceived: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments/{payment_id}/received',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  markPaymentAsLoss: {
    tag: 'Payments',
    security: ['apiKey'],
    path: '/v1/payments/{payment_id}/loss',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  getSession: {
    tag: 'Sessions',
    security: ['apiKey'],
    path: '/v1/sessions/{transaction}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 410, 422, 500],
  },
  listBankUsers: {
    tag: 'Bank users',
    security: ['apiKey'],
    path: '/v1/api/users',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createBankUser: {
    tag: 'Bank users',
    security: ['apiKey'],
    path: '/v1/api/users',
    method: 'PUT',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getBankUser: {
    tag: 'Bank users',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  deleteBankUser: {
    tag: 'Bank users',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 422, 500],
  },
  listAccessTokens: {
    tag: 'Access tokens',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}/accesstokens',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  createAccessToken: {
    tag: 'Access tokens',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}/accesstokens',
    method: 'PUT',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  getAccessToken: {
    tag: 'Access tokens',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  deleteAccessToken: {
    tag: 'Access tokens',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 422, 500],
  },
  refreshAccessToken: {
    tag: 'Access tokens',
    security: ['apiKey'],
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    method: 'PATCH',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  listBankConnections: {
    tag: 'Bank connections',
    security: ['accessToken'],
    path: '/v1/connections',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  createBankConnection: {
    tag: 'Bank connections',
    security: ['accessToken'],
    path: '/v1/connections',
    method: 'PUT',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getBankConnection: {
    tag: 'Bank connections',
    security: ['accessToken'],
    path: '/v1/connections/{connection_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  deleteBankConnection: {
    tag: 'Bank connections',
    security: ['accessToken'],
    path: '/v1/connections/{connection_id}',
    method: 'DELETE',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 422, 500],
  },
  syncBankConnection: {
    tag: 'Bank connections',
    security: ['accessToken'],
    path: '/v1/connections/{connection_id}/sync',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [202, 204, 401, 403, 404, 422, 500],
  },
  listBankAccounts: {
    tag: 'Bank accounts',
    security: ['accessToken'],
    path: '/v1/api/accounts',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getBankAccount: {
    tag: 'Bank accounts',
    security: ['accessToken'],
    path: '/v1/api/accounts/{account_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  getBankAccountBalance: {
    tag: 'Bank accounts',
    security: ['accessToken'],
    path: '/v1/api/accounts/{account_id}/balance',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  getBankAccountTurnovers: {
    tag: 'Bank accounts',
    security: ['accessToken'],
    path: '/v1/api/accounts/{account_id}/turnovers',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  markTurnoversAsSeen: {
    tag: 'Bank accounts',
    security: ['accessToken'],
    path: '/v1/api/accounts/{account_id}/markAsSeen',
    method: 'POST',
    success: 'none',
    sensitive: false,
    statuses: [204, 401, 403, 404, 422, 500],
  },
  listEvents: {
    tag: 'Events',
    security: ['apiKey'],
    path: '/v1/events',
    method: 'GET',
    success: 'page',
    sensitive: false,
    statuses: [200, 401, 403, 422, 500],
  },
  getEvent: {
    tag: 'Events',
    security: ['apiKey'],
    path: '/v1/events/{event_id}',
    method: 'GET',
    success: 'json',
    sensitive: false,
    statuses: [200, 401, 403, 404, 422, 500],
  },
  submitWizardStep: {
    tag: 'Wizard',
    security: ['apiKey', 'accessToken'],
    path: '/v1/wizard',
    method: 'POST',
    success: 'json',
    sensitive: true,
    statuses: [200, 401, 403, 422, 500],
  },
} as const;

/**
 * Ids of the operations by the security scheme that they accept. Some accept more than one.
 */
export interface OperationIdsByCredential {
  apiKey:
    | 'getVersion'
    | 'listBlacklistItems'
    | 'createBlacklistItem'
    | 'getBlacklistItem'
    | 'deleteBlacklistItem'
    | 'getBank'
    | 'listBanks'
    | 'autocompleteBanks'
    | 'listVerifications'
    | 'createVerification'
    | 'getVerification'
    | 'deleteVerification'
    | 'listVerificationEvents'
    | 'listRisks'
    | 'createRisk'
    | 'getRisk'
    | 'deleteRisk'
    | 'listRiskEvents'
    | 'downloadAccountSnapshot'
    | 'downloadFactSheet'
    | 'listPayments'
    | 'createPayment'
    | 'getPayment'
    | 'deletePayment'
    | 'listPaymentEvents'
    | 'markPaymentAsReceived'
    | 'markPaymentAsLoss'
    | 'getSession'
    | 'listBankUsers'
    | 'createBankUser'
    | 'getBankUser'
    | 'deleteBankUser'
    | 'listAccessTokens'
    | 'createAccessToken'
    | 'getAccessToken'
    | 'deleteAccessToken'
    | 'refreshAccessToken'
    | 'listEvents'
    | 'getEvent'
    | 'submitWizardStep';
  accessToken:
    | 'listBankConnections'
    | 'createBankConnection'
    | 'getBankConnection'
    | 'deleteBankConnection'
    | 'syncBankConnection'
    | 'listBankAccounts'
    | 'getBankAccount'
    | 'getBankAccountBalance'
    | 'getBankAccountTurnovers'
    | 'markTurnoversAsSeen'
    | 'submitWizardStep';
}

/**
 * The `type` of every form element that this version of the contract knows.
 */
export const wizardElementTypes = [
  'captcha',
  'checkbox',
  'flicker',
  'help_text',
  'image',
  'multi',
  'password',
  'radio',
  'redirect',
  'select',
  'tabs',
  'text',
] as const;
