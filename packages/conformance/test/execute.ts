import { execFile } from 'node:child_process';

export interface Result {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a program and waits for its end. */
export function execute(program: string, args: string[], cwd?: string): Promise<Result> {
  const env = { ...process.env, XS2A_API_KEY: '', XS2A_ACCESS_TOKEN: '' };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}
