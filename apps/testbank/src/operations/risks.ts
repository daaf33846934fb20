import type { Risk } from '@xs2a/types';
import { pageRequest } from '../store/pages.ts';
import { listTransactions } from '../store/transactions.ts';
import { noContent, ok, reading, writing } from './operation.ts';
import { deleteTransaction, eventsOf, filtersOf, ownTransaction, toBody } from './transactions.ts';

export const listRisks = reading<'listRisks'>(async ({ query }, { db, caller, now }) => {
  const { account_holder, iban, bic, country_id, merchant_id } = query;
  const filters = filtersOf({ account_holder, iban, bic, country_id, merchant_id }, query, now);
  const page = await listTransactions(db, caller, 'risk', filters, pageRequest(query));
  return ok({ ...page, data: page.data.map(toBody<Risk>) });
});

export const getRisk = reading<'getRisk'>(async ({ path }, context) =>
  ok(toBody<Risk>(await ownTransaction(context, 'risk', path.risk_id))),
);

export const deleteRisk = writing<'deleteRisk'>(async ({ path }, context) => {
  await deleteTransaction(context, 'risk', path.risk_id);
  return noContent;
});

export const listRiskEvents = reading<'listRiskEvents'>(async ({ path, query }, context) =>
  ok(await eventsOf(context, 'risk', path.risk_id, query)),
);
