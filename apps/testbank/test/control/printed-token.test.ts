import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/command.ts';
import type { Testbank } from '../../src/testbank.ts';

let testbank: Testbank | undefined;
afterEach(() => testbank?.close());

async function printed(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  testbank = await run(['--port', '0', '--database', ':memory:', ...args], env, (line) => lines.push(line));
  return lines.join('\n');
}

describe('the control token', () => {
  it('is printed when it is random', async () => {
    const text = await printed(['--host', '0.0.0.0']);
    expect(testbank?.controlToken).toMatch(/^\w{40}$/);
    expect(text).toContain(`Control token          ${testbank?.controlToken}`);
  });

  it.each([
    ['the command line', ['--control-token', 'chosen-by-its-user'], {}],
    ['the environment', [], { XS2A_TESTBANK_CONTROL_TOKEN: 'chosen-by-its-user' }],
  ])('is not printed when it comes from %s', async (_name, args, env) => {
    const text = await printed(['--host', '0.0.0.0', ...args], env);
    expect(testbank?.controlToken).toBe('chosen-by-its-user');
    expect(text).not.toContain('chosen-by-its-user');
  });

  it('is not needed with a loopback host', async () => {
    expect(await printed([])).not.toContain('Control token');
    expect(testbank?.controlToken).toBeUndefined();
  });
});
