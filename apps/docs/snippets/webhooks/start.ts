import { server } from './receiver.ts';

const port = Number(process.env.PORT ?? 3000);
server.listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${port}/webhooks/xs2a`);
});
