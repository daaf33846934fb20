import { type Contract, createContract, type Document } from '@xs2a/contract';
import { toClientCall } from './client.ts';
import { toCurl } from './curl.ts';
import { toFetch } from './fetch.ts';
import { toJava } from './java.ts';
import { toPhp } from './php.ts';
import { toPython } from './python.ts';
import { listSampleRequests, type SampleRequest } from './requests.ts';

/** A sample in the form of Redoc, with one more field: the samples of all examples, not only of the first. */
export interface CodeSample {
  lang: string;
  label: string;
  source: string;
  /** Source by media type and name of the example; absent where the operation has no body. */
  sources?: Record<string, Record<string, string>>;
}

/** Languages of the samples, in the order of the menu. */
export const languages = [
  { label: 'curl', lang: 'bash', write: toCurl },
  { label: '@xs2a/client', lang: 'typescript', write: toClientCall },
  { label: 'fetch', lang: 'typescript', write: toFetch },
  { label: 'Python', lang: 'python', write: toPython },
  { label: 'PHP', lang: 'php', write: toPhp },
  { label: 'Java', lang: 'java', write: toJava },
] as const;

/** A copy of the contract with the samples of each operation. */
export function addSamples(contract: Contract): Contract {
  const copy = createContract(structuredClone(contract.document) as Document);
  const requests = listSampleRequests(contract);
  for (const { id, node } of copy.operations) {
    node['x-codeSamples'] = samplesOf(requests.filter(({ operationId }) => operationId === id));
  }
  return copy;
}

function samplesOf(requests: readonly SampleRequest[]): CodeSample[] {
  const [first] = requests;
  if (first === undefined) throw new Error('An operation has no request to show.');
  return languages.map(({ label, lang, write }) => {
    const sample = { lang, label, source: write(first) };
    return first.body === undefined ? sample : { ...sample, sources: sourcesOf(requests, write) };
  });
}

function sourcesOf(requests: readonly SampleRequest[], write: (request: SampleRequest) => string) {
  const sources: NonNullable<CodeSample['sources']> = {};
  for (const request of requests) {
    if (request.body === undefined) continue;
    const { mediaType, example } = request.body;
    sources[mediaType] = { ...sources[mediaType], [example]: write(request) };
  }
  return sources;
}
