import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import { receive } from './receive.ts';

const app = new Koa().use(bodyParser());
app.use(async (context, next) => {
  if (context.path !== '/webhooks/xs2a') return next();
  context.req.rawBody = context.request.rawBody;
  await receive(context.req, context.res);
});
app.listen(process.env.PORT);
