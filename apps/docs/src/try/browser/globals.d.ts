/** Of Swagger UI's script, which stands before ours. */
declare function SwaggerUIBundle(options: object): unknown;

/** Of `settings.js` and `plugin.js`, which stand before `start.js` in the same module. */
declare const settings: {
  get(name: string): string;
  set(name: string, value: string): void;
  problem(): string;
};
declare function tryPlugin(current: () => { credential: string } | undefined): unknown;
