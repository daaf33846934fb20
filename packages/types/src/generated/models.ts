/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

import type { components } from './schema.ts';

/**
 * Version of the API that answers.
 */
export type ApiVersion = components['schemas']['ApiVersion'];

/**
 * The HTTP status once more, as an integer or as its decimal string.
 */
export type ErrorCode = components['schemas']['ErrorCode'];

/**
 * Body of every answer that is not a success.
 */
export type ErrorBody = components['schemas']['ErrorBody'];

/**
 * Body of a `422`. It names every refused field with the reasons.
 */
export type ValidationErrorBody = components['schemas']['ValidationErrorBody'];

/**
 * The members of every list. The totals are not reliable: stop when `current_page` reaches `last_page`, or at an empty `data`.
 */
export type Page = components['schemas']['Page'];

/**
 * Id of a blacklist item, `bl_` and a suffix of letters and digits.
 */
export type BlacklistId = components['schemas']['BlacklistId'];

/**
 * The IBAN of an account as its bank reports it, at most 40 characters. Cards and savings accounts often have none: the string is empty then.
 */
export type Iban = components['schemas']['Iban'];

/**
 * An entry of the blacklist.
 */
export type BlacklistItem = components['schemas']['BlacklistItem'];

/**
 * One page of the blacklist.
 */
export type BlacklistItemList = components['schemas']['BlacklistItemList'];

/**
 * A valid International Bank Account Number without spaces, check digits included. A value that fails the check is answered with `422`.
 */
export type IbanInput = components['schemas']['IbanInput'];

/**
 * What to put on the blacklist.
 */
export type BlacklistItemInput = components['schemas']['BlacklistItemInput'];

/**
 * The national code of a bank, as a string of digits. `88888888` is the German Testbank, `88888` the Austrian one, and `88888889` a Testbank that always shows the tabs of its login form.
 */
export type BankCode = components['schemas']['BankCode'];

/**
 * A country as its two-letter ISO 3166-1 code, in upper case.
 */
export type CountryId = components['schemas']['CountryId'];

/**
 * The BIC of a bank, at most 11 characters. `TESTDE88XXX` is the German Testbank, `TESTAT88XXX` the Austrian one.
 */
export type Bic = components['schemas']['Bic'];

/**
 * A yes or no as the API writes it. Newer objects have a JSON boolean, older ones `"0"` or `"1"`, and counters of one the integers `0` or `1`. Treat `true`, `"1"` and `1` as yes, everything else as no.
 */
export type Flag = components['schemas']['Flag'];

/**
 * A bank, found by its bank code, BIC or name.
 */
export type Bank = components['schemas']['Bank'];

/**
 * One page of banks.
 */
export type BankList = components['schemas']['BankList'];

/**
 * A yes or no in a request. A JSON body sends a boolean; a form and a query send one of the words `true`, `false`, `1` or `0`.
 */
export type FlagInput = components['schemas']['FlagInput'];

/**
 * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
 */
export type MerchantId = components['schemas']['MerchantId'];

/**
 * A day or a moment in ISO 8601. Time and zone are optional: `2014-03-23`, `2014-03-23T00:00:00` and `2014-03-23T00:00:00+01:00` are all accepted. A value without a zone is local time in Europe/Berlin. In an address the `+` of a zone is written `%2B`.
 */
export type DateFilter = components['schemas']['DateFilter'];

/**
 * Id of a verification, `xv_` and a suffix of letters and digits.
 */
export type VerificationId = components['schemas']['VerificationId'];

/**
 * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
 */
export type TransactionReference = components['schemas']['TransactionReference'];

/**
 * An amount of money, in units of the accompanying currency. The value is a JSON number or a decimal string with a point (`100`, `"100.0"`); negative amounts leave the account. Parse it as a decimal, because a binary float loses cents.
 */
export type Amount = components['schemas']['Amount'];

/**
 * A currency as its three-letter ISO 4217 code.
 */
export type CurrencyId = components['schemas']['CurrencyId'];

/**
 * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
 */
export type Metadata = components['schemas']['Metadata'];

/**
 * A moment, written as `2014-03-23 15:55:54` in the transaction products and as RFC 3339 (`2017-12-06T13:01:01Z`) in XS2A.api. A value without a zone is local time in Europe/Berlin.
 */
export type Timestamp = components['schemas']['Timestamp'];

/**
 * A verification by XS2A.verify, with the account of the bank user and the outcome of the balance check.
 */
export type Verification = components['schemas']['Verification'];

/**
 * One page of verifications.
 */
export type VerificationList = components['schemas']['VerificationList'];

/**
 * The national code of a bank. Send a string: an integer is accepted too, but it loses leading zeros. With an API key of mode Test use `88888888` (German Testbank), `88888` (Austrian Testbank) or `88888889` (German Testbank with tabs in its login form).
 */
export type BankCodeInput = components['schemas']['BankCodeInput'];

/**
 * The BIC of a bank, 8 or 11 characters in upper case. With an API key of mode Test use `TESTDE88XXX` (German Testbank) or `TESTAT88XXX` (Austrian Testbank).
 */
export type BicInput = components['schemas']['BicInput'];

/**
 * Language in which the wizard opens.
 */
export type Language = components['schemas']['Language'];

/**
 * What you know about the account, and the amount to check. All fields are optional; some need a second one.
 */
export type VerificationInput = components['schemas']['VerificationInput'];

/**
 * Key that starts the wizard for one transaction. Hand it to the JavaScript widget or send it as `key` to the Wizard-API. It is valid once, and it is a secret of this one bank user.
 */
export type WizardSessionKey = components['schemas']['WizardSessionKey'];

/**
 * What you get for a new transaction or bank connection: the key that starts the wizard, and the transaction under which to look for the result.
 */
export type WizardSessionStart = components['schemas']['WizardSessionStart'];

/**
 * Id of an event, `ev_` and a suffix of letters and digits.
 */
export type EventId = components['schemas']['EventId'];

/**
 * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
 */
export type EventTransaction = components['schemas']['EventTransaction'];

/**
 * Id of a risk, `xr_` and a suffix of letters and digits.
 */
export type RiskId = components['schemas']['RiskId'];

/**
 * A number of things, as a JSON integer or as a string of digits.
 */
export type Count = components['schemas']['Count'];

/**
 * A day as `yyyy-mm-dd`. `0000-00-00` means "no date".
 */
export type CalendarDate = components['schemas']['CalendarDate'];

/**
 * Name of a category of turnovers. Examples are `rent` (rent payments), `living-cost` (cost of living in general), `credit` (running loans and their instalments) and `income` (salaries and other income). Names are added over time, so expect ones that are not listed here.
 */
export type TurnoverCategory = components['schemas']['TurnoverCategory'];

/**
 * Range and filters of the account snapshot. Download its content from `/v1/risks/{risk_id}/accountSnapshot`.
 */
export type AccountSnapshot = components['schemas']['AccountSnapshot'];

/**
 * Whether the account covers the amount.
 */
export type BalanceCheck = components['schemas']['BalanceCheck'];

/**
 * Balance of the account at the time of the transaction.
 */
export type BalanceOverview = components['schemas']['BalanceOverview'];

/**
 * What came in and went out in one month.
 */
export type CashflowMonth = components['schemas']['CashflowMonth'];

/**
 * Incoming and outgoing amounts of the account by month, over the range of the risk.
 */
export type CashflowOverview = components['schemas']['CashflowOverview'];

/**
 * How many chargebacks were found among the turnovers of the account, and why they happened.
 */
export type ChargebackCheck = components['schemas']['ChargebackCheck'];

/**
 * How many children the account holder has, by the payments of public offices to the account.
 */
export type ChildrenCheck = components['schemas']['ChildrenCheck'];

/**
 * What the turnovers of one category amount to.
 */
export type CreditCheckResult = components['schemas']['CreditCheckResult'];

/**
 * Sums of the chosen categories of turnovers.
 */
export type CreditCheck = components['schemas']['CreditCheck'];

/**
 * What to do: `ANY` collect on any day, it should be safe; `DATE` collect on `recommendation_date`; `REJECT` do not collect, because the account is unlikely to cover the amount.
 */
export type DirectDebitRecommendation = components['schemas']['DirectDebitRecommendation'];

/**
 * When to collect the amount by direct debit, or that it is better not to.
 */
export type DirectDebitCheck = components['schemas']['DirectDebitCheck'];

/**
 * That a fact sheet was requested. Its content is downloaded from `/v1/risks/{risk_id}/factSheet`. Fields beyond these occur.
 */
export type FactSheetCheck = components['schemas']['FactSheetCheck'];

/**
 * How well the given name matches the account holder.
 */
export type NameCheck = components['schemas']['NameCheck'];

/**
 * On how many booking days the overdraft was used, and how far, over the range of the risk. Used overdraft is a negative balance, so these amounts are negative.
 */
export type OverdraftLimitCheck = components['schemas']['OverdraftLimitCheck'];

/**
 * Whether the account is a seizure account.
 */
export type SeizureCheck = components['schemas']['SeizureCheck'];

/**
 * Account that pays or is paid.
 */
export type StandingOrderAccount = components['schemas']['StandingOrderAccount'];

/**
 * A transfer that the bank repeats. Rent paid at the end of every month has the `frequency` `m`, the `frequency_interval` 1 and the `day` 31.
 */
export type StandingOrder = components['schemas']['StandingOrder'];

/**
 * All standing orders of the account.
 */
export type StandingOrdersCheck = components['schemas']['StandingOrdersCheck'];

/**
 * An account that the bank user can see at the bank, such as a current account, a savings account or a card.
 */
export type VisibleAccount = components['schemas']['VisibleAccount'];

/**
 * All accounts that the bank user can see at the bank.
 */
export type AllAccountsCheck = components['schemas']['AllAccountsCheck'];

/**
 * A risk by XS2A.risk: the account that the bank user chose, and the result of every risk check that was requested. Checks that were not requested are absent.
 */
export type Risk = components['schemas']['Risk'];

/**
 * Id of a payment, `xp_` and a suffix of letters and digits.
 */
export type PaymentId = components['schemas']['PaymentId'];

/**
 * What you reported to the platform about the money: `NONE` nothing yet, `RECEIVED` it arrived, `LOSS` it did not.
 */
export type PaymentStatus = components['schemas']['PaymentStatus'];

/**
 * A payment by XS2A.pay, with the accounts of sender and recipient.
 */
export type Payment = components['schemas']['Payment'];

/**
 * A verification, a risk or a payment, depending on `object`.
 */
export type TransactionObject = components['schemas']['TransactionObject'];

/**
 * An empty object, if there is no data.
 */
export type EmptyObject = components['schemas']['EmptyObject'];

/**
 * State of the transaction when the event happened. The object may be empty: fetch the transaction then, or the stored event.
 */
export type TransactionEventData = components['schemas']['TransactionEventData'];

/**
 * A verification, a risk or a payment has been created.
 */
export type TransactionCreatedEvent = components['schemas']['TransactionCreatedEvent'];

/**
 * A verification, a risk or a payment has changed, for example the payment status of a payment.
 */
export type TransactionUpdatedEvent = components['schemas']['TransactionUpdatedEvent'];

/**
 * The password of your account with the provider has been changed.
 */
export type PasswordChangedEvent = components['schemas']['PasswordChangedEvent'];

/**
 * Id of a bank user, `bus_` and a suffix of letters and digits.
 */
export type BankUserId = components['schemas']['BankUserId'];

/**
 * Id of a bank account, `bac_` and a suffix of letters and digits.
 */
export type BankAccountId = components['schemas']['BankAccountId'];

/**
 * Which bank account of which bank user the event is about.
 */
export type BankAccountEventData = components['schemas']['BankAccountEventData'];

/**
 * A sync has found a bank account that the bank user did not have before.
 */
export type NewAccountEvent = components['schemas']['NewAccountEvent'];

/**
 * A sync has found new turnovers on a bank account.
 */
export type NewTurnoversEvent = components['schemas']['NewTurnoversEvent'];

/**
 * Id of a bank connection, `bcn_` and a suffix of letters and digits.
 */
export type BankConnectionId = components['schemas']['BankConnectionId'];

/**
 * Who stores the login of a bank connection, and who starts its sync. `full`: the platform stores the encrypted credentials and syncs automatically once a day. `shared`: the encrypted credentials are split into two halves; the platform stores one, and you get the other when the session ends, so that neither side can read them alone; you start every sync and send your half with it. `none`: nobody stores credentials; you start every sync, and the bank user logs in again.
 */
export type SyncMode = components['schemas']['SyncMode'];

/**
 * One login of a bank user to one bank, with its sync mode.
 */
export type BankConnection = components['schemas']['BankConnection'];

/**
 * The automatic sync of a bank connection has failed.
 */
export type SyncFailedEvent = components['schemas']['SyncFailedEvent'];

/**
 * Something that happened with your account. `type` determines the content of `data`.
 */
export type WebhookEvent = components['schemas']['WebhookEvent'];

/**
 * One page of events.
 */
export type EventList = components['schemas']['EventList'];

/**
 * One page of risks.
 */
export type RiskList = components['schemas']['RiskList'];

/**
 * How many days back from today turnovers are read, from 10 to 365. JSON sends an integer; a form sends its digits.
 */
export type TurnoverDays = components['schemas']['TurnoverDays'];

/**
 * A day as `yyyy-mm-dd`. A time of day is not accepted.
 */
export type CalendarDateInput = components['schemas']['CalendarDateInput'];

/**
 * Asks for the account data as it is at the time of the transaction, to be downloaded as a statement afterwards. Choose the range by `days`, or by `from` and `to`. The range applies to the whole snapshot: its balance is that of the last day of the range.
 */
export type AccountSnapshotInput = components['schemas']['AccountSnapshotInput'];

/**
 * Asks whether the account covers an amount.
 */
export type BalanceCheckInput = components['schemas']['BalanceCheckInput'];

/**
 * Asks for the balance of the account. It has no parameters; send an empty object.
 */
export type BalanceOverviewInput = components['schemas']['BalanceOverviewInput'];

/**
 * Asks for incoming and outgoing amounts by month. It has no parameters; send an empty object.
 */
export type CashflowOverviewInput = components['schemas']['CashflowOverviewInput'];

/**
 * Asks for the returned direct debits of the account. It has no parameters; send an empty object.
 */
export type ChargebackCheckInput = components['schemas']['ChargebackCheckInput'];

/**
 * Asks for the number of children, by the payments of public offices to the account. It has no parameters; send an empty object.
 */
export type ChildrenCheckInput = components['schemas']['ChildrenCheckInput'];

/**
 * Requests the sums of certain categories of turnovers, for example to decide on a loan without further documents.
 */
export type CreditCheckInput = components['schemas']['CreditCheckInput'];

/**
 * Asks for the best day to collect an amount by direct debit, so that it does not fail for lack of funds. `start_date` and `end_date` limit the days to choose from.
 */
export type DirectDebitCheckInput = components['schemas']['DirectDebitCheckInput'];

/**
 * Asks for a fact sheet, which sums up the account on a few pages, to be downloaded afterwards.
 */
export type FactSheetInput = components['schemas']['FactSheetInput'];

/**
 * Asks whether the account belongs to a person.
 */
export type NameCheckInput = components['schemas']['NameCheckInput'];

/**
 * Asks how the overdraft of the account is used. It has no parameters; send an empty object.
 */
export type OverdraftLimitCheckInput = components['schemas']['OverdraftLimitCheckInput'];

/**
 * Asks whether the account is protected against seizure, as people under enforcement keep one. It has no parameters; send an empty object.
 */
export type SeizureCheckInput = components['schemas']['SeizureCheckInput'];

/**
 * Asks for all standing orders of the account. It has no parameters; send an empty object.
 */
export type StandingOrdersCheckInput = components['schemas']['StandingOrdersCheckInput'];

/**
 * Asks for all accounts that the bank user can see at the bank. It has no parameters; send an empty object.
 */
export type AllAccountsCheckInput = components['schemas']['AllAccountsCheckInput'];

/**
 * What you know about the bank user's account, and the risk checks to run. All fields are optional: without a body the bank user chooses the bank, and no check runs. Request each check with its own field; a check without parameters is an empty object.
 */
export type RiskInput = components['schemas']['RiskInput'];

/**
 * The account to which balance and turnovers belong. Fields beyond these occur.
 */
export type AccountSnapshotAccount = components['schemas']['AccountSnapshotAccount'];

/**
 * A day, with or without a time behind it. Its first ten characters are the day as `yyyy-mm-dd`.
 */
export type AccountSnapshotDate = components['schemas']['AccountSnapshotDate'];

/**
 * Balance of the account on the last day of the range. Fields beyond these occur.
 */
export type AccountSnapshotBalance = components['schemas']['AccountSnapshotBalance'];

/**
 * One entry of the account. Fields beyond these occur.
 */
export type AccountSnapshotTurnover = components['schemas']['AccountSnapshotTurnover'];

/**
 * Account, balance and turnovers of the one account that the bank user chose (`format=json`). Fields beyond these occur.
 */
export type AccountSnapshotJson = components['schemas']['AccountSnapshotJson'];

/**
 * Turnovers of one account, with the range and the filters that chose them. Fields beyond these occur.
 */
export type AccountStatementTurnovers = components['schemas']['AccountStatementTurnovers'];

/**
 * One account with its balance and its turnovers. Fields beyond these occur.
 */
export type AccountStatement = components['schemas']['AccountStatement'];

/**
 * One statement for each account (`format=json2`): of all accounts if `all_accounts` was set, otherwise of the one that the bank user chose.
 */
export type AccountSnapshotJson2 = components['schemas']['AccountSnapshotJson2'];

/**
 * A PDF file. Write the bytes to a file as they are.
 */
export type PdfDocument = components['schemas']['PdfDocument'];

/**
 * Turnovers of the snapshot as a table of text. Read the columns by the names in the first line.
 */
export type AccountSnapshotCsv = components['schemas']['AccountSnapshotCsv'];

/**
 * Sums of all turnovers within each month.
 */
export type FactSheetMonthlySums = components['schemas']['FactSheetMonthlySums'];

/**
 * Averages over the last 3, 6 and 12 months, by the number of months.
 */
export type FactSheetAverages = components['schemas']['FactSheetAverages'];

/**
 * Average balance of the last 3, 6 and 12 months.
 */
export type FactSheetMonthlyAverages = components['schemas']['FactSheetMonthlyAverages'];

/**
 * Facts that were gathered from the account.
 */
export type FactSheetFacts = components['schemas']['FactSheetFacts'];

/**
 * One kind of income or spending, with its averages.
 */
export type FactSheetPosition = components['schemas']['FactSheetPosition'];

/**
 * Kinds of income, each with its averages.
 */
export type FactSheetIncome = components['schemas']['FactSheetIncome'];

/**
 * Average income of the last 3, 6 and 12 months.
 */
export type FactSheetIncomeAverages = components['schemas']['FactSheetIncomeAverages'];

/**
 * Kinds of spending, each with its averages.
 */
export type FactSheetSpendings = components['schemas']['FactSheetSpendings'];

/**
 * Average spending of the last 3, 6 and 12 months.
 */
export type FactSheetSpendingAverages = components['schemas']['FactSheetSpendingAverages'];

/**
 * Turnovers of the last 6 months that come again and again, by category.
 */
export type FactSheetReoccurringTurnovers = components['schemas']['FactSheetReoccurringTurnovers'];

/**
 * Balance of each day.
 */
export type FactSheetCashFlow = components['schemas']['FactSheetCashFlow'];

/**
 * Standing orders of the account.
 */
export type FactSheetStandingOrders = components['schemas']['FactSheetStandingOrders'];

/**
 * All chargebacks of the account.
 */
export type FactSheetChargebacks = components['schemas']['FactSheetChargebacks'];

/**
 * Data in the PDF of the fact sheet. The twelve sections are fixed. Their content may change: expect fields that are not described here, and handle missing ones.
 */
export type FactSheet = components['schemas']['FactSheet'];

/**
 * One page of payments.
 */
export type PaymentList = components['schemas']['PaymentList'];

/**
 * An amount of money greater than zero, in units of the accompanying currency: a JSON number, or a decimal string with a point (`100`, `"5.00"`). Send a string if cents matter.
 */
export type AmountInput = components['schemas']['AmountInput'];

/**
 * What to transfer, to whom, and what you know about the sender.
 */
export type PaymentInput = components['schemas']['PaymentInput'];

/**
 * Id of a wizard session, `ws_` and a suffix of letters and digits. It does not start the wizard; the key does.
 */
export type WizardSessionId = components['schemas']['WizardSessionId'];

/**
 * Product to which the session belongs: `xs2a_risk`, `xs2a_pay` or `xs2a_verify`. Sessions of bank connections have a transaction too (`10001-bcs-…`), but no product is listed for them: do not fail on a value that you do not know.
 */
export type WizardSessionProduct = components['schemas']['WizardSessionProduct'];

/**
 * Configuration of the wizard: what was sent when the transaction was created. An empty array means "none".
 */
export type WizardSessionParameters = components['schemas']['WizardSessionParameters'];

/**
 * Step of the wizard at which the session is. Known steps are `WizardStartStep` (nobody has started it), `WizardLoginStep`, `WizardLoginNextStep` (a second form of the login), `WizardAccountsStep` (choice of the account), `WizardTanStep`, `WizardAutoSubmitStep` (waits for an approval outside of the wizard), `WizardShowcaseStep` (a form of the Testbank) and `WizardFinishStep`. Other steps exist; treat an unknown one as "still running".
 */
export type WizardSessionStep = components['schemas']['WizardSessionStep'];

/**
 * State of the dialogue between bank user and bank that belongs to one transaction.
 */
export type WizardSession = components['schemas']['WizardSession'];

/**
 * A person whose bank logins are kept together. A bank user has little data of its own, but bank connections and bank accounts.
 */
export type BankUser = components['schemas']['BankUser'];

/**
 * One page of bank users.
 */
export type BankUserList = components['schemas']['BankUserList'];

/**
 * Who the bank user is.
 */
export type BankUserInput = components['schemas']['BankUserInput'];

/**
 * Id of an access token, `uat_` and a suffix of letters and digits. It is not the token itself.
 */
export type AccessTokenId = components['schemas']['AccessTokenId'];

/**
 * Credentials that reach the data of one bank user until they expire.
 */
export type AccessToken = components['schemas']['AccessToken'];

/**
 * One page of access tokens.
 */
export type AccessTokenList = components['schemas']['AccessTokenList'];

/**
 * A moment as `YYYY-MM-DD hh:mm:ss`, local time in Europe/Berlin. Answers write the same moment in RFC 3339.
 */
export type ExpiryInput = components['schemas']['ExpiryInput'];

/**
 * How long the access token is to be valid.
 */
export type AccessTokenInput = components['schemas']['AccessTokenInput'];

/**
 * One page of bank connections.
 */
export type BankConnectionList = components['schemas']['BankConnectionList'];

/**
 * The sync mode of the bank connection, and its bank if you know it.
 */
export type BankConnectionInput = components['schemas']['BankConnectionInput'];

/**
 * One half of the encrypted login credentials of a bank user. They are encrypted with AES-256-CBC and split: you store this half, the platform the other, and neither can be decrypted alone. Store it unchanged, as one string.
 */
export type SharedCredentials = components['schemas']['SharedCredentials'];

/**
 * What a sync may need besides the bank connection.
 */
export type BankConnectionSyncInput = components['schemas']['BankConnectionSyncInput'];

/**
 * One account of a bank user, read from a bank connection.
 */
export type BankAccount = components['schemas']['BankAccount'];

/**
 * One page of bank accounts.
 */
export type BankAccountList = components['schemas']['BankAccountList'];

/**
 * An amount of money like `Amount`, or `null` if the bank does not provide it. `null` does not mean zero.
 */
export type AmountOrUnknown = components['schemas']['AmountOrUnknown'];

/**
 * Balance of a bank account as the last sync saw it.
 */
export type BankAccountBalance = components['schemas']['BankAccountBalance'];

/**
 * One entry of a bank account.
 */
export type BankAccountTurnover = components['schemas']['BankAccountTurnover'];

/**
 * Turnovers of a bank account as the last sync saw them. The list is not divided into pages.
 */
export type BankAccountTurnovers = components['schemas']['BankAccountTurnovers'];

/**
 * The turnovers to mark. Without any field, all that the platform has stored so far.
 */
export type TurnoversSeenInput = components['schemas']['TurnoversSeenInput'];

/**
 * What happened. `transaction.created` and `transaction.updated` speak of verifications, risks and payments, `account.password_changed` of your own account, and the `bank_accounts.…` types of the sync of a bank connection.
 */
export type EventType = components['schemas']['EventType'];

/**
 * What to do instead of submitting the form. `back` goes back one step. `switch-login-tabs` shows the login form of the tab in `tab`. `poll` asks whether the bank user has approved. `change-language` shows the form in the language in `language`, until the bank user has logged in. `complete-bankcodes` suggests banks for the text in `bank_code`, in the country `country_id`. `abort` ends the transaction.
 */
export type WizardAction = components['schemas']['WizardAction'];

/**
 * Language of the forms. Messages of the bank itself are not always translated: over HBCI, and at banks with one language only, they stay German or in the language of the bank.
 */
export type WizardLanguage = components['schemas']['WizardLanguage'];

/**
 * The members of a wizard request that are the same for every bank. All others are fields of the form shown last.
 */
export type WizardInputMembers = components['schemas']['WizardInputMembers'];

/**
 * The values of the form shown last, each under the `name` of its element. They are strings, booleans or integers, and so are all members of a wizard request.
 */
export type WizardInputFields = components['schemas']['WizardInputFields'];

/**
 * The session, and either an action or the values of the last form. `key` or `wizard_session_key` identifies the session; one of them is required, `key` is preferred. Every bank adds its own fields to the ones listed here.
 */
export type WizardInput = components['schemas']['WizardInput'];

/**
 * An empty array. The step went well.
 */
export type NoWizardError = components['schemas']['NoWizardError'];

/**
 * Kind of the error. `login_failed`: the bank refused the login, for example because of a wrong PIN. `session_timeout`: the session has timed out. `tan_failed`: the TAN is wrong. `tech_error`: something failed for an unknown reason. `testmode_error`: the test settings caused an error. `trans_not_possible`: the transaction is not possible, for one of several reasons. `validation_failed`: a value has the wrong form, for example letters instead of digits. New codes may be added: treat an unknown one like `tech_error`.
 */
export type WizardErrorCode = components['schemas']['WizardErrorCode'];

/**
 * The error of the current step. If it is recoverable, the bank user can fill in the form of the same answer again. Otherwise the transaction is aborted; start a new session.
 */
export type WizardErrorDetails = components['schemas']['WizardErrorDetails'];

/**
 * What went wrong in the current step: an empty array if nothing did, otherwise an object. The HTTP status is `200` in both cases.
 */
export type WizardError = components['schemas']['WizardError'];

/**
 * Whether the wizard waits for something outside, usually for an approval in the app of the bank. If the object is empty, do nothing. If it has an interval, send the action `poll` once per interval until an answer has none; if all goes well, that is the form `finish`.
 */
export type WizardPolling = components['schemas']['WizardPolling'];

/**
 * Text for the bank user that may contain links, modal dialogs and tooltips. `[name|link::url]` is a link with a name, `[name|dialog::text]` a name that opens a dialog with the text, `[tooltip|text]` a tooltip. Everything else is plain text, never HTML.
 */
export type MarkupText = components['schemas']['MarkupText'];

/**
 * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
 */
export type ValidationRules = components['schemas']['ValidationRules'];

/**
 * Rules that the value sent last did not meet: an empty string if it met all, otherwise a list, or a string in which they are joined with `|`.
 */
export type FailedValidationRules = components['schemas']['FailedValidationRules'];

/**
 * An image in Base64, alone or as a `data:` URL with its type. Without the URL, only the first bytes tell the type; PNG starts with `iVBORw0KGgo`, GIF with `R0lGOD`, JPEG with `/9j/`.
 */
export type EncodedImage = components['schemas']['EncodedImage'];

/**
 * An image with characters that the bank user reads and types in. Show `data`, send what was typed under `name`.
 */
export type CaptchaElement = components['schemas']['CaptchaElement'];

/**
 * A yes or no, for example the consent to terms.
 */
export type CheckboxElement = components['schemas']['CheckboxElement'];

/**
 * Bars of one frame from left to right: `0` is black, `1` is white.
 */
export type FlickerFrame = components['schemas']['FlickerFrame'];

/**
 * An animated bar code (chipTAN) that a TAN generator reads from the screen. Show the frames of `code` one after the other in a loop, send the TAN under `name`.
 */
export type FlickerElement = components['schemas']['FlickerElement'];

/**
 * A paragraph to read. It has no value.
 */
export type HelpTextElement = components['schemas']['HelpTextElement'];

/**
 * An image to look at or to scan, for example a photoTAN or a QR code. It has no value: the form has a `text` element for the TAN.
 */
export type ImageElement = components['schemas']['ImageElement'];

/**
 * One element of a form, depending on `type`. Show the elements in their order. The union is recursive: the options of a `multi` element contain elements.
 */
export type WizardElement = components['schemas']['WizardElement'];

/**
 * One of the groups that a `multi` element offers.
 */
export type MultiOption = components['schemas']['MultiOption'];

/**
 * A choice between groups of elements, for example between TAN procedures. Show only the elements of the chosen option. Send the `value` of the option under `name`, and the fields of that option.
 */
export type MultiElement = components['schemas']['MultiElement'];

/**
 * One line of text that must not be shown or stored, for example the PIN of the online banking.
 */
export type PasswordElement = components['schemas']['PasswordElement'];

/**
 * One of the options of a `radio` element, with the information whether it can be chosen.
 */
export type RadioOption = components['schemas']['RadioOption'];

/**
 * A choice of one out of a few options that are all visible, for example of the account. Send the index of the chosen option, starting at 0.
 */
export type RadioElement = components['schemas']['RadioElement'];

/**
 * A page of the bank on which the bank user must log in or approve. Open `url` in a browser; when the bank user returns, send a request with the key alone.
 */
export type RedirectElement = components['schemas']['RedirectElement'];

/**
 * A choice of one out of a list, for example of the country or the account. Send the key of the chosen option.
 */
export type SelectElement = components['schemas']['SelectElement'];

/**
 * A choice between login variants of a bank. It appears only in the login form, if several banks share one bank code (for example Frankfurter Sparkasse and 1822direkt). Each tab has its own login form: to switch to it, send the action `switch-login-tabs` with the id of the tab as `tab`; apart from the key, no other field is needed. With an API key of mode Test, the bank code `88888889` always shows tabs.
 */
export type TabsElement = components['schemas']['TabsElement'];

/**
 * One line of text, for example the bank code, the login name or a TAN.
 */
export type TextElement = components['schemas']['TextElement'];

/**
 * The form to show. Submit it by sending the values of its elements, at least the required ones.
 */
export type WizardForm = components['schemas']['WizardForm'];

/**
 * Data that does not belong to a form. The form `finish` has it if shared credentials are active.
 */
export type WizardAdditionalData = components['schemas']['WizardAdditionalData'];

/**
 * One bank that matches what was typed.
 */
export type WizardSuggestion = components['schemas']['WizardSuggestion'];

/**
 * Answer to the action `complete-bankcodes`. Only banks that suit the product of the session are suggested.
 */
export type WizardAutocomplete = components['schemas']['WizardAutocomplete'];

/**
 * The next form of the wizard, and what has happened so far.
 */
export type WizardResponse = components['schemas']['WizardResponse'];
