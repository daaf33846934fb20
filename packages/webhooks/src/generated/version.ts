/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

/**
 * Version of the contract from which the payload check was generated: `info.version` of `@xs2a/openapi`.
 */
export const contractVersion: string = "1.0.0";
