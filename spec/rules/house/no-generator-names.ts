import { object } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

/** Names that generated clients declare or import themselves, by the generator that does. */
const reservedNames: { [generator: string]: string[] } = {
  'openapi-typescript': ['components', 'operations', 'paths', 'webhooks'],
  'openapi-typescript-codegen': [
    'ApiError',
    'ApiRequestOptions',
    'ApiResult',
    'BaseHttpRequest',
    'CancelablePromise',
    'CancelError',
    'OpenAPI',
    'OpenAPIConfig',
  ],
  'Redocly’s generator': [
    'ApiError',
    'ApiException',
    'ApiTimeoutError',
    'ApiTimeoutException',
    'Auth',
    'AuthCredentials',
    'Client',
    'ClientConfig',
    'Middleware',
    'Operation',
    'RequestContext',
    'RequestOptions',
    'Result',
    'RetryConfig',
    'ServerSentEvent',
    'Servers',
    'TimeoutError',
  ],
  'swagger-typescript-api': ['Api', 'ApiConfig', 'ContentType', 'HttpClient', 'HttpResponse', 'RequestParams'],
  'typed-openapi': ['ApiClient', 'Endpoint', 'EndpointParameters', 'Fetcher', 'Method', 'Schemas'],
  'hey-api': ['ClientOptions', 'Config', 'Options', 'RequestResult'],
  'OpenAPI Generator': [
    'ApiClient',
    'ApiException',
    'ApiResponse',
    'BaseAPI',
    'Configuration',
    'FetchError',
    'HeaderSelector',
    'HTTPHeaders',
    'HTTPQuery',
    'ObjectSerializer',
    'OpenApiException',
    'Pair',
    'RequiredError',
    'ResponseError',
    'ServerConfiguration',
    'ServerVariable',
  ],
  Kiota: ['ApiError', 'Parsable', 'RequestAdapter', 'RequestInformation'],
  NSwag: ['ApiException', 'FileParameter', 'FileResponse', 'SwaggerException', 'SwaggerResponse'],
  'openapi-python-client': ['AuthenticatedClient', 'Client', 'Response', 'UnexpectedStatus', 'Unset'],
  pydantic: ['BaseModel', 'Field', 'RootModel', 'ValidationError'],
};

const generators = new Map(
  Object.entries(reservedNames).flatMap(([generator, names]) => names.map((name) => [name.toLowerCase(), generator])),
);

/** Kinds of components that appear in generated code under their names. */
const kinds = ['schemas', 'parameters', 'responses', 'requestBodies', 'headers'];

export default {
  reason:
    'A generated client has its own classes; a component of the same name hides one of them, or does not compile.',
  *check(contract) {
    for (const kind of kinds) {
      for (const name of Object.keys(object(object(contract.components)[kind]))) {
        const generator = generators.get(name.toLowerCase());
        if (generator === undefined) continue;
        yield {
          path: ['components', kind, name],
          actual: `a component called ${name}, as in clients by ${generator}`,
          expected: 'a name that no generator uses itself',
          repair: `Say in the name what it is about, like ${name}Body, and rename the file.`,
        };
      }
    }
  },
} satisfies HouseRule;
