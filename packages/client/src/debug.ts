import type { Hooks } from './hooks.ts';

/** Hooks that write each attempt to the standard error stream, or to the console of a browser. */
export const logger: Hooks = {
  onRequest: ({ id, call, attempt }) => log(id, `${call}${attempt > 1 ? `, attempt ${attempt}` : ''}`),
  onResponse: ({ id, status, requestId, durationMs }) =>
    log(id, `${status} after ${Math.round(durationMs)} ms${requestId ? `, request ${requestId}` : ''}`),
  onFailure: ({ id, error, retryInMs }) =>
    log(id, `${error.message}${retryInMs === undefined ? '' : `; next attempt in ${Math.round(retryInMs)} ms`}`),
};

function log(id: number, text: string): void {
  console.error(`xs2a #${id} ${text}`);
}
