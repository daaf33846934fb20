import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const plain = { description: '', content: { 'application/json': { schema: {} } } };
const responses = { 200: plain, 400: plain };

const contractWith = (content: object, schemas: Record<string, unknown> = {}) =>
  contractOf(
    { '/things': { post: { operationId: 'create', requestBody: { required: true, content }, responses } } },
    schemas,
  );

const taking =
  (isValid: (arrived: Arrived) => boolean | Promise<boolean>) =>
  async (arrived: Arrived): Promise<Reply> => {
    if (arrived.method !== 'POST') return notAllowed('POST');
    return (await isValid(arrived)) ? ok : refused;
  };

/** The form as another reader than that of the suite reads it. */
const formOf = ({ bytes, headers }: Arrived) =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': headers['content-type'] ?? '' } })
    .formData()
    .catch(() => new FormData());
const isOf =
  (type: string) =>
  ({ headers }: Arrived) =>
    headers['content-type']?.startsWith(type) === true;
const pngBegin = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const upload = {
  type: 'object',
  required: ['title', 'cover', 'meta'],
  additionalProperties: false,
  properties: {
    title: { type: 'string', minLength: 2, maxLength: 5 },
    cover: { type: 'string', format: 'binary' },
    meta: { type: 'object', required: ['pages'], properties: { pages: { type: 'integer', minimum: 1 } } },
    tags: { type: 'array', maxItems: 2, items: { type: 'string', maxLength: 3 } },
    count: { type: 'integer', minimum: 0 },
  },
};

/** Reads an upload as it is documented. */
async function isUpload(arrived: Arrived, isMetaRead = true): Promise<boolean> {
  const form = await formOf(arrived);
  const { title, meta, count, cover } = Object.fromEntries(form);
  const tags = form.getAll('tags');
  const known = [...form.keys()].every((name) => Object.hasOwn(upload.properties, name));
  if (!known || typeof title !== 'string' || [...title].length < 2 || [...title].length > 5) return false;
  if (tags.length > 2 || !tags.every((tag) => typeof tag === 'string' && [...tag].length <= 3)) return false;
  if (count !== undefined && !/^\d+$/.test(String(count))) return false;
  if (!(cover instanceof File)) return false;
  const bytes = Buffer.from(await cover.arrayBuffer());
  if (cover.type !== 'image/png' || !bytes.subarray(0, 8).equals(pngBegin)) return false;
  if (!isMetaRead) return typeof meta === 'string';
  try {
    const { pages } = JSON.parse(typeof meta === 'string' ? meta : await (meta as File).text());
    return Number.isInteger(pages) && pages > 0;
  } catch {
    return false;
  }
}

describe('a form of parts', () => {
  const contract = contractWith({
    'multipart/form-data': { schema: upload, encoding: { cover: { contentType: 'image/png, image/jpeg' } } },
  });

  it('is made of texts, files and JSON, and a server that reads them is found correct', async () => {
    const result = await runAt(contract, taking(isUpload));
    expect(linesOf(result)).toEqual([]);
    const accepted = result.results.filter(({ status }) => status === 200).map(({ id }) => id);
    expect(accepted).toEqual(expect.arrayContaining([expect.stringContaining('/multipart/title: has 5 characters')]));
    expect(result.results.some(({ id }) => id.includes('/bad-input/multipart/cover: is missing'))).toBe(true);
    expect(result.results.some(({ id }) => id.includes('/random/multipart/'))).toBe(true);
  });

  it('shows a server that does not look into a part of JSON', async () => {
    const { findings } = await runAt(
      contract,
      taking((arrived) => isUpload(arrived, false)),
    );
    expect(findings.map(({ finding }) => finding.rule)).toEqual(['status']);
    expect(findings[0]?.caseIds.every((id) => id.includes('meta'))).toBe(true);
  });

  it('has the headers of its parts', async () => {
    const headers = { 'X-Rate': { required: true, schema: { type: 'integer', minimum: 7 } } };
    const schema = { type: 'object', required: ['cover'], properties: { cover: { type: 'string', format: 'binary' } } };
    const withHeader = contractWith({ 'multipart/form-data': { schema, encoding: { cover: { headers } } } });
    const result = await runAt(
      withHeader,
      taking(({ body }) => /name="cover"[\s\S]*x-rate: 7/.test(body)),
      { random: 0 },
    );
    expect([linesOf(result), result.results.some(({ status }) => status === 200)]).toEqual([[], true]);
  });

  it('without a sample of its files leaves its operation out', async () => {
    const schema = {
      type: 'object',
      required: ['film'],
      properties: { film: { type: 'string', contentMediaType: 'video/mp4' } },
    };
    const contractOfFilms = contractOf({
      ...contractWith({ 'multipart/form-data': { schema } }).document.paths,
      '/health': { get: { operationId: 'health', responses } },
    });
    const sent: string[] = [];
    const { leftOut } = await runAt(contractOfFilms, ({ method, path, body }) => {
      if (path === '/health') return method === 'GET' || method === 'HEAD' ? ok : notAllowed('GET');
      if (method === 'POST') sent.push(body);
      return notAllowed('POST');
    });
    expect(sent).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toContain(
      'no valid body of multipart/form-data can be made; give it an example',
    );
  });
});

describe('a body of XML', () => {
  const Pet = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', minimum: 1, xml: { attribute: true } },
      name: { type: 'string', maxLength: 5, xml: { name: 'petName' } },
    },
  };
  const contract = contractWith({ 'application/xml': { schema: { $ref: '#/components/schemas/Pet' } } }, { Pet });
  const isPet = ({ body }: Arrived, maxLength = 5) => {
    const [, id = '', name = ''] =
      /^<\?xml[^>]*\?><Pet id="([^"]*)"><petName>([^<]*)<\/petName><\/Pet>$/.exec(body) ?? [];
    return /^[1-9]\d*$/.test(id) && [...name].length <= maxLength && body.includes('petName');
  };

  it('is made by the schema, and a server that reads it is found correct', async () => {
    const result = await runAt(
      contract,
      taking((arrived) => isPet(arrived) || /<petName\/>/.test(arrived.body)),
    );
    expect(linesOf(result)).toEqual([]);
    const ids = result.results.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'create/example/xml/made-up',
        'create/limit/xml/name: has 5 characters',
        'create/bad-input/xml/id: is 0',
      ]),
    );
  });

  it('shows a server that does not look at lengths', async () => {
    const { findings } = await runAt(
      contract,
      taking((arrived) => isPet(arrived, 100) || /<petName\/>/.test(arrived.body)),
    );
    expect(findings.flatMap(({ caseIds }) => caseIds)).toEqual(['create/bad-input/xml/name: has 6 characters']);
  });

  it('may have one entry of a list, which is no other type', async () => {
    const tags = { type: 'array', items: { type: 'string' } };
    const Tagged = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 }, tags } };
    const own = contractWith({ 'application/xml': { schema: { $ref: '#/components/schemas/Tagged' } } }, { Tagged });
    const result = await runAt(
      own,
      taking(({ body }) => /<name>[^<]+<\/name>/.test(body)),
    );
    expect(linesOf(result)).toEqual([]);
    expect(result.results.map(({ id }) => id)).toContain('create/bad-input/xml/name: is missing');
  });

  it('is the example where there is one, as a text or as a value', async () => {
    const examples = {
      text: { value: '<Pet id="8"><petName>Tom</petName></Pet>' },
      value: { value: { id: 9, name: 'Momo' } },
    };
    const own = contractWith({ 'text/xml': { schema: { $ref: '#/components/schemas/Pet' }, examples } }, { Pet });
    const sent: string[] = [];
    await runAt(
      own,
      taking(({ body }) => sent.push(body) > 0),
      { filter: ['example'] },
    );
    expect(sent.some((body) => body === examples.text.value)).toBe(true);
    expect(sent.some((body) => body.endsWith('<Pet id="9"><petName>Momo</petName></Pet>'))).toBe(true);
  });
});

describe('a body of bytes', () => {
  const isPng = ({ bytes, headers }: Arrived) =>
    headers['content-type'] === 'image/png' && bytes.subarray(0, 8).equals(pngBegin);

  it.each([
    ['image/png', {}],
    ['image/png', { schema: { type: 'string', format: 'binary' } }],
    ['image/*', {}],
  ])('of %s is a whole file (%j)', async (type, media) => {
    const result = await runAt(contractWith({ [type]: media }), taking(isPng));
    expect([linesOf(result), result.results.some(({ status }) => status === 200)]).toEqual([[], true]);
    const { findings } = await runAt(
      contractWith({ [type]: media }),
      taking((arrived) => !isPng(arrived)),
    );
    expect(findings.map(({ finding }) => finding.rule)).toEqual(['status']);
  });

  it.each([
    ['application/octet-stream', {}, 'application/octet-stream'],
    ['*/*', {}, 'application/octet-stream'],
    ['application/*', { schema: { type: 'object' } }, 'application/json'],
    ['*/*', { example: { a: 1 } }, 'application/json'],
    ['text/*', { schema: { type: 'string' } }, 'text/plain'],
    ['application/vnd.thing+json', { schema: { type: 'object' } }, 'application/vnd.thing+json'],
  ])('of %s with %j is sent as %s', async (type, media, want) => {
    const result = await runAt(
      contractWith({ [type]: media }),
      taking((arrived) => isOf(want)(arrived) && arrived.body !== ''),
      {
        filter: ['example'],
      },
    );
    expect([linesOf(result), result.results.some(({ status }) => status === 200)]).toEqual([[], true]);
  });

  it('of a range is not made where the contract names the type, too', async () => {
    const bodies: string[] = [];
    const closed = { type: 'object', required: ['a'], properties: { a: { const: 1 } } };
    const content = { '*/*': { schema: { type: 'object' } }, 'application/json': { schema: closed } };
    await runAt(
      contractWith(content),
      taking(({ body }) => bodies.push(body) > 0),
      { filter: ['example'] },
    );
    expect(new Set(bodies)).toEqual(new Set(['{"a":1}']));
  });
});

describe('a body as its own server reads it', () => {
  const tags = { type: 'array', items: { type: 'string' }, minItems: 1 };
  const schema = { type: 'object', required: ['name', 'tags'], properties: { name: { type: 'string' }, tags } };
  const isNote = ({ name, tags: given }: { name?: unknown; tags?: unknown }) =>
    typeof name === 'string' &&
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((tag) => typeof tag === 'string');

  it('may be a form with a list of one item, written by its name alone', async () => {
    const contract = contractWith({ 'application/x-www-form-urlencoded': { schema } });
    const isValid = ({ body }: Arrived) => {
      const form = new URLSearchParams(body);
      const names = form.getAll('name');
      const isPlain = ![...form.keys()].some((key) => key.includes('['));
      return isPlain && isNote({ name: names.length === 1 ? names[0] : names, tags: form.getAll('tags') });
    };
    expect(linesOf(await runAt(contract, taking(isValid), { random: 0 }))).toEqual([]);
  });

  it('may be XML with a list of one entry', async () => {
    const contract = contractWith({ 'application/xml': { schema: { ...schema, xml: { name: 'note' } } } });
    const isValid = ({ body }: Arrived) => {
      const texts = (name: string) =>
        [...body.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
      const [name, ...others] = texts('name');
      return others.length === 0 && isNote({ name, tags: texts('tags') });
    };
    expect(linesOf(await runAt(contract, taking(isValid), { random: 0 }))).toEqual([]);
  });

  it('may be of any type of a documented range', async () => {
    const contract = contractWith({ 'application/*': { schema } });
    const isValid = ({ body, headers }: Arrived) => {
      if (!headers['content-type']?.includes('json')) return body !== '';
      try {
        return isNote(JSON.parse(body) ?? {});
      } catch {
        return false;
      }
    };
    expect(linesOf(await runAt(contract, taking(isValid), { random: 0 }))).toEqual([]);
  });
});
