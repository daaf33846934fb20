/** The security schemes of a document, and which of the caller's two credentials each takes. */
import { resolveIn } from './document.ts';
import { type JsonObject, object } from './json.ts';

export interface SecurityScheme {
  /** Its key in `components.securitySchemes`. */
  readonly name: string;
  /** As the document has it, with the name of an HTTP scheme: `apiKey`, `http digest`, `oauth2`. */
  readonly type: string;
  /** Where the secret is sent. OAuth 2 and OpenID Connect use a bearer token. */
  readonly kind: 'basic' | 'bearer' | 'header' | 'query' | 'cookie' | 'unsupported';
  /** Name of the header, parameter or cookie of an `apiKey`. */
  readonly parameter: string;
  /** User name of HTTP Basic, if the description of the scheme names one. */
  readonly user: string | undefined;
  /** The credential that it takes: `key` is that of the account, `token` that of one of its users. */
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
      type: [node.type, ...(node.type === 'http' ? [String(node.scheme ?? '').toLowerCase()] : [])].join(' ').trim(),
      kind,
      parameter: String(node.name ?? ''),
      user: /\buser(?:[ -]?name)?\s+`([^`]+)`/i.exec(String(node.description ?? ''))?.[1],
      credential: isToken ? ('token' as const) : ('key' as const),
    };
  });
  // If all schemes take the same credential, there is only one, which is called the key.
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
