import { createServer, type IncomingMessage } from 'node:http';

/** Serves HTTP on the port of the environment, by what a host makes of a request and its body. */
export function serve(answer: (request: IncomingMessage, body: Buffer) => Promise<number>): void {
  createServer(async (request, response) => {
    response.statusCode = await answer(request, Buffer.concat(await request.toArray()));
    response.end();
  }).listen(Number(process.env.PORT), '127.0.0.1');
}
