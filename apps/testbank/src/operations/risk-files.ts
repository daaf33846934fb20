/** The files of a risk. They are read in a transaction, and written after it. */
import { notFound, validationFailed } from '@xs2a/server';
import type { AccountSnapshotInput, FactSheet } from '@xs2a/types';
import { isYes } from '../domain/flags.ts';
import { type Snapshot, snapshotOf } from '../domain/risks/checks/account-snapshot/snapshot.ts';
import { defaultTurnoverDays } from '../domain/risks/checks/fact-sheet/fact-sheet.ts';
import { factsOf } from '../domain/risks/checks/fact-sheet/facts.ts';
import { type RiskSource, viewOf } from '../domain/risks/view.ts';
import { toCsv } from '../files/account-snapshot-csv.ts';
import { toJson, toJson2 } from '../files/account-snapshot-json.ts';
import { type Context, reading } from './operation.ts';
import { ownTransaction } from './transactions.ts';

export const downloadAccountSnapshot = reading<'downloadAccountSnapshot'>(
  async ({ path, query, mediaType }, context) => {
    const { id, source } = await readSource(context, path.risk_id);
    const { snapshot: parameters } = source;
    if (parameters === undefined) throw notFound();
    const format = query.format ?? snapshotFormat(mediaType, parameters);
    if (isYes(parameters.all_accounts) && format !== 'json2') {
      throw validationFailed({
        format: ['The format must be json2, because the account snapshot is of all accounts.'],
      });
    }
    return async () => {
      const name = `account-snapshot-${id}`;
      const snapshot = snapshotOf(viewOf(source), parameters);
      if (format === 'json') return file(`${name}.json`, 'application/json', toJson(snapshot));
      if (format === 'json2') return file(`${name}.json`, 'application/json', toJson2(snapshotsOf(source)));
      if (format === 'csv') return file(`${name}.csv`, 'text/csv; charset=utf-8', toCsv(snapshot));
      const { writeAccountSnapshot } = await import('../files/pdf/account-snapshot.ts');
      return file(`${name}.pdf`, 'application/pdf', await writeAccountSnapshot(snapshot));
    };
  },
);

export const downloadFactSheet = reading<'downloadFactSheet'>(async ({ path, query, mediaType }, context) => {
  const { id, source } = await readSource(context, path.risk_id);
  const { factSheet: parameters } = source;
  if (parameters === undefined) throw notFound();
  const { format = mediaType === 'application/json' ? 'json' : 'pdf' } = query;
  return async () => {
    const name = `fact-sheet-${id}`;
    const facts = factsOf(viewOf(source), Number(parameters.limit_turnover_days ?? defaultTurnoverDays));
    if (format === 'json') return file<FactSheet>(`${name}.json`, 'application/json', facts);
    const { writeFactSheet } = await import('../files/pdf/fact-sheet.ts');
    return file(`${name}.pdf`, 'application/pdf', await writeFactSheet(facts, source.createdAt));
  };
});

/** The format of a snapshot for which the request names none: PDF, unless the client accepts something else. */
function snapshotFormat(mediaType: string | undefined, { all_accounts }: AccountSnapshotInput) {
  if (mediaType === 'text/csv') return 'csv';
  if (mediaType !== 'application/json') return 'pdf';
  return isYes(all_accounts) ? 'json2' : 'json';
}

/** @throws {Problem} 404, 403 or 410 */
async function readSource(context: Context, riskId: string): Promise<{ id: string; source: RiskSource }> {
  const { id, sealed_login: sealed } = await ownTransaction(context, 'risk', riskId);
  if (sealed === null) throw notFound();
  return { id, source: JSON.parse(context.vault.open(sealed)) };
}

/** The chosen account comes first. */
function snapshotsOf(source: RiskSource): Snapshot[] {
  const { snapshot = {} } = source;
  const chosen = viewOf(source);
  const others = isYes(snapshot.all_accounts) ? chosen.accounts.filter(({ id }) => id !== chosen.account.id) : [];
  return [chosen, ...others.map(({ id }) => viewOf(source, id))].map((view) => snapshotOf(view, snapshot));
}

function file<Body>(name: string, type: string, body: Body) {
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
  return { status: 200, headers, body } as const;
}
