import { parseArgs } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandError, onInterrupt, readArguments, runCommand, UsageError } from '../src/command-line.ts';

let printed: unknown[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void printed.push(line));
});
afterEach(() => void vi.restoreAllMocks());

/** Runs a command, and puts the exit code of this process back. */
async function exitCodeOf(command: () => Promise<number | undefined>): Promise<typeof process.exitCode> {
  const before = process.exitCode;
  await runCommand(command);
  const exitCode = process.exitCode;
  process.exitCode = before;
  return exitCode;
}

describe('a command', () => {
  test.each([
    [undefined, 0],
    [0, 0],
    [2, 2],
  ])('that returns %s ends with %i', async (returned, want) => {
    expect(await exitCodeOf(async () => returned)).toBe(want);
    expect(printed).toEqual([]);
  });

  test('that cannot do its work ends with 1, and says why', async () => {
    const command = async () => {
      throw new CommandError('port 80 is taken');
    };
    expect(await exitCodeOf(command)).toBe(1);
    expect(printed).toEqual(['port 80 is taken']);
  });

  test('that is misused ends with 2, and prints how to use it', async () => {
    const command = async () => {
      throw new UsageError('--port is missing');
    };
    expect(await exitCodeOf(command)).toBe(2);
    expect(printed).toEqual(['--port is missing']);
  });

  test('that does not know an option ends with 2, without a stack', async () => {
    const command = async () => void parseArgs({ args: ['--prot'], options: { port: { type: 'string' } } });
    expect(await exitCodeOf(command)).toBe(2);
    expect(printed).toEqual([expect.stringContaining("Unknown option '--prot'")]);
  });

  test('that is broken ends with 1, and prints the whole error', async () => {
    const error = new TypeError('x is not a function');
    const command = async () => {
      throw error;
    };
    expect(await exitCodeOf(command)).toBe(1);
    expect(printed).toEqual([error]);
  });
});

describe('a command line', () => {
  const help = 'Does something.';
  const read = (...args: string[]) => {
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'cli.ts', ...args]);
    return readArguments(help, { port: { type: 'string' } }, 1);
  };

  test('has options and names', () => {
    expect(read('--port', '1', 'a')).toMatchObject({ values: { port: '1' }, positionals: ['a'] });
  });

  test.each(['--help', '-h'])('with %s prints the help, and asks for nothing else', (option) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(read('--prot', option)).toBeUndefined();
    expect(log.mock.calls).toEqual([[help]]);
  });

  test.each([
    { args: ['--prot'], says: "Unknown option '--prot'" },
    { args: ['--port'], says: "Option '--port <value>' argument missing" },
    { args: ['a', 'b'], says: "Unexpected argument 'b'" },
  ])('$args is refused in one sentence, with the help', ({ args, says }) => {
    expect(() => read(...args)).toThrow(new UsageError(`${says}.\n\n${help}`));
  });
});

describe('an interrupt', () => {
  test.each(['SIGINT', 'SIGTERM'])('by %s closes what is open, and then ends the process', async (signal) => {
    const listeners = new Map<string | symbol, () => void>();
    vi.spyOn(process, 'once').mockImplementation((name, listener) => {
      listeners.set(name, listener as () => void);
      return process;
    });
    const steps: string[] = [];
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      steps.push(`exit ${code}`);
      return undefined as never;
    });
    onInterrupt(async () => void steps.push('close'), 130);
    listeners.get(signal)?.();
    await vi.waitFor(() => expect(steps).toEqual(['close', 'exit 130']));
  });
});
