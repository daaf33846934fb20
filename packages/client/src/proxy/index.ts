/**
 * Forwards the steps of a widget with the API key of your account, which the page never sees.
 *
 * @packageDocumentation
 */

// Declarations that are inferred from a handler name the objects of the API, and find them here.
export type * from '@xs2a/types';
export { createFetchHandler, type FetchRequest } from './fetch.ts';
export { createNodeHandler, type NodeRequest, type NodeResponse } from './node.ts';
export type { ProxyFailure, ProxyOptions } from './options.ts';
