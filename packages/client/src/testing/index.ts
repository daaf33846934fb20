/**
 * For tests of programs that use the API: handlers of Mock Service Worker, signed events, and a clock for polling. Loaded
 * only if it is imported.
 *
 * @packageDocumentation
 */

// Declarations that are inferred from an example name the objects of the API, and find them here.
export type * from '@xs2a/types';
export { startClock, type TestClock } from './clock.ts';
export { createEvent, type EventOptions, type SignedEvent, signEvent } from './events.ts';
export { exampleBody } from './examples.ts';
export { createHandlers, type HandlerOptions, type MswHttp, type TestAnswer } from './handlers.ts';
