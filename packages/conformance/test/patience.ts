/** For runs whose answers count, not their time: on a loaded machine, one may take longer than the default. */
export const patience = { timeoutMs: 600_000 } as const;
