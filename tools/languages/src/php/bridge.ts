import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { importTool } from '../toolchain.ts';

/** What is used of `ws`. */
interface WebSockets {
  WebSocketServer: new (options: { host: string; port: number }) => Server;
  createWebSocketStream(socket: object): Duplex;
}

interface Bridge {
  /** Settings of the sockets of Emscripten, which open a WebSocket in place of each TCP connection. */
  settings: object;
  close(): Promise<void>;
}

/** Connects programs in WebAssembly, which have no sockets of their own, with servers on this machine. */
export async function openBridge(): Promise<Bridge> {
  const { WebSocketServer, createWebSocketStream } = await importTool<WebSockets>('ws', 'wrapper.mjs');
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  server.on('connection', (socket: { close(): void }, request: { url: string }) => {
    const target = new URL(request.url, 'ws://127.0.0.1').searchParams;
    const stream = createWebSocketStream(socket);
    // A connection that fails is the error of the program.
    stream.on('error', () => {});
    if (target.get('host') !== '127.0.0.1') return socket.close();
    const connection = connect(Number(target.get('port')), '127.0.0.1');
    connection.on('error', () => socket.close());
    stream.pipe(connection).pipe(stream);
  });

  return {
    settings: {
      subprotocol: 'binary',
      url: (_: unknown, host: string, targetPort: number) =>
        `ws://127.0.0.1:${port}/?${new URLSearchParams({ host, port: String(targetPort) })}`,
      // PHP sets options of its sockets, which a WebSocket does not have.
      decorator: (Socket: new (...args: unknown[]) => object) =>
        class extends Socket {
          setSocketOpt() {}
        },
    },
    close: async () => {
      server.close();
    },
  };
}
