import { importTool } from './toolchain.ts';

interface Prettier {
  format(text: string, options: object): Promise<string>;
}

/** As `ruff format` writes it, with its defaults. */
export async function formatPython(program: string): Promise<string> {
  const { format } = await importTool<{ format(text: string, file: string): string }>(
    '@wasm-fmt/ruff_fmt',
    'ruff_fmt_node.js',
  );
  return format(program, 'program.py');
}

/** As Prettier writes it, in the style of PER-CS and with single quotes. */
export function formatPhp(program: string): Promise<string> {
  return format(program, 'php', '@prettier/plugin-php', 'src/index.mjs', {
    braceStyle: 'per-cs',
    singleQuote: true,
  });
}

/** As Prettier writes it, with its defaults. */
export function formatJava(program: string): Promise<string> {
  return format(program, 'java', 'prettier-plugin-java', 'dist/index.mjs');
}

async function format(program: string, parser: string, name: string, file: string, options: object = {}) {
  const prettier = await importTool<Prettier>('prettier', 'index.mjs');
  const plugin = await importTool<{ default?: object }>(name, file);
  return prettier.format(program, { parser, plugins: [plugin.default ?? plugin], ...options });
}
