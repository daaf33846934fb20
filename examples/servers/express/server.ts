import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';

interface Animal {
  id: number;
  kind: string;
}

const document = fileURLToPath(new URL('openapi.yaml', import.meta.url));
const app = express();
app.get('/openapi.yaml', (_, response) => response.sendFile(document));
app.use(express.json({ strict: false }));
app.use(
  OpenApiValidator.middleware({
    apiSpec: document,
    validateRequests: true,
    validateResponses: true,
    // By default, only the form of a date counts: 2023-02-29 would be one.
    ajvFormats: { mode: 'full' },
    validateSecurity: { handlers: { key: ({ headers }) => headers['x-api-key'] === process.env.API_KEY } },
  }),
);

const animals = new Map<number, Animal>();
let lastId = 0;

const list = express.Router();
list.get('/', ({ query }, response) => {
  // The validator has made numbers and lists of the texts.
  const { kind, limit, offset, ids } = query as unknown as Record<string, number> & { kind?: string; ids?: number[] };
  const found = [...animals.values()].filter(
    (animal) => (kind === undefined || animal.kind === kind) && (ids === undefined || ids.includes(animal.id)),
  );
  response.set('X-Total-Count', String(found.length)).json(found.slice(offset, offset + limit));
});
list.post('/', ({ body }, response) => {
  lastId += 1;
  const animal = { ...body, id: lastId };
  animals.set(lastId, animal);
  response.status(201).location(`/api/animals/${lastId}`).json(animal);
});
list.get('/:animalId', ({ params }, response) => {
  response.json(find(params.animalId));
});
list.put('/:animalId', ({ params, body }, response) => {
  const { id } = find(params.animalId);
  const animal = { ...body, id };
  animals.set(id, animal);
  response.json(animal);
});
list.delete('/:animalId', ({ params }, response) => {
  animals.delete(find(params.animalId).id);
  response.status(204).end();
});
app.use('/api/animals', list);

function find(id: unknown): Animal {
  const animal = animals.get(Number(id));
  if (animal === undefined) throw Object.assign(new Error('There is no such animal'), { status: 404 });
  return animal;
}

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status = 500, message, errors, headers } = error;
  if (status === 401) response.set('WWW-Authenticate', 'ApiKey');
  response
    .status(status)
    .set(headers ?? {})
    .json({ message: status === 500 ? 'Something went wrong' : message, errors });
};
app.use(answerError);
app.listen(Number(process.env.PORT), '127.0.0.1');
