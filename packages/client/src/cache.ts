let init: RequestInit | undefined;

/**
 * Keeps answers out of caches: Next.js 14 caches every answer, even that of a `POST`, so that the status of a payment
 * would never change. Some runtimes reject the field before they send a request, such as Cloudflare Workers with an early
 * compatibility date: they have no such cache.
 */
export function withoutCache(): RequestInit {
  try {
    init ??= new Request('http://localhost', { cache: 'no-store' }) && { cache: 'no-store' };
  } catch {
    init = {};
  }
  return init;
}
