import { describe, expect, it } from 'vitest';
import { refuseForeignPages } from '../src/foreign-pages.ts';

const check = (headers: Record<string, string>) => () => refuseForeignPages({ headers }, '/_mock');
const host = '127.0.0.1:4010';

describe('/_mock lets in', () => {
  it.each([
    ['a program', { host }],
    ['its own page', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }],
    ['an address that somebody types', { host, 'sec-fetch-site': 'none' }],
    ['localhost', { host: 'localhost:4010', origin: 'http://localhost:4010' }],
    ['IPv6', { host: '[::1]:4010', origin: 'http://[::1]:4010' }],
    ['IPv4 written as IPv6', { host: '[::ffff:10.0.0.1]:4010' }],
    ['the name of a container', { host: 'mock:4010' }],
    ['a name that nobody can register', { host: 'host.docker.internal:4010' }],
    ['an address without a port', { host: '192.168.0.7' }],
  ])('%s', (_name, headers) => {
    expect(check(headers)).not.toThrow();
  });
});

describe('/_mock refuses', () => {
  it.each([
    ['a page of another site', { host, origin: 'https://evil.example' }],
    ['a page of another port', { host, origin: 'http://127.0.0.1:8080' }],
    ['a page of another scheme', { host, origin: `https://${host}` }],
    ['a page in a sandbox', { host, origin: 'null' }],
    ['an image on a page of another site', { host, 'sec-fetch-site': 'cross-site' }],
    ['a page of another port that sends no origin', { host, 'sec-fetch-site': 'same-site' }],
    ['a page whose name was rebound', { host: 'evil.example:4010', origin: 'http://evil.example:4010' }],
    ['a public name', { host: 'evil.example' }],
    ['a public name that begins like an address', { host: '127.0.0.1.evil.example' }],
    ['no host', {}],
  ])('%s', (_name, headers) => {
    expect(check(headers as Record<string, string>)).toThrow(/^Requests to \/_mock must/);
  });
});
