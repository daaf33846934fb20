/** How operations ask for credentials, and which of the two credentials of a caller each scheme takes. */
import { resolveIn } from './document.ts';
import { type JsonObject, object } from './json.ts';

export interface SecurityScheme {
  /** Its key in `components.securitySchemes`. */
  readonly name: string;
  /** Where the secret travels. OAuth 2 and OpenID Connect end in a bearer token. */
  readonly kind: 'basic' | 'bearer' | 'header' | 'query' | 'cookie' | 'unsupported';
  /** Name of the header, parameter or cookie of an `apiKey`. */
  readonly parameter: string;
  /** User name of HTTP Basic, when the description of the scheme gives one. */
  readonly user: string | undefined;
  /** Which credential of the caller it takes: that of the account, or that of one of its users. */
  readonly credential: 'key' | 'token';
}

export function securitySchemes(document: JsonObject): SecurityScheme[] {
  const nodes = Object.entries(object(object(document.components).securitySchemes));
  const schemes = nodes.map(([name, reference]) => {
    const node = object(resolveIn(document, reference));
    const kind = kindOf(node);
    const isToken = kind === 'bearer' || /token|bearer|oauth/i.test(name);
    return {
      name,
      kind,
      parameter: String(node.name ?? ''),
      user: /\buser(?:[ -]?name)?\s+`([^`]+)`/i.exec(String(node.description ?? ''))?.[1],
      credential: isToken ? ('token' as const) : ('key' as const),
    };
  });
  // Where all schemes take the same credential there is only one, and it is called the key.
  const kinds = new Set(schemes.map(({ credential }) => credential));
  return kinds.size > 1 ? schemes : schemes.map((scheme) => ({ ...scheme, credential: 'key' as const }));
}

function kindOf({ type, scheme, in: place }: JsonObject): SecurityScheme['kind'] {
  const name = String(scheme ?? '').toLowerCase();
  if (type === 'http') return name === 'basic' || name === 'bearer' ? name : 'unsupported';
  if (type === 'oauth2' || type === 'openIdConnect') return 'bearer';
  if (type === 'apiKey' && (place === 'header' || place === 'query' || place === 'cookie')) return place;
  return 'unsupported';
}
