/**
 * Loaded before a Testbank (`node --import`): each request that it sends says which process sends it, and when. Webhooks
 * are all that it sends.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

subscribe('http.client.request.created', (message) => {
  const { request } = message as { request: ClientRequest };
  request.setHeader('X-Try', JSON.stringify({ process: process.pid, startedAt: Date.now() }));
});
