import type { OperationId } from '@xs2a/types';
import {
  createAccessToken,
  deleteAccessToken,
  getAccessToken,
  listAccessTokens,
  refreshAccessToken,
} from './access-tokens.ts';
import {
  getBankAccount,
  getBankAccountBalance,
  getBankAccountTurnovers,
  listBankAccounts,
  markTurnoversAsSeen,
} from './bank-accounts.ts';
import { deleteBankConnection, getBankConnection, listBankConnections } from './bank-connections.ts';
import { createBankUser, deleteBankUser, getBankUser, listBankUsers } from './bank-users.ts';
import { autocompleteBanks, getBank, listBanks } from './banks.ts';
import { createBlacklistItem, deleteBlacklistItem, getBlacklistItem, listBlacklistItems } from './blacklist.ts';
import { getEvent, listEvents } from './events.ts';
import type { Operation } from './operation.ts';
import {
  deletePayment,
  getPayment,
  listPaymentEvents,
  listPayments,
  markPaymentAsLoss,
  markPaymentAsReceived,
} from './payments.ts';
import { downloadAccountSnapshot, downloadFactSheet } from './risk-files.ts';
import { deleteRisk, getRisk, listRiskEvents, listRisks } from './risks.ts';
import { getSession } from './sessions.ts';
import { createBankConnection, createPayment, createRisk, createVerification } from './start.ts';
import { syncBankConnection } from './sync-connection.ts';
import { deleteVerification, getVerification, listVerificationEvents, listVerifications } from './verifications.ts';
import { getVersion } from './version.ts';
import { submitWizardStep } from './wizard/submit.ts';

/** Every operation of the contract: one that is missing does not compile. */
export const operations: { readonly [Id in OperationId]: Operation<Id> } = {
  autocompleteBanks,
  createAccessToken,
  createBankConnection,
  createBankUser,
  createBlacklistItem,
  createPayment,
  createRisk,
  createVerification,
  deleteAccessToken,
  deleteBankConnection,
  deleteBankUser,
  deleteBlacklistItem,
  deletePayment,
  deleteRisk,
  deleteVerification,
  downloadAccountSnapshot,
  downloadFactSheet,
  getAccessToken,
  getBank,
  getBankAccount,
  getBankAccountBalance,
  getBankAccountTurnovers,
  getBankConnection,
  getBankUser,
  getBlacklistItem,
  getEvent,
  getPayment,
  getRisk,
  getSession,
  getVerification,
  getVersion,
  listAccessTokens,
  listBankAccounts,
  listBankConnections,
  listBankUsers,
  listBanks,
  listBlacklistItems,
  listEvents,
  listPaymentEvents,
  listPayments,
  listRiskEvents,
  listRisks,
  listVerificationEvents,
  listVerifications,
  markPaymentAsLoss,
  markPaymentAsReceived,
  markTurnoversAsSeen,
  refreshAccessToken,
  submitWizardStep,
  syncBankConnection,
};
