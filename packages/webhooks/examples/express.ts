import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';
import express from 'express';
import { enqueue } from './queue.ts';

export const app = express();

// In front of `express.json()`: the signature covers the raw bytes, not the parsed body.
app.post(
  '/webhooks/xs2a',
  createNodeHandler({
    secrets: process.env.XS2A_WEBHOOK_SECRET ?? '',
    check: checkPayload,
    handle: ({ event }) => enqueue(event),
  }),
);

app.use(express.json());
