/** Written by `bundle.ts`. */
declare module 'virtual:test-files' {
  /** Imports a test file of the bundle, by its path in its package. */
  export const files: Record<string, () => Promise<unknown>>;
}
