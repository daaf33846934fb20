#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, compilePayloads } from './compile.ts';

import { staleFiles, writeFiles } from './files.ts';
import { InputError } from './input.ts';

/** What can be generated: all of `src/generated` of `@xs2a/types`, or of `@xs2a/webhooks`. */
const emitters = { types: compile, payloads: compilePayloads };

const usage = 'Usage: xs2a-codegen --input <openapi.json> --out <folder> [--emit types|payloads] [--check]';

async function main(args: string[]): Promise<void> {
  const { input, out, emit, check } = options(args);
  const files = await emitters[emit](await readBundle(input));
  if (!check) {
    const written = await writeFiles(out, files);
    console.log(written.length === 0 ? `${out} is up to date` : `${out}: wrote ${written.join(', ')}`);
    return;
  }
  const stale = await staleFiles(out, files);
  if (stale.length > 0) {
    const paths = stale.map((name) => `  ${join(out, name)}`).join('\n');
    throw new InputError(`does not match the contract in ${input}:\n${paths}\nRepair with: pnpm build`);
  }
  console.log(`${out} matches the contract`);
}

function options(args: string[]): { input: string; out: string; emit: keyof typeof emitters; check: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        input: { type: 'string' },
        out: { type: 'string' },
        emit: { type: 'string', default: 'types' },
        check: { type: 'boolean', default: false },
      },
    });
    const { input, out, emit, check } = values;
    if (input === undefined || out === undefined) throw new InputError('--input and --out are both needed');
    if (emit !== 'types' && emit !== 'payloads')
      throw new InputError(`--emit: expected types or payloads, found ${emit}`);
    return { input, out, emit, check };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function readBundle(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file; build it with: pnpm build' : error.message;
    throw new InputError(`${file}: ${reason}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: expected JSON, ${error instanceof Error ? error.message : error}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A file system error names its operation and path; anything else is a defect of ours and keeps its stack.
  const isExpected = error instanceof InputError || (error instanceof Error && 'syscall' in error);
  if (!isExpected) throw error;
  console.error(`xs2a-codegen: ${error.message}`);
  process.exitCode = 1;
}
