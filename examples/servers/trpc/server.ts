import { initTRPC, TRPCError } from '@trpc/server';
import express, { type ErrorRequestHandler } from 'express';
import { createOpenApiExpressMiddleware, generateOpenApiDocument, type OpenApiMeta } from 'trpc-to-openapi';
import { z } from 'zod';

/** A number that has to be one: the adapter makes numbers of texts, in bodies too, except in unions. */
const plain = (schema: z.ZodInt | z.ZodNumber) => z.union([schema]);

const Order = z.object({
  id: z.uuid(),
  customer: z.string(),
  status: z.enum(['new', 'paid', 'shipped']),
  lines: z.array(z.object({ sku: z.string(), quantity: z.int(), price: z.number() })),
  note: z.string().nullable(),
});
const NewOrder = z.object({
  customer: z.string().min(2).max(80),
  lines: z
    .array(
      z.object({
        sku: z.string().regex(/^[A-Z]{3}-\d{4}$/),
        quantity: plain(z.int().min(1).max(999)),
        price: plain(z.number().min(0).max(100_000)),
      }),
    )
    .min(1)
    .max(20),
  note: z.string().max(300).nullable().default(null),
});

const { router, procedure } = initTRPC.meta<OpenApiMeta>().context<{ isKnown: boolean }>().create({ isDev: false });
const known = procedure.use(({ ctx, next }) => {
  if (!ctx.isKnown) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Send the token' });
  return next();
});
const orders = new Map<string, z.infer<typeof Order>>();
const find = (id: string) => {
  const order = orders.get(id);
  if (order === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such order' });
  return order;
};
const meta = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: `/${string}`): OpenApiMeta => ({
  openapi: { method, path, protect: true },
});
const byId = z.object({ id: z.uuid() });

const app = router({
  listOrders: known
    .meta(meta('GET', '/orders'))
    .input(
      z.object({
        status: Order.shape.status.optional(),
        skip: z.coerce.number().int().min(0).max(100_000).default(0),
        take: z.coerce.number().int().min(1).max(50).default(20),
      }),
    )
    .output(z.array(Order))
    .query(({ input: { status, skip, take } }) =>
      [...orders.values()].filter((order) => status === undefined || order.status === status).slice(skip, skip + take),
    ),
  createOrder: known
    .meta(meta('POST', '/orders'))
    .input(NewOrder)
    .output(Order)
    .mutation(({ input }) => {
      const order = { ...input, id: crypto.randomUUID(), status: 'new' as const };
      orders.set(order.id, order);
      return order;
    }),
  getOrder: known
    .meta(meta('GET', '/orders/{id}'))
    .input(byId)
    .output(Order)
    .query(({ input }) => find(input.id)),
  changeOrder: known
    .meta(meta('PATCH', '/orders/{id}'))
    .input(byId.extend({ status: Order.shape.status.optional(), note: z.string().max(300).nullable().optional() }))
    .output(Order)
    .mutation(({ input: { id, ...changes } }) => Object.assign(find(id), changes)),
  deleteOrder: known
    .meta(meta('DELETE', '/orders/{id}'))
    .input(byId)
    .output(Order)
    .mutation(({ input }) => {
      const order = find(input.id);
      orders.delete(order.id);
      return order;
    }),
});

const document = generateOpenApiDocument(app, { title: 'Orders', version: '1.0.0', baseUrl: '/' });
// They are documented as closed, and say more: the path of the procedure, and all that Zod knows of an issue.
for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
  if (name.startsWith('error.')) open(schema);
}

const server = express();
server.get('/openapi.json', (_, response) => {
  response.json(document);
});
// The adapter takes a list, a text and `null` for an empty object, and fails at JSON that is broken.
server.use(express.json({ strict: false }), (request, _, next) => {
  const { method, body } = request;
  // It answers 204 to every HEAD; Node leaves the body out by itself.
  if (method === 'HEAD') request.method = 'GET';
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  next(['POST', 'PATCH'].includes(method) && body !== undefined && !isObject ? new Error('no object') : undefined);
});
server.use(
  createOpenApiExpressMiddleware({
    router: app,
    createContext: ({ req: { headers } }) => ({ isKnown: headers.authorization === `Bearer ${process.env.API_KEY}` }),
    responseMeta: ({ errors }) =>
      errors.some(({ code }) => code === 'UNAUTHORIZED') ? { headers: { 'www-authenticate': 'Bearer' } } : {},
  }),
);
server.use((_request, response) => {
  response.status(404).json({ message: 'Not found', code: 'NOT_FOUND' });
});
const refuse: ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(400).json({ message: 'The body is not the JSON of an object', code: 'BAD_REQUEST' });
};
server.use(refuse);
server.listen(Number(process.env.PORT), '127.0.0.1');

function open(schema: object): void {
  if ('additionalProperties' in schema) delete schema.additionalProperties;
  for (const part of Object.values(schema)) if (typeof part === 'object' && part !== null) open(part);
}
