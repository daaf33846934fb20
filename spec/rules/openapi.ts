/** Rules of Spectral's OpenAPI set that are switched off, each with its reason. */
export const openApiOff: { [rule: string]: string } = {
  'info-contact': 'The documents of the API name nobody to contact; an address would be invented.',
  'oas3-valid-media-example':
    'Every example is validated by compiler/examples.ts, with Ajv 2020 and a message that names the field.',
  'oas3-valid-schema-example':
    'Every example is validated by compiler/examples.ts, with Ajv 2020 and a message that names the field.',
};
