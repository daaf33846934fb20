import { describe, expect, it } from 'vitest';
import { definitions, help, readCommand } from '../src/options.ts';

describe('the command line', () => {
  it('has a default for every option', () => {
    expect(readCommand([], {})).toEqual({
      command: 'serve',
      host: '127.0.0.1',
      port: 4010,
      options: { delayMs: 0, errorRate: 0, logLevel: 'error', allowRemoteWebhooks: false },
    });
  });

  it('takes every option', () => {
    const args = ['--port=8000', '--host=::1', '--delay', '300', '--errors', '.05', '--seed', 'monday'];
    args.push('--log-level', 'debug', '--openapi', 'other.yaml', '--allow-remote-webhooks');
    expect(readCommand(args, { XS2A_MOCK_PORT: '9000' })).toEqual({
      command: 'serve',
      host: '::1',
      port: 8000,
      options: {
        delayMs: 300,
        errorRate: 0.05,
        seed: 'monday',
        logLevel: 'debug',
        openapi: 'other.yaml',
        allowRemoteWebhooks: true,
      },
    });
  });

  it.each([
    ['port', { port: 0 }, { port: 65_535 }],
    ['delay', { options: { delayMs: 0 } }, { options: { delayMs: 600_000 } }],
    ['errors', { options: { errorRate: 0 } }, { options: { errorRate: 1 } }],
  ])('takes the least and the most of --%s', (option, least, most) => {
    const largest = { port: '65535', delay: '600000', errors: '1' }[option] ?? '';
    expect(readCommand([`--${option}`, '0'], {})).toMatchObject(least);
    expect(readCommand([`--${option}`, largest], {})).toMatchObject(most);
  });

  it('takes the port from the environment', () => {
    expect(readCommand([], { XS2A_MOCK_PORT: '9000' })).toMatchObject({ port: 9000 });
    expect(readCommand([], { XS2A_MOCK_PORT: '' })).toMatchObject({ port: 4010 });
  });

  it.each([
    { given: ['--help'], want: 'help' },
    { given: ['-h'], want: 'help' },
    { given: ['--version'], want: 'version' },
    { given: ['--port', 'many', '--help'], want: 'help' },
  ])('$given', ({ given, want }) => {
    expect(readCommand(given, {})).toEqual({ command: want });
  });

  const mistakes = [
    { given: ['--port', 'many'], want: '--port "many" is not valid. Expected: a whole number from 0 to 65535.' },
    { given: ['--port', '65536'], want: '--port "65536" is not valid. Expected: a whole number from 0 to 65535.' },
    { given: ['--port='], want: '--port "" is not valid. Expected: a whole number from 0 to 65535.' },
    { given: ['--delay', '1.5'], want: '--delay "1.5" is not valid. Expected: a whole number from 0 to 600000.' },
    { given: ['--delay', '-1'], want: '--delay "-1" is not valid. Expected: a whole number from 0 to 600000.' },
    { given: ['--delay', '600001'], want: '--delay "600001" is not valid. Expected: a whole number from 0 to 600000.' },
    { given: ['--errors', '-.5'], want: '--errors "-.5" is not valid. Expected: a number from 0 to 1, such as 0.05.' },
    { given: ['--port', '-1'], want: '--port "-1" is not valid. Expected: a whole number from 0 to 65535.' },
    { given: ['-1'], want: "Unknown option '-1'. See xs2a-mock --help." },
    { given: ['--errors', '5%'], want: '--errors "5%" is not valid. Expected: a number from 0 to 1, such as 0.05.' },
    { given: ['--errors', '1.1'], want: '--errors "1.1" is not valid. Expected: a number from 0 to 1, such as 0.05.' },
    {
      given: ['--log-level', 'loud'],
      want: '--log-level "loud" is not valid. Expected: one of silent, error, info, debug.',
    },
    { given: ['--unknown'], want: "Unknown option '--unknown'. See xs2a-mock --help." },
    { given: ['extra'], want: "Unexpected argument 'extra'. See xs2a-mock --help." },
    { given: ['--openapi'], want: "Option '--openapi <value>' argument missing. See xs2a-mock --help." },
    { given: ['--help=yes'], want: "Option '-h, --help' does not take an argument. See xs2a-mock --help." },
  ];
  it.each(mistakes)('$given is a mistake', ({ given, want }) => {
    expect(() => readCommand(given, {})).toThrow(want);
  });

  it('a wrong port in the environment is named by its variable', () => {
    expect(() => readCommand([], { XS2A_MOCK_PORT: 'many' })).toThrow('XS2A_MOCK_PORT "many" is not valid.');
  });

  it('the help explains every option, with examples', () => {
    const explained = [...help.matchAll(/^ {2}(?:-h, )?--([\w-]+)/gm)].map(([, option]) => option);
    expect(explained.sort()).toEqual(Object.keys(definitions).sort());
    expect(help).toContain('  -h, --help');
    expect(help).toContain('Examples:');
  });
});
