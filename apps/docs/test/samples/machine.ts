import { execute } from '@xs2a/tools-lib';

/** Whether `python3` is on this machine, with the library `requests`. */
export const hasPython: boolean = await succeeds('python3', ['-c', 'import requests']);

/** Whether a JDK is on this machine that knows what the samples use. */
export const hasJava: boolean = await succeeds('javac', ['--release', '17', '--version']);

function succeeds(program: string, args: string[]): Promise<boolean> {
  return execute(program, args).then(
    ({ exitCode }) => exitCode === 0,
    () => false,
  );
}
