/** Types of Swagger UI's script, which precedes ours. */
declare function SwaggerUIBundle(options: object): unknown;

/** Types of `settings.js`, `failure.js` and `plugin.js`, which precede `start.js` in the same module. */
declare const settings: {
  servers: { name: string; command: string }[];
  get(name: string): string;
  set(name: string, value: string): void;
  base(): string;
  server(): string;
  choose(name: string): void;
  problem(): string;
};
declare const failure: {
  send(base: string, send: (signal: AbortSignal) => Promise<Response>): Promise<Response>;
  blocked(base: string): string;
};
declare function tryPlugin(current: () => { credential: string } | undefined): unknown;
