/** How documents are read: beside the YAML parsers of the registry, in memory of the file's size, and as they grow. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, run } from '@xs2a/tools-lib';
import { dump } from 'js-yaml';
import { multiply } from './multiply.ts';
import { row } from './table.ts';

const rounds = 3;
/** Operations of the documents; in YAML they have about 8.5 and 34 MB. */
const [medium, large] = [1200, 4800];
const child = fileURLToPath(new URL('parse-once.ts', import.meta.url));

/** One reading of a file, in a process of its own. */
interface Reading {
  /** Milliseconds of processor time. */
  time: number;
  /** Most memory that the process had, in bytes. */
  memory: number;
}

async function read(parser: string, file: string): Promise<Reading> {
  const { stdout } = await run(process.execPath, [child, parser, file]);
  return JSON.parse(stdout) as Reading;
}

/** Measures, and prints a row for each limit. */
export async function benchParsing(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-bench-'));
  const file = (name: string) => join(folder, name);
  try {
    const bundle = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json');
    const document = JSON.parse(await readFile(bundle, 'utf8')) as object;
    const sizes: Record<string, number> = {};
    for (const [name, operations] of Object.entries({ medium, large })) {
      const many = multiply(document, operations);
      const texts = { json: JSON.stringify(many, null, 2), yaml: dump(many, { noRefs: true, lineWidth: -1 }) };
      for (const [format, text] of Object.entries(texts)) {
        sizes[`${name}.${format}`] = text.length;
        await writeFile(file(`${name}.${format}`), text);
      }
    }
    const ratios = [];
    const memory = [];
    const growth: Record<'json' | 'yaml', number[]> = { json: [], yaml: [] };
    for (let round = 0; round < rounds; round++) {
      const ours = await read('ours', file('large.yaml'));
      const others = [await read('js-yaml', file('large.yaml')), await read('yaml', file('large.yaml'))];
      ratios.push(ours.time / Math.min(...others.map(({ time }) => time)));
      memory.push(ours.memory / (sizes['large.yaml'] ?? 1));
      for (const format of ['json', 'yaml'] as const) {
        const [small, big] = [
          await read('ours', file(`medium.${format}`)),
          await read('ours', file(`large.${format}`)),
        ];
        growth[format].push(big.time / small.time / (large / medium));
      }
    }
    const megabytes = ((sizes['large.yaml'] ?? 0) / 1e6).toFixed(0);
    row(`compat, reading ${megabytes} MB of YAML beside the fastest parser`, ratios, 1.2, '×');
    row('compat, memory for it by size of the file', memory, 12, '×');
    row('compat, growth of reading YAML from a quarter', growth.yaml, 1.3, '× linear');
    row('compat, growth of reading JSON from a quarter', growth.json, 1.3, '× linear');
    console.error(`median growth: YAML ${median(growth.yaml).toFixed(2)}, JSON ${median(growth.json).toFixed(2)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
