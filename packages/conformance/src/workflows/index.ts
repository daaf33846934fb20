/** Runs Arazzo workflows against a server and checks every step against the contract. */
export { type WorkflowDocument, WorkflowError } from './document.ts';
export { leaveOut } from './leave-out.ts';
export { loadWorkflows } from './load.ts';
export { readDocument } from './read.ts';
export { runWorkflows, type WorkflowOptions, type WorkflowResult, type WorkflowsResult } from './run.ts';
