export const logLevels = ['silent', 'error', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Log = (level: Exclude<LogLevel, 'silent'>, text: () => string) => void;

/**
 * Writes to the standard error stream: `error` what is a fault of the mock, `info` a line for each request, `debug` why
 * it was refused. Nothing that a client sends is written but method and path: no query, header, body or credentials.
 */
export function createLog(level: LogLevel): Log {
  const limit = logLevels.indexOf(level);
  return (wanted, text) => {
    if (logLevels.indexOf(wanted) <= limit) console.error(text());
  };
}
