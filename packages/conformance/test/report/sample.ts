import type { Report } from '../../src/report/index.ts';
import type { CaseResult, Finding, Run } from '../../src/types.ts';
import { coverageOf } from '../coverage/exchange.ts';
import { pets } from '../coverage/pets.ts';

/** What XML, HTML and terminals stumble over. */
export const hostile = '<script>alert("1")</script> & \']]>\' \u0000\u0008\u001B[31m \uD800 \uFFFE é 👩‍👩‍👧';

export function findingOf(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'body',
    operationId: 'getPet',
    caseId: 'getPet/example/plain',
    place: '200 /lives',
    found: '"nine"',
    expected: 'integer',
    repair: 'Send "lives" as the body of 200 documents it.',
    ...more,
  };
}

function caseOf(id: string, findings: readonly Finding[] = []): CaseResult {
  const [operationId = '', group = ''] = id.split('/');
  return {
    id,
    operationId,
    group: group as CaseResult['group'],
    title: `${operationId} succeeds`,
    status: 200,
    milliseconds: 12.345,
    findings,
    curl: `curl -i -u "api:$API_KEY" 'http://127.0.0.1:4010/${operationId}'`,
    notes: [],
  };
}

const [body, status] = [
  findingOf(),
  findingOf({
    rule: 'status',
    place: '500',
    found: '500',
    expected: '2XX',
    repair: 'Find out in the log of the server what failed.',
    operationId: 'createPet',
    caseId: 'createPet/bad-input/json/name: empty',
  }),
];

export const coverage = coverageOf(
  pets,
  { id: 'getPet', target: '/pets/1', status: 200, answered: { kind: 'cat', lives: 9 } },
  { id: 'listPets', target: '/pets', status: 200, answered: [] },
);

const passed: Run = {
  contract: { title: 'Pets', version: '1.0.0' },
  url: 'http://127.0.0.1:4010',
  startedAt: '2026-01-02T03:04:05.678Z',
  milliseconds: 1234,
  seed: 1,
  requests: 5,
  capabilities: { stateful: false, checksCredentials: true, prefers: false },
  leftOut: [
    { group: 'situation', cases: 12, reason: 'the server does not understand Prefer' },
    { group: 'random', cases: 1, reason: 'The operation has no input.' },
  ],
  results: [
    caseOf('listPets/example/plain'),
    caseOf('getPet/example/plain'),
    caseOf('createPet/bad-input/json/name: empty'),
  ],
  findings: [],
};

const group = (finding: Finding, count = 1) => ({
  finding,
  count,
  cases: count,
  caseIds: [finding.caseId],
  operationIds: [finding.operationId],
  places: [finding.place],
  values: [finding.found],
  curl: caseOf(finding.caseId).curl,
  notes: ['The run created /pets/1 and deleted it: create it again.'],
  before: `curl -i -X POST http://127.0.0.1:4010/pets`,
});

export const good: Report = { toolVersion: '0.1.0', run: passed, coverage };

/** A run with these findings: those of `body` and `status`, unless others are given. */
export function bad(...findings: Finding[]): Report {
  const [first, second, ...more] = findings.length > 0 ? findings : [body, status];
  const results = [
    caseOf('listPets/example/plain'),
    caseOf('getPet/example/plain', first && [first]),
    caseOf('createPet/bad-input/json/name: empty', second === undefined ? [] : [second, ...more]),
  ];
  const reported = [first, second, ...more].filter((finding) => finding !== undefined);
  return { ...good, run: { ...passed, results, findings: reported.map((finding) => group(finding)) } };
}
