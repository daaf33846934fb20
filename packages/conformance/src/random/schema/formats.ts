import fc, { type Arbitrary } from 'fast-check';

const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const moments = days.map((day) => day.toISOString());
const folders = fc.array(fc.stringMatching(/^[a-z0-9]+$/));

/** Texts of the formats of JSON Schema and OpenAPI. An unknown format is ignored. */
export const formats: Readonly<Record<string, Arbitrary<string>>> = {
  'date-time': moments,
  date: moments.map((moment) => moment.slice(0, 10)),
  time: moments.map((moment) => moment.slice(11)),
  duration: fc.nat().map((count) => `P${count}D`),
  email: fc.emailAddress(),
  'idn-email': fc.emailAddress(),
  hostname: fc.domain(),
  'idn-hostname': fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  uuid: fc.uuid(),
  uri: fc.webUrl(),
  iri: fc.webUrl(),
  'uri-reference': folders.map((names) => `/${names.join('/')}`),
  'iri-reference': folders.map((names) => `/${names.join('/')}`),
  'json-pointer': folders.map((names) => names.map((name) => `/${name}`).join('')),
  regex: fc.stringMatching(/^[a-z]+$/).map((word) => `^${word}$`),
  byte: fc.base64String(),
};
