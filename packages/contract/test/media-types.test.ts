import { describe, expect, it } from 'vitest';
import { isForm, isInRange, isJson, isMultipart, isRange, isXml } from '../src/media-types.ts';

describe('a media type', () => {
  it.each<[string | undefined, boolean]>([
    ['application/json', true],
    ['APPLICATION/JSON', true],
    ['application/problem+json', true],
    ['application/json; charset=utf-8', true],
    ['application/json ;charset=utf-8', true],
    ['application/jsonp', false],
    ['application/json-seq', false],
    ['text/plain; format=application/json', false],
    ['json', false],
    ['', false],
    [undefined, false],
  ])('%s is JSON: %s', (type, want) => {
    expect(isJson(type)).toBe(want);
  });

  it.each<[string | undefined, boolean]>([
    ['application/x-www-form-urlencoded', true],
    ['Application/X-WWW-Form-URLEncoded ; charset=utf-8', true],
    ['multipart/form-data', false],
    ['application/x-www-form-urlencoded2', false],
    [undefined, false],
  ])('%s is a form: %s', (type, want) => {
    expect(isForm(type)).toBe(want);
  });

  it.each<[string | undefined, boolean]>([
    ['application/xml', true],
    ['TEXT/XML; charset=utf-8', true],
    ['image/svg+xml', true],
    ['application/xmlish', false],
    ['text/plain; format=text/xml', false],
    [undefined, false],
  ])('%s is XML: %s', (type, want) => {
    expect(isXml(type)).toBe(want);
  });

  it.each<[string | undefined, boolean]>([
    ['Multipart/Form-Data; boundary=a', true],
    ['multipart/mixed', false],
    [undefined, false],
  ])('%s is a form of parts: %s', (type, want) => {
    expect(isMultipart(type)).toBe(want);
  });

  it.each<[string, boolean]>([
    ['image/*; q=1', true],
    ['*/*', true],
    ['image/png', false],
    ['text/plain; a=b/*', false],
  ])('%s is a range: %s', (type, want) => {
    expect(isRange(type)).toBe(want);
  });

  it.each<[string, string, boolean]>([
    ['image/png', 'image/png', true],
    ['image/png', 'IMAGE/PNG; q=1', true],
    ['image/png', 'image/*', true],
    ['image/png', '*/*', true],
    ['image/png', '*/*;q=0.1', true],
    ['image/png', 'image/gif', false],
    ['image/png', 'text/*', false],
    ['images/png', 'image/*', false],
    ['image/png', 'image/pn', false],
    ['image/png', '', false],
  ])('%s is in the range %s: %s', (type, range, want) => {
    expect(isInRange(type, range)).toBe(want);
  });
});
