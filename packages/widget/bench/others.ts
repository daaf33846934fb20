/**
 * Sizes of what a page loads first, beside widgets of other services. Sizes only: two of the others are loaders, whose
 * forms come from a server of their vendor at run time.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { pnpm } from '@xs2a/tools-lib';
import { type OutputChunk, rolldown } from 'rolldown';

interface Other {
  readonly name: string;
  /** What its documentation tells a page to import. */
  readonly code: string;
  readonly styles?: string;
  /** Where the rest comes from; an address in what is loaded first has to begin with it. */
  readonly rest: string;
}

const others: readonly Other[] = [
  { name: 'react-plaid-link', code: `export { usePlaidLink } from 'react-plaid-link'`, rest: 'https://cdn.plaid.com' },
  { name: '@stripe/stripe-js', code: `export { loadStripe } from '@stripe/stripe-js'`, rest: 'https://js.stripe.com' },
  {
    name: '@adyen/adyen-web',
    code: `export { AdyenCheckout, Dropin } from '@adyen/adyen-web/auto'`,
    styles: '@adyen/adyen-web/dist/es/adyen.css',
    rest: 'https://checkoutshopper-live.cdn.adyen.com',
  },
];

/** Parts of the page of a shop, which are not part of what is compared. */
const external = ['react', 'react-dom'];

const folder = fileURLToPath(new URL('others', import.meta.url));
const header = ['Package', 'Version', 'Size (kB, gzip)', 'Loads more from'];

/** Compressed kilobytes. */
export const kilobytesOf = (...contents: readonly (string | Buffer)[]): number =>
  contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length / 1000, 0);

/**
 * Installs the others, as their lockfile says, and measures them.
 *
 * @param own kilobytes of the widget with a theme
 * @returns a table in Markdown
 */
export async function tableOfSizes(own: number): Promise<string> {
  // Nobody is there to confirm that a folder of another pnpm is replaced.
  await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], folder);
  const rows = [['`@xs2a/widget`', 'this one', own.toFixed(1), 'nowhere']];
  for (const other of others) rows.push(await measure(other));
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

async function measure({ name, code, styles, rest }: Other): Promise<string[]> {
  const read = (file: string) => readFileSync(`${folder}/node_modules/${file}`, 'utf8');
  const scripts = await bundle(code);
  if (!scripts.some((script) => script.includes(rest))) throw new Error(`${name} has no address at ${rest} any more.`);
  const size = kilobytesOf(...scripts, ...(styles ? [read(styles)] : []));
  return [`\`${name}\``, JSON.parse(read(`${name}/package.json`)).version, size.toFixed(1), new URL(rest).host];
}

/** Bundles a module. @returns what a page loads first: the entry, and what it imports at once */
async function bundle(code: string): Promise<string[]> {
  const entry = `${folder}/entry.js`;
  const bundler = await rolldown({
    input: entry,
    external,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        load: (id) => (id === entry ? code : undefined),
        resolveId: (id) => (id === entry ? id : undefined),
      },
    ],
  });
  const { output } = await bundler.generate({ minify: true, comments: false });
  await bundler.close();
  const chunks = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<OutputChunk>();
  const add = (chunk: OutputChunk | undefined) => {
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  add([...chunks.values()].find(({ isEntry }) => isEntry));
  return [...first].map((chunk) => chunk.code);
}
