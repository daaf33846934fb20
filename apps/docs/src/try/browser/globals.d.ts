/** Types of Swagger UI's script, which precedes ours. */
declare function SwaggerUIBundle(options: object): unknown;

/** Types of `settings.js` and `plugin.js`, which precede `start.js` in the same module. */
declare const settings: {
  get(name: string): string;
  set(name: string, value: string): void;
  base(): string;
  server(): string;
  choose(name: string): void;
  silence(): string;
  problem(): string;
};
declare function tryPlugin(current: () => { credential: string } | undefined): unknown;
