import express from 'express';
import { receive } from './receive.ts';

const app = express();
// The parser keeps the bytes that it reads, for the signature.
const verify = (request: object, _response: object, rawBody: Buffer) => {
  Object.assign(request, { rawBody });
};
app.use(express.json({ verify, limit: '1mb' }));
app.post('/webhooks/xs2a', receive);
app.listen(process.env.PORT);
