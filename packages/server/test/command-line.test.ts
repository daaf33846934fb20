import { describe, expect, it } from 'vitest';
import { parseOptions, readInteger, readLogLevel, readPort, readVersion, UsageError } from '../src/command-line.ts';

const definitions = { port: { type: 'string' }, quiet: { type: 'boolean' } } as const;
const parse = (...args: string[]) => parseOptions('xs2a-thing', args, definitions);

describe('options', () => {
  it('are read with their values', () => {
    expect({ ...parse('--port', '80', '--quiet') }).toEqual({ port: '80', quiet: true });
    expect({ ...parse() }).toEqual({});
  });

  it('may have a negative number, which is refused by what it means', () => {
    expect({ ...parse('--port', '-1') }).toEqual({ port: '-1' });
    expect({ ...parse('--port', '-.5') }).toEqual({ port: '-.5' });
  });

  it.each([
    [['--other'], "Unknown option '--other'. See xs2a-thing --help."],
    [['extra'], "Unexpected argument 'extra'. See xs2a-thing --help."],
    [['--port'], "Option '--port <value>' argument missing. See xs2a-thing --help."],
    [['-1'], "Unknown option '-1'. See xs2a-thing --help."],
  ])('%j is a mistake', (args, message) => {
    expect(() => parse(...args)).toThrow(new UsageError(message));
  });
});

describe('a whole number', () => {
  it('may be zero, and the highest', () => {
    expect([readInteger('--n', '0', 7), readInteger('--n', '7', 7)]).toEqual([0, 7]);
  });

  it('may be the lowest, and no lower one', () => {
    expect(readInteger('--n', '4', 7, 4)).toBe(4);
    expect(() => readInteger('--n', '3', 7, 4)).toThrow('Expected: a whole number from 4 to 7.');
  });

  it.each(['8', '-1', '1.5', '', ' 1', '1e1'])('is not %j', (value) => {
    expect(() => readInteger('--n', value, 7)).toThrow(
      new UsageError(`--n "${value}" is not valid. Expected: a whole number from 0 to 7.`),
    );
  });
});

describe('a port', () => {
  it('is that of the option, then of the variable, then the default', () => {
    expect(readPort('1', 'PORT', { PORT: '2' }, 3)).toBe(1);
    expect(readPort(undefined, 'PORT', { PORT: '2' }, 3)).toBe(2);
    expect(readPort(undefined, 'PORT', { PORT: '' }, 3)).toBe(3);
    expect(readPort('65535', 'PORT', {}, 3)).toBe(65_535);
  });

  it('is refused by the name of where it comes from', () => {
    expect(() => readPort('65536', 'PORT', {}, 3)).toThrow('--port "65536" is not valid.');
    expect(() => readPort(undefined, 'PORT', { PORT: 'x' }, 3)).toThrow('PORT "x" is not valid.');
  });
});

it('a log level is one of the known ones, and error by default', () => {
  expect([readLogLevel(), readLogLevel('debug')]).toEqual(['error', 'debug']);
  expect(() => readLogLevel('loud')).toThrow('Expected: one of silent, error, info, debug.');
});

it('the version is that of the manifest', async () => {
  expect(await readVersion(new URL('../package.json', import.meta.url))).toBe('0.0.0');
});
