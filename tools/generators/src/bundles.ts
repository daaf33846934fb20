/** Both bundles, by the version of OpenAPI that they are written in. */
export const bundles = { '3.1': 'openapi.json', '3.0': 'openapi-3.0.json' } as const;
export type Bundle = keyof typeof bundles;
