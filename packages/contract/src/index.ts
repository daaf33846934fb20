/** The contract without the libraries that take long to load; see `exports` of package.json for those. */
export { abbreviate } from './abbreviate.ts';
export { type BodyFormat, bodyFormat, encodeBody } from './codecs/body.ts';
export { decodeForm, encodeForm, formPairs } from './codecs/form.ts';
export { withFormFields } from './codecs/form-fields.ts';
export { maxJsonDepth, parseJson } from './codecs/json.ts';
export { encodeHeader, encodePath, encodeQuery } from './codecs/query.ts';
export { createContract } from './create.ts';
export { type CurlCredential, type CurlRequest, quote, toCurl } from './curl.ts';
export { ContractError, type Document, isReference, methods, resolveIn } from './document.ts';
export { exampleOf, exampleParameters, type ParameterValues } from './examples.ts';
export { bytesAsText, sampleFile } from './files.ts';
export { isObject, type JsonObject, keysOf, object, pointer, valueAt } from './json.ts';
export { essence, formType, isForm, isInRange, isJson, isMultipart, isRange, isXml } from './media-types.ts';
export { methodsAt } from './methods.ts';
export type {
  Contract,
  EncodedBody,
  Example,
  FieldEncoding,
  Header,
  LeftOutOperation,
  MediaType,
  Operation,
  Parameter,
  PlacedSchema,
  RequestBody,
  Response,
  Schema,
} from './model.ts';
export { checkDocument, openContract } from './open.ts';
export { concreteType } from './parts.ts';
export { mapData } from './reading/data.ts';
export { alternatives, type Field, fieldsOf, mergedSchema, typeOf, typesOf } from './schemas.ts';
export { isSecretName } from './secrets/names.ts';
export { redactBody, redactEntries, redacted } from './secrets/redact.ts';
export { createRedactor, type Redactor } from './secrets/redactor.ts';
export type { SecurityScheme } from './security.ts';
export { reduceUnions } from './unions.ts';
