/** Says what to do if `listen` failed because another process has the port; `undefined` for any other error. */
export function portTaken(error: unknown, port: number, repair: string): string | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return undefined;
  return `Port ${port} is taken. Choose another one with ${repair}.`;
}
