/** Workflows in Arazzo, run against a server and held to the contract step by step. */
export { type WorkflowDocument, WorkflowError } from './document.ts';
export { leaveOut } from './leave-out.ts';
export { loadWorkflows } from './load.ts';
export { readDocument } from './read.ts';
export { runWorkflows, type WorkflowOptions, type WorkflowResult, type WorkflowsResult } from './run.ts';
