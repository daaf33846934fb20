export const logLevels = ['silent', 'error', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** @param text is called only if the level is written */
export type Log = (level: Exclude<LogLevel, 'silent'>, text: () => string) => void;

/**
 * Writes to the standard error stream: `error` for faults of the server, `info` for one line per request, `debug` for
 * the reason of each refusal. The log contains method and path of a request, the path without what is not an id, but no
 * query, header, body or credentials.
 */
export function createLog(level: LogLevel): Log {
  const limit = logLevels.indexOf(level);
  return (messageLevel, text) => {
    if (logLevels.indexOf(messageLevel) <= limit) console.error(text());
  };
}

export const silent: Log = createLog('silent');
