import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { receiveRequest } from './receive.ts';

const app = new Hono();
app.post('/webhooks/xs2a', (context) => receiveRequest(context.req.raw));
serve({ fetch: app.fetch, port: Number(process.env.PORT) });
