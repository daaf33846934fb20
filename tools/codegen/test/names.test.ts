import { describe, expect, test } from 'vitest';
import { generateTypes } from '../src/generate.ts';

const paragraphs = 'What it does.\n\nWhat else it does.';

/** A contract with one operation that sends `Sent` and answers `Got`, and a webhook that delivers `Got`. */
function bundle(schemas: Record<string, object>, operation: object = {}) {
  const json = (name: string) => ({ content: { 'application/json': { schema: ref(name) } } });
  return {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.2.3' },
    paths: {
      '/v1/things': {
        post: {
          operationId: 'createThing',
          tags: ['Things'],
          security: [{ apiKey: [] }],
          parameters: [{ name: 'page', in: 'query', description: 'Page to return.', schema: { type: 'integer' } }],
          requestBody: json('Sent'),
          responses: { '200': { description: 'Thing.', ...json('Got') } },
          ...operation,
        },
      },
    },
    webhooks: {
      created: {
        post: {
          operationId: 'onCreated',
          summary: 'Created',
          requestBody: json('Got'),
          responses: { '200': { description: 'Taken' } },
        },
      },
    },
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'basic' } },
      schemas: { Sent: object(), Got: object(), ...schemas },
    },
  };
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function object(properties: Record<string, object> = {}) {
  return { type: 'object', properties };
}

async function generate(...args: Parameters<typeof bundle>): Promise<string> {
  return (await generateTypes(bundle(...args))).replaceAll(/\n +/g, '\n');
}

/** The declaration of a schema, and the comment before it. */
async function declaration(name: string, ...args: Parameters<typeof bundle>): Promise<string> {
  const text = await generate(...args);
  return (
    new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/\n)?export type ${name} = [^]*?;\n(?=export|/\\*\\*\n \\*|$)`).exec(
      text,
    )?.[0] ?? ''
  );
}

describe('schemas', () => {
  test('are declarations, to which everything else refers by name', async () => {
    const text = await generate({ Sent: object({ part: ref('Part') }), Part: object() });
    expect(text).toContain('"application/json": Sent;');
    expect(text).toContain('part?: Part | undefined;');
    expect(text).not.toContain('components["schemas"]');
  });

  test('are also members of components, as openapi-typescript has them', async () => {
    expect(await generate({})).toContain('schemas: {\nSent: Sent;\nGot: Got;\n};');
  });

  test('have their description as comment', async () => {
    expect(await declaration('Got', { Got: { ...object({ id: { type: 'string' } }), description: 'A thing.' } })).toBe(
      '/** A thing. */\nexport type Got = {\nid?: string;\n};\n',
    );
  });

  test('may be missing', async () => {
    const { components: _, ...rest } = bundle(
      {},
      { requestBody: undefined, responses: { '204': { description: 'Done.' } } },
    );
    const text = await generateTypes({ ...rest, webhooks: {} });
    expect(text).toContain('schemas: never;');
  });
});

describe('comments', () => {
  const commented = (schema: object) => declaration('Got', { Got: object({ id: schema }) });

  test('have text instead of a tag, and paragraphs that are not code', async () => {
    expect(await commented({ type: 'string', description: paragraphs, example: 'a' })).toContain(
      '/**\n* What it does.\n*\n* What else it does.\n* @example a\n*/\nid?: string;',
    );
  });

  test('do not repeat the type, and have no empty examples', async () => {
    expect(await commented({ type: 'string', enum: ['a'], description: 'Kind.', example: '' })).toContain(
      '/**\n* Kind.\n*/\nid?: "a";',
    );
  });

  test('begin with the description, also of what is deprecated or has a format', async () => {
    const schema = { type: 'string', format: 'uri', deprecated: true, description: 'Page.', example: 'a' };
    expect(await commented(schema)).toContain('/**\n* Page.\n* @example a\n* @deprecated\n*/\nid?: string;');
    expect(await commented({ type: 'string', deprecated: true })).toContain('/** @deprecated */\nid?: string;');
  });

  test('keep the indentation of an example', async () => {
    const text = await generateTypes(
      bundle({ Got: object({ id: { type: 'object', description: 'Data.', example: { a: 1 } } }) }),
    );
    expect(text).toContain('@example {\n     *       "a": 1\n     *     }');
  });

  test('are those of the schema, if a field has none of its own', async () => {
    const Id = { type: 'string', description: 'Its id.' };
    const text = await declaration('Got', {
      Got: object({ id: ref('Id'), other: { ...ref('Id'), description: 'Other.' } }),
      Id,
    });
    expect(text).toContain('/** Its id. */\nid?: Id;');
    expect(text).toContain('/** Other. */\nother?: Id;');
  });

  test('of an operation are its summary and description', async () => {
    const text = await generate({}, { summary: 'Create a thing', description: paragraphs });
    const operations = text.slice(text.indexOf('export interface operations'));
    expect(operations).toContain('* Create a thing\n*\n* What it does.\n*\n* What else it does.\n*/\ncreateThing: {');
  });

  test('cannot be ended by what they say', async () => {
    expect(await generate({}, { summary: 'a */ b' })).toContain('* a *\\/ b\n*/\ncreateThing: {');
  });
});

describe('optional members', () => {
  const fields = object({ name: { type: ['string', 'null'] } });

  test('of an input accept undefined, however deep they are', async () => {
    const text = await generate({ Sent: object({ part: ref('Part') }), Part: fields });
    expect(text).toContain('part?: Part | undefined;');
    expect(text).toContain('name?: string | null | undefined;');
    expect(text).toContain('page?: number | undefined;\n} | undefined;');
  });

  test('of an answer and of a webhook do not: JSON has no undefined', async () => {
    const text = await generate({ Got: fields });
    expect(text).toContain('name?: string | null;');
  });

  test('of a schema that is sent and answered accept it', async () => {
    const text = await generate({
      Sent: object({ part: ref('Part') }),
      Got: object({ part: ref('Part') }),
      Part: fields,
    });
    expect(text).toContain('part?: Part | undefined;');
    expect(text).toContain('part?: Part;');
    expect(text).toContain('name?: string | null | undefined;');
  });

  test('stay what they are if they are never or required', async () => {
    const text = await generate({ Sent: { ...object({ id: { type: 'string' } }), required: ['id'] } });
    expect(text).toContain('id: string;');
    expect(text).toContain('path?: never;');
    expect(text).not.toContain('never | undefined');
  });

  test('leave an optional request body exact, as openapi-fetch expects it', async () => {
    expect(await generate({})).toMatch(/requestBody\?: \{\ncontent: \{\n"application\/json": Sent;\n\};\n\};/);
  });
});
