export { answerLogin, type LoginAnswer, type WizardAccount } from './bank.ts';
export type { JoinedCredentials, WizardContext } from './context.ts';
export { credentialsId, joinCredentials } from './credentials.ts';
export type { WizardEffect } from './effects.ts';
export { decideApproval, describeSession, expire, sessionTimeout, showForm, step } from './engine.ts';
export type { WizardInput } from './input.ts';
export type { StepResult } from './respond.ts';
export type { WizardResponse } from './response.ts';
export { type Credentials, createSession, hasEnded, type SessionOptions, type WizardSession } from './session.ts';
