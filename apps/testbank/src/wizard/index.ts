export { answerLogin } from './bank.ts';
export type { JoinedCredentials, WizardContext } from './context.ts';
export { credentialsId, joinCredentials } from './credentials.ts';
export type { WizardEffect } from './effects.ts';
export { decideApproval, describeSession, expire, showForm, step } from './engine.ts';
export { type Credentials, createSession, hasEnded, type SessionOptions, type WizardSession } from './session.ts';
