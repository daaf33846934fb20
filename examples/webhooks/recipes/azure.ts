import { app } from '@azure/functions';
import { receiveRequest } from './receive.ts';

app.http('xs2a', {
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: receiveRequest,
});
