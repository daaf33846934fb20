/** What openapi-typescript writes, taken from the package that this repository generates in the same way. */
export type { paths, WizardSessionStart } from '@xs2a/types';
