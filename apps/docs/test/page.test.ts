import { readFile } from 'node:fs/promises';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { page } from '../src/build.ts';
import { selfContain } from '../src/self-contain.ts';

type Node = DefaultTreeAdapterTypes.Node;

interface Operation {
  operationId: string;
  summary: string;
}

const html = await readFile(page, 'utf8');
const bundle = JSON.parse(await readFile(new URL(import.meta.resolve('@xs2a/openapi/openapi.json')), 'utf8')) as Record<
  'paths' | 'webhooks',
  Record<string, Record<string, Operation>>
>;

/** Every URL that a browser fetches for the markup of a page, whatever its scripts do afterwards. */
function loads(markup: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const { nodeName } = node;
    const attributes = 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
    for (const name of nodeName === 'a' ? [] : ['src', 'srcset', 'href', 'data', 'poster', 'action']) {
      const value = attributes[name];
      if (value !== undefined && !/^(?:data:|#)/.test(value)) found.push(`${nodeName} ${value}`);
    }
    const css = nodeName === 'style' && 'childNodes' in node ? node.childNodes.map(textOf).join('') : attributes.style;
    for (const [, url = ''] of (css ?? '').matchAll(/(?:url\(|@import)\s*['"]?([^'")\s]+)/g)) {
      if (!/^(?:data:|#)/.test(url)) found.push(`css ${url}`);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(markup));
  return found;
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : '';
}

function policyOf(markup: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1] ?? '';
}

describe('the docs page', () => {
  it('loads nothing but itself', () => {
    expect(loads(html)).toEqual([]);
  });

  it('forbids its scripts to load anything either', () => {
    const policy = policyOf(html);
    expect(policy.startsWith("default-src 'none'")).toBe(true);
    expect(policy).not.toMatch(/https?:|\*|'self'/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('sends no telemetry, and fetches no logo', () => {
    expect(html).toContain('"disableTelemetry":true');
    expect(html).not.toContain('cdn.redoc.ly');
  });

  const operations = [bundle.paths, bundle.webhooks].flatMap((group) =>
    Object.values(group).flatMap((item) =>
      Object.values(item).filter((operation) => typeof operation.operationId === 'string'),
    ),
  );

  it.each(operations.map(({ operationId, summary }) => [operationId, summary]))(
    'describes %s',
    (operationId, summary) => {
      expect(html).toContain(`"operationId":${JSON.stringify(operationId)},"summary":${JSON.stringify(summary)}`);
    },
  );
});

describe('a page that loads something is noticed', () => {
  const canaries = [
    '<script src="https://cdn.example.com/redoc.js"></script>',
    '<link rel="stylesheet" href="https://fonts.example.com/css">',
    '<img src="//cdn.example.com/logo.svg">',
    '<style>@font-face { src: url(https://fonts.example.com/a.woff2) }</style>',
    '<style>@import "https://fonts.example.com/a.css"</style>',
    '<p style="background: url(\'https://cdn.example.com/a.png\')"></p>',
  ];

  it.each(canaries)('%s', (canary) => {
    expect(loads(`<!DOCTYPE html>${canary}`)).toHaveLength(1);
  });

  it('a page of another Redoc is not processed blindly', () => {
    expect(() => selfContain('<html></html>')).toThrow('Repair src/self-contain.ts');
  });
});
