import { registerHooks } from 'node:module';

/** Lets a module that is not installed be found, by the end of its name, and export a value. */
export function provide(name: string, value: unknown): void {
  const url = `stand-in:${name}`;
  Object.assign(globalThis, { [url]: value });
  const format = 'commonjs';
  const shortCircuit = true;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.endsWith(name) ? { url, format, shortCircuit } : next(specifier, context),
    load: (loaded, context, next) =>
      loaded === url
        ? { format, shortCircuit, source: `module.exports = globalThis['${url}'];` }
        : next(loaded, context),
  });
}
