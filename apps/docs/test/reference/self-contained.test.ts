import { describe, expect, it } from 'vitest';
import { loads, looseEnds } from './self-contained.ts';

describe('a page that loads something is noticed', () => {
  it.each([
    '<script src="https://cdn.example.com/redoc.js"></script>',
    '<link rel="stylesheet" href="https://fonts.example.com/css">',
    '<img src="//cdn.example.com/logo.svg">',
    '<style>@font-face { src: url(https://fonts.example.com/a.woff2) }</style>',
    '<style>@import "https://fonts.example.com/a.css"</style>',
    '<p style="background: url(\'https://cdn.example.com/a.png\')"></p>',
  ])('%s', (canary) => {
    expect(loads(`<!DOCTYPE html>${canary}`)).toHaveLength(1);
  });
});

describe('a policy that allows too much is noticed', () => {
  const page = (policy: string, rest = '') =>
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><body>${rest}</body>`;

  it.each([
    ["script-src 'self'", '', 'something is allowed by default'],
    ["default-src 'none'; script-src 'unsafe-inline'", '', "'unsafe-inline'"],
    ["default-src 'none'; connect-src *", '', '*'],
    ["default-src 'none'; connect-src https:", '', 'https:'],
    ["default-src 'none'", '<script>1</script>', 'a script without its hash'],
    ["default-src 'none'", '<style>p{}</style>', 'a style without its hash'],
    ["default-src 'none'", '<p style="color: red">', 'a style attribute'],
    ["default-src 'none'", '<p onclick="go()">', 'onclick=…'],
  ])('%s %s', (policy, rest, want) => {
    expect(looseEnds(page(policy, rest))).toContain(want);
  });
});
