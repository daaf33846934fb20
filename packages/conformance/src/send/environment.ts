/** Variable of the environment for the secret of a security scheme: `XS2A_CREDENTIAL_PETSTORE_AUTH` for `petstore_auth`. */
export function environmentName(scheme: string): string {
  return `XS2A_CREDENTIAL_${scheme.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
