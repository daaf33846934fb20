import { notFound } from '@xs2a/server';
import type { Bank as ApiBank } from '@xs2a/types';
import { bankByBic, bankByCode, bankByCodeOrBic, banksOf, searchBanks } from '../bank/directory/directory.ts';
import type { Bank } from '../bank/types.ts';
import { pageRequest, toPage } from '../store/pages.ts';
import { ok, reading } from './operation.ts';

/** The country of a bank if nothing else is said (reference, section "Bankcodes"). */
const defaultCountry = 'DE';

export const getBank = reading<'getBank'>(async ({ query }) => {
  const { bank_code, country_id, bic, q } = query;
  if (bank_code === undefined && bic === undefined && q === undefined) return ok(toBank(firstBank(country_id)));
  const bank =
    (bank_code !== undefined && bankByCode(String(bank_code), country_id ?? defaultCountry)) ||
    (bic !== undefined && bankByBic(bic)) ||
    (q !== undefined && bankByCodeOrBic(q, country_id));
  if (!bank) throw notFound();
  return ok(toBank(bank));
});

/** The contract requires none of the filters: without them, any bank of the country is right. */
function firstBank(countryId = defaultCountry): Bank {
  const [first] = banksOf(countryId);
  if (first === undefined) throw notFound();
  return first;
}

export const listBanks = reading<'listBanks'>(async ({ query }) =>
  ok(pageOf(banksOf(query.country_id ?? defaultCountry), query)),
);

export const autocompleteBanks = reading<'autocompleteBanks'>(async ({ query }) => {
  const { q, country_id = defaultCountry, product } = query;
  const filters = { countryId: country_id, ...(product !== undefined && { product }) };
  return ok(pageOf(searchBanks(q, filters), query));
});

function pageOf(banks: readonly Bank[], query: { page?: number | undefined; per_page?: number | undefined }) {
  const request = pageRequest(query);
  const first = (request.page - 1) * request.perPage;
  return toPage(banks.length, request, banks.slice(first, first + request.perPage).map(toBank));
}

function toBank(bank: Bank): ApiBank {
  return {
    bank_code: bank.bankCode,
    bic: bank.bic,
    name: bank.name,
    short_name: bank.shortName,
    zipcode: bank.zipcode,
    city: bank.city,
    country_id: bank.countryId,
    xs2a_supported: bank.isSupported,
    testmode: bank.isTestbank,
  };
}
