import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Fastify from 'fastify';
import { type Static, Type } from 'typebox';

const state = Type.Union([Type.Literal('open'), Type.Literal('started'), Type.Literal('done')]);
const NewTask = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 120 }),
    state: Type.Optional(state),
    dueOn: Type.Optional(Type.Union([Type.String({ format: 'date' }), Type.Null()])),
    labels: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 5, uniqueItems: true })),
    estimate: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  },
  { additionalProperties: false },
);
const Task = Type.Object({ id: Type.String({ format: 'uuid' }), ...NewTask.properties, state });
const Problem = Type.Object({
  statusCode: Type.Integer(),
  code: Type.Optional(Type.String()),
  error: Type.String(),
  message: Type.String(),
});
const refusals = { 400: Problem, 401: Problem };
const byId = { params: Type.Object({ taskId: Type.String({ format: 'uuid' }) }) };
const security = [{ bearer: [] }];

// Addresses have texts only. In a body, the document tells numbers from texts, and so does the server.
const forAddresses = addFormats.default(new Ajv({ coerceTypes: true, useDefaults: true }));
const forBodies = addFormats.default(new Ajv());
const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? forBodies : forAddresses).compile(schema));
await app.register(swagger, {
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Tasks', version: '1.0.0' },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  },
});
app.addHook('onRequest', async ({ url, headers }, reply) => {
  if (!url.startsWith('/tasks') || headers.authorization === `Bearer ${process.env.API_KEY}`) return;
  const problem = { statusCode: 401, error: 'Unauthorized', message: 'Send the token' };
  return reply.code(401).header('www-authenticate', 'Bearer').send(problem);
});

const tasks = new Map<string, Static<typeof Task>>();
const missing = { statusCode: 404, error: 'Not Found', message: 'There is no such task' };

app.register(async (routes) => {
  const tasksApi = routes.withTypeProvider<TypeBoxTypeProvider>();
  tasksApi.get(
    '/tasks',
    {
      schema: {
        operationId: 'listTasks',
        security,
        querystring: Type.Object({
          state: Type.Optional(state),
          offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
        }),
        response: { 200: Type.Object({ tasks: Type.Array(Task), total: Type.Integer() }), ...refusals },
      },
    },
    async ({ query: { state, offset = 0, limit = 10 } }) => {
      const found = [...tasks.values()].filter((task) => state === undefined || task.state === state);
      return { tasks: found.slice(offset, offset + limit), total: found.length };
    },
  );
  tasksApi.post(
    '/tasks',
    { schema: { operationId: 'createTask', security, body: NewTask, response: { 201: Task, ...refusals } } },
    async ({ body }, reply) => {
      const task = { state: 'open' as const, ...body, id: randomUUID() };
      tasks.set(task.id, task);
      return reply.code(201).header('location', `/tasks/${task.id}`).send(task);
    },
  );
  tasksApi.get(
    '/tasks/:taskId',
    { schema: { operationId: 'getTask', security, ...byId, response: { 200: Task, 404: Problem, ...refusals } } },
    async ({ params: { taskId } }, reply) => tasks.get(taskId) ?? reply.code(404).send(missing),
  );
  tasksApi.put(
    '/tasks/:taskId',
    {
      schema: {
        operationId: 'replaceTask',
        security,
        ...byId,
        body: NewTask,
        response: { 200: Task, 404: Problem, ...refusals },
      },
    },
    async ({ params: { taskId }, body }, reply) => {
      if (!tasks.has(taskId)) return reply.code(404).send(missing);
      const task = { state: 'open' as const, ...body, id: taskId };
      tasks.set(taskId, task);
      return task;
    },
  );
  tasksApi.delete(
    '/tasks/:taskId',
    {
      schema: {
        operationId: 'deleteTask',
        security,
        ...byId,
        response: { 204: Type.Null({ description: 'Deleted' }), 404: Problem, ...refusals },
      },
    },
    async ({ params: { taskId } }, reply) =>
      tasks.delete(taskId) ? reply.code(204).send(null) : reply.code(404).send(missing),
  );
});
app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
