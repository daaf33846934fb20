import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * A module with everything that it imports, as one script.
 *
 * @param format `esm` for a module that others import, `iife` for a script that stands beside others
 * @throws Error of the bundler
 */
export async function bundleModule(module: URL, format: 'esm' | 'iife'): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(module) });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  return output[0].code;
}
