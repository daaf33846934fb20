/** Runs an OpenAPI contract against any server, and says what is not as documented. */
export { type Contract, ContractError } from '@xs2a/contract';
export { conform } from './conform.ts';
export type { CoverageItem, CoverageResult, Dimension, DimensionName } from './coverage/result.ts';
export { loadContract } from './load.ts';
export { type JsonReport, type Report, type ReportFormat, writeReport } from './report/index.ts';
export type { Progress, RunOptions } from './run/options.ts';
export { RunError } from './run/probes.ts';
export { type ClientCredentials, TokenError } from './send/oauth2.ts';
export type {
  Answer,
  Capabilities,
  Case,
  CaseGroup,
  CaseResult,
  Covers,
  Credential,
  Exchange,
  Finding,
  FindingGroup,
  LeftOut,
  RequestPlan,
  Run,
} from './types.ts';
export { loadWorkflows, type WorkflowDocument, WorkflowError } from './workflows/index.ts';
