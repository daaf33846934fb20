import type { Verification } from '@xs2a/types';
import { pageRequest } from '../store/pages.ts';
import { listTransactions } from '../store/transactions.ts';
import { readFlag } from './filters.ts';
import { noContent, ok, reading, writing } from './operation.ts';
import { deleteTransaction, eventsOf, filtersOf, ownTransaction, toBody } from './transactions.ts';

export const listVerifications = reading<'listVerifications'>(async ({ query }, { db, caller, now }) => {
  const { account_holder, iban, bic, country_id, merchant_id } = query;
  const filters = filtersOf(
    {
      account_holder,
      iban,
      bic,
      country_id,
      merchant_id,
      check_requested: readFlag(query.check_requested),
      check_passed: readFlag(query.check_passed),
    },
    query,
    now,
  );
  const page = await listTransactions(db, caller, 'verification', filters, pageRequest(query));
  return ok({ ...page, data: page.data.map(toBody<Verification>) });
});

export const getVerification = reading<'getVerification'>(async ({ path }, context) =>
  ok(toBody<Verification>(await ownTransaction(context, 'verification', path.verification_id))),
);

export const deleteVerification = writing<'deleteVerification'>(async ({ path }, context) => {
  await deleteTransaction(context, 'verification', path.verification_id);
  return noContent;
});

export const listVerificationEvents = reading<'listVerificationEvents'>(async ({ path, query }, context) =>
  ok(await eventsOf(context, 'verification', path.verification_id, query)),
);
