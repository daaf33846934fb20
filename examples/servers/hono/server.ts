import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';

const NewNote = z
  .object({
    text: z.string().min(1).max(1000).openapi({ example: 'Buy milk' }),
    color: z.enum(['yellow', 'green', 'blue']).default('yellow'),
    tags: z.array(z.string().min(1).max(30)).max(10).optional(),
    remindAt: z.iso.datetime().nullable().optional(),
    pinned: z.boolean().optional(),
  })
  .openapi('NewNote');
const Note = NewNote.extend({ id: z.string().regex(/^note_[0-9a-z]{12}$/) }).openapi('Note');
const NoteChange = z
  .strictObject({ text: z.string().min(1).max(1000), pinned: z.boolean() })
  .partial()
  // A change without a body would pass as an empty one, although the document requires a body.
  .refine((change) => Object.keys(change).length > 0)
  .openapi('NoteChange', { minProperties: 1 });
const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).openapi('Failure');

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const refusals = { 400: json(Failure, 'The request is not valid'), 401: json(Failure, 'The password is wrong') };
const params = z.object({ id: Note.shape.id });
const missing = json(Failure, 'There is no such note');
const security = [{ basic: [] }];

const failure = (code: string, message: string) => ({ error: { code, message } });
const app = new OpenAPIHono({
  defaultHook: (result, context) => {
    if (!result.success) return context.json(failure('invalid', z.prettifyError(result.error)), 400);
  },
});
app.onError((error, context) => {
  if (!(error instanceof HTTPException)) return context.json(failure('internal', 'Something went wrong'), 500);
  const { status, res } = error;
  const answer = context.json(failure(status === 401 ? 'unauthorized' : 'invalid', error.message || 'Refused'), status);
  const challenge = res?.headers.get('www-authenticate');
  if (challenge) answer.headers.set('www-authenticate', challenge);
  return answer;
});
app.notFound((context) => context.json(failure('not-found', 'There is nothing at this address'), 404));
app.openAPIRegistry.registerComponent('securitySchemes', 'basic', { type: 'http', scheme: 'basic' });
for (const path of ['/notes', '/notes/*'])
  app.use(path, basicAuth({ username: 'ada', password: process.env.API_KEY ?? '' }));

const notes = new Map<string, z.infer<typeof Note>>();
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const newId = () =>
  `note_${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => alphabet[byte % 36]).join('')}`;

app.openapi(
  createRoute({
    method: 'get',
    path: '/notes',
    security,
    request: {
      query: z.object({
        color: z.enum(['yellow', 'green', 'blue']).optional(),
        page: z.coerce.number().int().min(1).max(1000).default(1),
        per_page: z.coerce.number().int().min(1).max(100).default(25),
      }),
    },
    responses: { 200: json(z.object({ notes: z.array(Note), total: z.int() }), 'Notes'), ...refusals },
  }),
  (context) => {
    const { color, page, per_page } = context.req.valid('query');
    const found = [...notes.values()].filter((note) => color === undefined || note.color === color);
    return context.json({ notes: found.slice((page - 1) * per_page, page * per_page), total: found.length }, 200);
  },
);
app.openapi(
  createRoute({
    method: 'post',
    path: '/notes',
    security,
    request: body(NewNote),
    responses: { 201: json(Note, 'The new note'), ...refusals },
  }),
  (context) => {
    const note = { ...context.req.valid('json'), id: newId() };
    notes.set(note.id, note);
    return context.json(note, 201);
  },
);
app.openapi(
  createRoute({
    method: 'get',
    path: '/notes/{id}',
    security,
    request: { params },
    responses: { 200: json(Note, 'The note'), 404: missing, ...refusals },
  }),
  (context) => {
    const note = notes.get(context.req.valid('param').id);
    if (note === undefined) return context.json(failure('not-found', 'There is no such note'), 404);
    return context.json(note, 200);
  },
);
app.openapi(
  createRoute({
    method: 'patch',
    path: '/notes/{id}',
    security,
    request: { params, ...body(NoteChange) },
    responses: { 200: json(Note, 'The changed note'), 404: missing, ...refusals },
  }),
  (context) => {
    const note = notes.get(context.req.valid('param').id);
    if (note === undefined) return context.json(failure('not-found', 'There is no such note'), 404);
    Object.assign(note, context.req.valid('json'));
    return context.json(note, 200);
  },
);
app.openapi(
  createRoute({
    method: 'delete',
    path: '/notes/{id}',
    security,
    request: { params },
    responses: { 204: { description: 'Deleted' }, 404: missing, ...refusals },
  }),
  (context) =>
    notes.delete(context.req.valid('param').id)
      ? context.body(null, 204)
      : context.json(failure('not-found', 'There is no such note'), 404),
);
app.doc31('/doc', { openapi: '3.1.0', info: { title: 'Notes', version: '1.0.0' } });
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
