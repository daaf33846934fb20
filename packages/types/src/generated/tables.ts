/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

/**
 * Version of the contract from which these types were generated: `info.version` of `@xs2a/openapi`.
 */
export const contractVersion: string = '1.0.0';

/**
 * Every operation by its `operationId`: where to send it, under which tag the reference lists it, and the security schemes that it takes (`apiKey` is your own key, `accessToken` the token of one bank user; any one is enough).
 */
export const operationTable = {
  getVersion: {
    method: 'GET',
    path: '/v1/version',
    tag: 'Version',
    security: ['apiKey'],
  },
  listBlacklistItems: {
    method: 'GET',
    path: '/v1/blacklist',
    tag: 'Blacklist',
    security: ['apiKey'],
  },
  createBlacklistItem: {
    method: 'POST',
    path: '/v1/blacklist',
    tag: 'Blacklist',
    security: ['apiKey'],
  },
  getBlacklistItem: {
    method: 'GET',
    path: '/v1/blacklist/{blacklist_id}',
    tag: 'Blacklist',
    security: ['apiKey'],
  },
  deleteBlacklistItem: {
    method: 'DELETE',
    path: '/v1/blacklist/{blacklist_id}',
    tag: 'Blacklist',
    security: ['apiKey'],
  },
  getBank: {
    method: 'GET',
    path: '/v1/bankcodes',
    tag: 'Bankcodes',
    security: ['apiKey'],
  },
  listBanks: {
    method: 'GET',
    path: '/v1/bankcodes/all',
    tag: 'Bankcodes',
    security: ['apiKey'],
  },
  autocompleteBanks: {
    method: 'GET',
    path: '/v1/bankcodes/autocomplete',
    tag: 'Bankcodes',
    security: ['apiKey'],
  },
  listVerifications: {
    method: 'GET',
    path: '/v1/verifications',
    tag: 'Verifications',
    security: ['apiKey'],
  },
  createVerification: {
    method: 'POST',
    path: '/v1/verifications',
    tag: 'Verifications',
    security: ['apiKey'],
  },
  getVerification: {
    method: 'GET',
    path: '/v1/verifications/{verification_id}',
    tag: 'Verifications',
    security: ['apiKey'],
  },
  deleteVerification: {
    method: 'DELETE',
    path: '/v1/verifications/{verification_id}',
    tag: 'Verifications',
    security: ['apiKey'],
  },
  listVerificationEvents: {
    method: 'GET',
    path: '/v1/verifications/{verification_id}/events',
    tag: 'Verifications',
    security: ['apiKey'],
  },
  listRisks: {
    method: 'GET',
    path: '/v1/risks',
    tag: 'Risks',
    security: ['apiKey'],
  },
  createRisk: {
    method: 'POST',
    path: '/v1/risks',
    tag: 'Risks',
    security: ['apiKey'],
  },
  getRisk: {
    method: 'GET',
    path: '/v1/risks/{risk_id}',
    tag: 'Risks',
    security: ['apiKey'],
  },
  deleteRisk: {
    method: 'DELETE',
    path: '/v1/risks/{risk_id}',
    tag: 'Risks',
    security: ['apiKey'],
  },
  listRiskEvents: {
    method: 'GET',
    path: '/v1/risks/{risk_id}/events',
    tag: 'Risks',
    security: ['apiKey'],
  },
  downloadAccountSnapshot: {
    method: 'GET',
    path: '/v1/risks/{risk_id}/accountSnapshot',
    tag: 'Risks',
    security: ['apiKey'],
  },
  downloadFactSheet: {
    method: 'GET',
    path: '/v1/risks/{risk_id}/factSheet',
    tag: 'Risks',
    security: ['apiKey'],
  },
  listPayments: {
    method: 'GET',
    path: '/v1/payments',
    tag: 'Payments',
    security: ['apiKey'],
  },
  createPayment: {
    method: 'POST',
    path: '/v1/payments',
    tag: 'Payments',
    security: ['apiKey'],
  },
  getPayment: {
    method: 'GET',
    path: '/v1/payments/{payment_id}',
    tag: 'Payments',
    security: ['apiKey'],
  },
  deletePayment: {
    method: 'DELETE',
    path: '/v1/payments/{payment_id}',
    tag: 'Payments',
    security: ['apiKey'],
  },
  listPaymentEvents: {
    method: 'GET',
    path: '/v1/payments/{payment_id}/events',
    tag: 'Payments',
    security: ['apiKey'],
  },
  markPaymentAsReceived: {
    method: 'POST',
    path: '/v1/payments/{payment_id}/received',
    tag: 'Payments',
    security: ['apiKey'],
  },
  markPaymentAsLoss: {
    method: 'POST',
    path: '/v1/payments/{payment_id}/loss',
    tag: 'Payments',
    security: ['apiKey'],
  },
  getSession: {
    method: 'GET',
    path: '/v1/sessions/{transaction}',
    tag: 'Sessions',
    security: ['apiKey'],
  },
  listBankUsers: {
    method: 'GET',
    path: '/v1/api/users',
    tag: 'Bank users',
    security: ['apiKey'],
  },
  createBankUser: {
    method: 'PUT',
    path: '/v1/api/users',
    tag: 'Bank users',
    security: ['apiKey'],
  },
  getBankUser: {
    method: 'GET',
    path: '/v1/api/users/{user_id}',
    tag: 'Bank users',
    security: ['apiKey'],
  },
  deleteBankUser: {
    method: 'DELETE',
    path: '/v1/api/users/{user_id}',
    tag: 'Bank users',
    security: ['apiKey'],
  },
  listAccessTokens: {
    method: 'GET',
    path: '/v1/api/users/{user_id}/accesstokens',
    tag: 'Access tokens',
    security: ['apiKey'],
  },
  createAccessToken: {
    method: 'PUT',
    path: '/v1/api/users/{user_id}/accesstokens',
    tag: 'Access tokens',
    security: ['apiKey'],
  },
  getAccessToken: {
    method: 'GET',
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    tag: 'Access tokens',
    security: ['apiKey'],
  },
  deleteAccessToken: {
    method: 'DELETE',
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    tag: 'Access tokens',
    security: ['apiKey'],
  },
  refreshAccessToken: {
    method: 'PATCH',
    path: '/v1/api/users/{user_id}/accesstokens/{token_id}',
    tag: 'Access tokens',
    security: ['apiKey'],
  },
  listBankConnections: {
    method: 'GET',
    path: '/v1/connections',
    tag: 'Bank connections',
    security: ['accessToken'],
  },
  createBankConnection: {
    method: 'PUT',
    path: '/v1/connections',
    tag: 'Bank connections',
    security: ['accessToken'],
  },
  getBankConnection: {
    method: 'GET',
    path: '/v1/connections/{connection_id}',
    tag: 'Bank connections',
    security: ['accessToken'],
  },
  deleteBankConnection: {
    method: 'DELETE',
    path: '/v1/connections/{connection_id}',
    tag: 'Bank connections',
    security: ['accessToken'],
  },
  syncBankConnection: {
    method: 'POST',
    path: '/v1/connections/{connection_id}/sync',
    tag: 'Bank connections',
    security: ['accessToken'],
  },
  listBankAccounts: {
    method: 'GET',
    path: '/v1/api/accounts',
    tag: 'Bank accounts',
    security: ['accessToken'],
  },
  getBankAccount: {
    method: 'GET',
    path: '/v1/api/accounts/{account_id}',
    tag: 'Bank accounts',
    security: ['accessToken'],
  },
  getBankAccountBalance: {
    method: 'GET',
    path: '/v1/api/accounts/{account_id}/balance',
    tag: 'Bank accounts',
    security: ['accessToken'],
  },
  getBankAccountTurnovers: {
    method: 'GET',
    path: '/v1/api/accounts/{account_id}/turnovers',
    tag: 'Bank accounts',
    security: ['accessToken'],
  },
  markTurnoversAsSeen: {
    method: 'POST',
    path: '/v1/api/accounts/{account_id}/markAsSeen',
    tag: 'Bank accounts',
    security: ['accessToken'],
  },
  listEvents: {
    method: 'GET',
    path: '/v1/events',
    tag: 'Events',
    security: ['apiKey'],
  },
  getEvent: {
    method: 'GET',
    path: '/v1/events/{event_id}',
    tag: 'Events',
    security: ['apiKey'],
  },
  submitWizardStep: {
    method: 'POST',
    path: '/v1/wizard',
    tag: 'Wizard',
    security: ['apiKey', 'accessToken'],
  },
} as const;

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
