import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, compilePayloads } from './compile.ts';
import { staleFiles, writeFiles } from './files.ts';
import { InputError, StaleError } from './input.ts';

/** What can be generated: all of `src/generated` of `@xs2a/types`, or of `@xs2a/webhooks`. */
const emitters = { types: compile, payloads: compilePayloads };

const help = `Generates TypeScript from the bundle of the contract.

Usage: xs2a-codegen --input <file> --out <folder> [options]

  --input <file>   the bundle, openapi.json
  --out <folder>   folder of the generated files
  --emit <what>    types (default) or payloads
  --check          fail if the files differ from what would be generated, and write nothing
  --help           this text

Exit code: 0 if the files match the contract, 1 if they do not, 2 if the command is wrong or cannot read its input.`;

/**
 * Runs the command.
 *
 * @param args without the names of Node and script
 * @param print prints a line of the result
 * @param printError prints a mistake of the user
 * @returns the exit code: 1 for files that do not match, 2 for a mistake of the user
 */
export async function run(
  args: string[],
  print: (line: string) => void,
  printError: (line: string) => void,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      print(help);
      return 0;
    }
    print(await generate(options));
    return 0;
  } catch (error) {
    // A file system error names its operation and path. Any other error is a bug in this package and keeps its stack.
    const isExpected = error instanceof InputError || (error instanceof Error && 'syscall' in error);
    if (!isExpected) throw error;
    printError(`xs2a-codegen: ${error.message}`);
    return error instanceof StaleError ? 1 : 2;
  }
}

/** @returns what was done */
async function generate({ input, out, emit, check }: Options): Promise<string> {
  const files = await emitters[emit](await readBundle(input));
  if (!check) {
    const written = await writeFiles(out, files);
    return written.length === 0 ? `${out} is up to date` : `${out}: wrote ${written.join(', ')}`;
  }
  const stale = await staleFiles(out, files);
  if (stale.length > 0) {
    const paths = stale.map((name) => `  ${join(out, name)}`).join('\n');
    throw new StaleError(`does not match the contract in ${input}:\n${paths}\nRepair with: pnpm build`);
  }
  return `${out} matches the contract`;
}

interface Options {
  /** The bundle. */
  input: string;
  /** Folder of the generated files. */
  out: string;
  emit: keyof typeof emitters;
  /** Whether files are compared instead of written. */
  check: boolean;
}

/** @returns nothing if only the help is asked for */
function readOptions(args: string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        input: { type: 'string' },
        out: { type: 'string' },
        emit: { type: 'string', default: 'types' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return undefined;
    const { input, out, emit, check } = values;
    if (input === undefined || out === undefined) throw new InputError('--input and --out are both needed');
    if (emit !== 'types' && emit !== 'payloads')
      throw new InputError(`--emit: expected types or payloads, found ${emit}`);
    return { input, out, emit, check };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n\n${help}`);
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
