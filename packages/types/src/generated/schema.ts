/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

import type { Binary } from "../binary.ts";
export interface paths {
    "/v1/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the version
         *
         * Returns the release date of the API, which changes with every change of the API. Make it your first call: it shows that your API key works, and needs no data.
         *
         * A new field in an object, a new endpoint and a new search parameter can be added at any time. A changed data type or meaning of a field, a removed field and a changed URL are breaking changes.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the blacklist
         *
         * Returns the IBANs that are blocked in your wizard, one page at a time.
         */
        get: operations["listBlacklistItems"];
        put?: never;
        /**
         * Add an IBAN to the blacklist
         *
         * Puts an IBAN on the blacklist of your account and returns the new item. From then on no bank user can choose that bank account in your wizard.
         *
         * An IBAN can be listed only once; the answer to a second attempt is `422`.
         */
        post: operations["createBlacklistItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blacklist/{blacklist_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the blacklist item (`bl_…`).
                 * @example bl_c3nL2MafX8WdfiIM
                 */
                blacklist_id: components["parameters"]["BlacklistIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a blacklist item
         *
         * Returns one item of the blacklist with its IBAN.
         */
        get: operations["getBlacklistItem"];
        put?: never;
        post?: never;
        /**
         * Remove an item from the blacklist
         *
         * Removes an IBAN from the blacklist and returns the removed item; bank users can choose the bank account again. Later calls for the same id answer `404`.
         */
        delete: operations["deleteBlacklistItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bankcodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the bank of a bank user
         *
         * Returns the bank with a bank code or a BIC. Check the bank before you offer a product: `xs2a_supported` says whether bank users of this bank can use XS2A products.
         *
         * Send one of `bank_code` (together with `country_id` unless the bank is German), `bic`, or `q` if you do not know whether the bank user typed a bank code or a BIC. If no bank has this value, the answer is `404`.
         */
        get: operations["getBank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bankcodes/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List banks
         *
         * Returns the banks of one country, supported or not, one page at a time.
         */
        get: operations["listBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bankcodes/autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search banks as the bank user types
         *
         * Returns the banks of one country whose bank code, BIC or name contains what the bank user has typed so far, one page at a time. Use it for your own search field; in the wizard, use the action `complete-bankcodes`.
         */
        get: operations["autocompleteBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List verifications
         *
         * Returns the verifications of your account, newest first, one page at a time. Filters combine with "and": `check_requested=true` and `check_passed=false` together find the balance checks that failed. Verifications are kept for 30 days.
         */
        get: operations["listVerifications"];
        put?: never;
        /**
         * Create a verification
         *
         * Starts a verification and returns the key of the wizard session in which the bank user logs in to the bank and chooses an account. The login proves that the account belongs to the bank user. With `check_amount`, the verification also checks that the balance covers an amount.
         *
         * All fields are optional, and so is the body: the wizard asks for missing values. If you send the bank (`bank_code` with `country_id`, or `bic`), the wizard skips the choice of the bank. If you send the account, it is pinned: the bank user cannot choose another account, and the transaction is aborted if the bank does not list it. Send an `iban`, or `account_number` and bank code, from which the IBAN is calculated; if you send both, `iban` is used.
         *
         * With an API key of mode Test, use the German Testbank: bank code `88888888` or BIC `TESTDE88XXX`. You can pin and use its account `DE62888888880012345678`; `DE04888888880087654321` is listed but cannot be used in a transaction.
         *
         * Store `transaction` with your order: support will ask for it.
         */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{verification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
                verification_id: components["parameters"]["VerificationIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a verification
         *
         * Returns one verification: account, holder, and the result of the balance check. Fetch it when the bank user has finished the wizard; the webhook `transaction.created` notifies you. Before that, `GET /v1/sessions/{transaction}` shows the progress of the bank user. Verifications are kept for 30 days; afterwards the answer is `410`.
         */
        get: operations["getVerification"];
        put?: never;
        post?: never;
        /**
         * Delete a verification
         *
         * Deletes the stored data of a verification before its 30 days are over. Later calls for the same id answer `410`.
         */
        delete: operations["deleteVerification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{verification_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
                verification_id: components["parameters"]["VerificationIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List events of a verification
         *
         * Returns the events of one verification, newest first, one page at a time. Your webhooks received the same events, or should have.
         */
        get: operations["listVerificationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List risks
         *
         * Returns the risks of your account, newest first, one page at a time. Filters combine with "and". Risks are kept for 30 days.
         */
        get: operations["listRisks"];
        put?: never;
        /**
         * Create a risk
         *
         * Starts a risk and returns the key of the wizard session in which the bank user logs in to the bank and chooses an account. After the session has finished, the risk contains the data of the account and the result of every requested risk check. The body is optional: without it, the bank user chooses the bank, and no check runs.
         *
         * Request each check with a field of its name. For a check without parameters, send an empty object, for example `"xs2a_balance_overview": {}`. You can combine any number of checks.
         *
         * With an API key of mode Test, use the Testbank: `bank_code` `88888888` with `country_id` `DE`.
         *
         * Store `transaction` with your data: support will ask for it.
         */
        post: operations["createRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks/{risk_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a risk
         *
         * Returns one risk with the account that the bank user chose and the result of every risk check that was requested. Risks are kept for 30 days; afterwards the answer is `410`.
         */
        get: operations["getRisk"];
        put?: never;
        post?: never;
        /**
         * Delete a risk
         *
         * Deletes the stored data of a risk, with the account data and the results of its checks, before its 30 days are over. Later calls for the same id answer `410`.
         */
        delete: operations["deleteRisk"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks/{risk_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List events of a risk
         *
         * Returns the events of one risk, newest first, one page at a time. Your webhooks received the same events, or should have.
         */
        get: operations["listRiskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks/{risk_id}/accountSnapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Download the account snapshot
         *
         * Returns the account data at the time of the transaction, as a file in the format that you choose; the default is PDF. The answer is `404` if the risk was created without `xs2a_account_snapshot`. Download a snapshot of all accounts (`all_accounts`) as `json2`.
         */
        get: operations["downloadAccountSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risks/{risk_id}/factSheet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Download the fact sheet
         *
         * Returns the most important facts about the account, as a PDF to print or as the data in the PDF. The answer is `404` if the risk was created without `xs2a_fact_sheet`.
         */
        get: operations["downloadFactSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         *
         * Returns the payments of your account, newest first, one page at a time. Filters combine with "and". Payments are kept for 30 days.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Create a payment
         *
         * Starts a payment and returns the key of the wizard session in which the bank user logs in to the bank, chooses the sender account and authorises the transfer with a TAN. The bank user is the sender; you or your merchant receive the money. If you name no sender, the bank user chooses the account. Fraud checks may run before the transfer is sent.
         *
         * With an API key of mode Test, any recipient with valid fields is accepted, for example the IBAN `DE62888888880012345678`, the BIC `TESTDE88XXX`, the country `DE` and any name.
         *
         * Store `transaction` with your order: support will ask for it.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a payment
         *
         * Returns one payment with the accounts of sender and recipient and its payment status. Payments are kept for 30 days; afterwards the answer is `410`.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        /**
         * Delete a payment
         *
         * Deletes the stored data of a payment before its 30 days are over. This does not affect the transfer at the bank. Later calls for the same id answer `410`.
         */
        delete: operations["deletePayment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List events of a payment
         *
         * Returns the events of one payment, newest first, one page at a time. Your webhooks received the same events, or should have.
         */
        get: operations["listPaymentEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/received": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a payment as received
         *
         * Tells the platform that the money has arrived, usually after you matched the payment with your account statement. Sets `payment_status` to `RECEIVED` and stores a `transaction.updated` event, which is also sent to your webhooks.
         */
        post: operations["markPaymentAsReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a payment as loss
         *
         * Tells the platform that the money has not arrived although the bank reported a successful transfer. Sets `payment_status` to `LOSS` and stores a `transaction.updated` event, which is also sent to your webhooks.
         */
        post: operations["markPaymentAsLoss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{transaction}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Transaction that was returned when the session was created.
                 * @example 10001-xv-zCTO-xpIT
                 */
                transaction: components["parameters"]["SessionTransaction"];
            };
            cookie?: never;
        };
        /**
         * Get a wizard session
         *
         * Returns the wizard session of a transaction: its configuration, the current step, the last error, and whether it has finished. Use it while the transaction has no result, for example when a bank user calls your support.
         *
         * Sessions are kept as long as their transaction, for 30 days; afterwards the answer is `410`.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bank users
         *
         * Returns the bank users of your account, one page at a time.
         */
        get: operations["listBankUsers"];
        /**
         * Create a bank user
         *
         * Creates a bank user and returns it. Next, create an access token for it, and use that token instead of the API key to create bank connections and to read bank accounts.
         */
        put: operations["createBankUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a bank user
         *
         * Returns one bank user.
         */
        get: operations["getBankUser"];
        put?: never;
        post?: never;
        /**
         * Delete a bank user
         *
         * Deletes a bank user. Later calls for the same id answer `404`.
         */
        delete: operations["deleteBankUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/users/{user_id}/accesstokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List access tokens
         *
         * Returns the access tokens of a bank user, one page at a time.
         */
        get: operations["listAccessTokens"];
        /**
         * Create an access token
         *
         * Creates an access token for a bank user and returns it. It gives access to the bank connections and bank accounts of this bank user, and to nothing else, so you may use it on a mobile device.
         *
         * Use an access token like an API key: HTTP Basic with the user name `api` and the token as the password. It is valid for one hour unless you send `valid_until`.
         */
        put: operations["createAccessToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/users/{user_id}/accesstokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
                /**
                 * Id of the access token (`uat_…`), not the token itself.
                 * @example uat_ELdQ3VHoO0C3IPc3
                 */
                token_id: components["parameters"]["AccessTokenIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get an access token
         *
         * Returns one access token with its expiry.
         */
        get: operations["getAccessToken"];
        put?: never;
        post?: never;
        /**
         * Delete an access token
         *
         * Deletes an access token before it expires. Calls that use it answer `401` from then on.
         */
        delete: operations["deleteAccessToken"];
        options?: never;
        head?: never;
        /**
         * Refresh an access token
         *
         * Sets a new expiry and returns the access token. The token itself stays the same, so programs that use it need no change. Without `valid_until`, the access token is valid for one hour from now.
         */
        patch: operations["refreshAccessToken"];
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bank connections
         *
         * Returns the bank connections of the bank user whose access token you send, one page at a time.
         */
        get: operations["listBankConnections"];
        /**
         * Create a bank connection
         *
         * Starts a wizard session in which the bank user chooses the bank and logs in. The bank user must log in, so the answer contains the key of the session instead of the bank connection. Pass the key to the JavaScript widget or to the Wizard-API. After the session has finished, the bank connection is in the list, and you can read its bank accounts.
         *
         * `sync_mode` sets who starts later syncs: the platform once a day (`full`), you with your half of the credentials (`shared`), or you together with the bank user (`none`). Authenticate with an access token of the bank user.
         */
        put: operations["createBankConnection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank connection (`bcn_…`).
                 * @example bcn_BnB6mQLsHKZacYvC
                 */
                connection_id: components["parameters"]["BankConnectionIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a bank connection
         *
         * Returns one bank connection with the state of its sync: when it last ran, whether it still runs automatically, and why it failed.
         */
        get: operations["getBankConnection"];
        put?: never;
        post?: never;
        /**
         * Delete a bank connection
         *
         * Deletes a bank connection but keeps its bank accounts. If you delete a faulty bank connection and create it again, new turnovers arrive in the same bank accounts.
         */
        delete: operations["deleteBankConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection_id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank connection (`bcn_…`).
                 * @example bcn_BnB6mQLsHKZacYvC
                 */
                connection_id: components["parameters"]["BankConnectionIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync a bank connection
         *
         * Logs in to the bank again, reads balances and turnovers, and updates the list of bank accounts. Needed only for the sync modes `shared` and `none`; bank connections in mode `full` are synced automatically once a day.
         *
         * Answers `204` if the sync can run without the bank user: the platform has the credentials (`full`), or you sent your half of them (`shared`). Answers `202` with the key of a wizard session if the bank user is needed. That is always the case in mode `none`, in mode `shared` if `credentials` are missing or wrong, and in any mode if the bank asks for more than the login.
         *
         * A failed sync raises `sync_fail_counter` and stops the automatic sync. Send `force` to try again. After three failures in a row, the answer to every further sync is `422`, forced or not: delete the bank connection and create it again.
         */
        post: operations["syncBankConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bank accounts
         *
         * Returns the bank accounts of the bank user whose access token you send, one page at a time. Every sync reads them from the bank connections. They are kept when their bank connection is deleted.
         */
        get: operations["listBankAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a bank account
         *
         * Returns one bank account with its holder and its bank.
         */
        get: operations["getBankAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/accounts/{account_id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get the balance of a bank account
         *
         * Returns the balance at the last sync, which may differ from the current balance. `date` is the day of the balance. `available` and `limit` are `null` if the bank does not provide them.
         */
        get: operations["getBankAccountBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/accounts/{account_id}/turnovers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get the turnovers of a bank account
         *
         * Returns all turnovers that the syncs have stored, without pages. `from` and `to` select a period of booking days. If you send only `from`, the period ends today. With `only_new`, you get only turnovers that were not marked as seen. Read and store them, then mark them as seen: the next call with `only_new` leaves them out.
         */
        get: operations["getBankAccountTurnovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api/accounts/{account_id}/markAsSeen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark turnovers as seen
         *
         * Marks turnovers of a bank account as seen, so that a call with `only_new` leaves them out. Send a period of booking days; without a body, all stored turnovers are marked. If you send only `from`, the period ends today.
         */
        post: operations["markTurnoversAsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         *
         * Returns the events of your account, newest first, one page at a time. Every event was also sent to your webhooks: read this list to catch up after an outage of your server. All filters must match.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the event (`ev_…`).
                 * @example ev_fhDFdPRtECqwOlys
                 */
                event_id: components["parameters"]["EventIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get an event
         *
         * Returns one event, with the same body that your webhooks received. `type` determines the content of `data`.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wizard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a step of the wizard
         *
         * Starts the wizard of a session, submits its current form or performs an action, and returns the next form. Use this
         * operation if you cannot embed the JavaScript widget. The Wizard-API must be activated for your account.
         *
         * **From start to finish.** Create a verification, risk, payment or bank connection; the answer contains the
         * `wizard_session_key`. Send only the `key`: the answer contains the first form, usually the choice of the bank. Show
         * its elements, and send their values under their names, together with `key`: the answer contains the next form. (To
         * switch tabs, send an action instead.) Every request must contain at least the required fields of the last form.
         * Repeat until the form is called `finish`. It has no elements, no further request is needed or possible, and you can
         * read the result of the transaction. The forms and fields in between depend on the bank.
         *
         * **Errors.** For an error in the current step, the status is `200`. `error` is an object; without an error, it
         * is an empty array. If the error is `recoverable`, show the form again; `invalid` marks refused fields. Otherwise,
         * start a new session. Any other status means that the request failed; the answer then contains no form.
         *
         * **Actions.** Without `action` the form is submitted.
         *
         * | `action` | Effect | Further fields |
         * |---|---|---|
         * | `back` | goes back one step | |
         * | `switch-login-tabs` | shows the login form of another tab | `tab`, the id of the tab |
         * | `poll` | asks whether the bank user has approved | |
         * | `change-language` | shows the form in another language | `language`: `de`, `en` or `es` |
         * | `complete-bankcodes` | returns up to 5 suggestions in `autocomplete` | `bank_code`, `country_id` |
         * | `abort` | ends the transaction | |
         *
         * You can change the language only until the bank user has logged in. Messages of the bank are not always translated.
         *
         * **Polling.** If `polling` has an `interval`, send the action `poll` once per interval (in milliseconds) until you
         * get the form `finish`. This is usual while the bank user approves in the app of the bank. If `polling` is empty, do
         * nothing.
         *
         * **Shared credentials.** If the feature is activated for your account, the credentials of a successful login are
         * encrypted with AES-256-CBC and split into two halves: you get one half with `finish` as
         * `additional_data.login_credentials`; the platform stores the other. Store your half and send it as `credentials`
         * at the login form of a later session, which then logs the bank user in without typing. You get `login_credentials`
         * only if you sent no credentials, or if they were wrong and the bank user had to log in by hand.
         *
         * **Testbank.** With an API key of mode Test, choose the bank code `88888888` (BIC `TESTDE88XXX`) for the German
         * Testbank, `88888` (BIC `TESTAT88XXX`) for the Austrian one, or `88888889` for a login form with tabs. No real
         * transaction is made. At both banks, the PIN of the login determines what happens:
         *
         * | PIN | Effect |
         * |---|---|
         * | `accounts` | the bank user has two more accounts, and must choose one |
         * | `autosubmit` | a form waits for an authorisation outside the browser, such as on a token device |
         * | `business` | business accounts with business turnovers instead of private ones |
         * | `config` | the bank user can choose settings, such as kinds of turnovers and names of account holders |
         * | `forms` | the bank user can choose prepared forms with various elements |
         * | `next` | the login has a second step |
         * | `no-account` | there is no account of a valid type |
         * | `no-standing-orders` | the account has no standing orders |
         * | `no-turnovers` | the account has no turnovers |
         * | `negative-balance` | the account has a negative balance |
         * | `slow` | the transaction takes considerably longer |
         * | `with-chargeback` | one turnover is a chargeback |
         * | `with-credit-card` | there is a credit card among the accounts |
         * | `with-seizure` | an account is under seizure |
         * | `wrong` | the login fails |
         * | `iban:` and an IBAN | there is another account, with this IBAN |
         *
         * The TAN `WRONG` is refused. The accounts of both banks are listed in the introduction of this document.
         *
         * A transaction that was created with an IBAN or account number cannot use another account. If the bank does not list
         * that account, the transaction is aborted.
         */
        post: operations["submitWizardStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "transaction.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transaction created
         *
         * Sent when a verification, a risk or a payment has been created. `data` is the transaction; `object` names its kind. `data` may be empty: then fetch the transaction with the value of `transaction`, or the stored event with its id.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 40 times in total: five times within the first minute, then at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onTransactionCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "transaction.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transaction updated
         *
         * Sent when a verification, a risk or a payment has changed, for example when you mark a payment as received or as loss. `data` is the transaction after the change; `object` names its kind. `data` may be empty: then fetch the transaction with the value of `transaction`, or the stored event with its id.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 40 times in total: five times within the first minute, then at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onTransactionUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.password_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Password of your account changed
         *
         * Sent when the password of your own account with the provider has been changed. `data` is empty, `transaction` is `null`.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 40 times in total: five times within the first minute, then at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onAccountPasswordChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank_accounts.new_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New bank account found
         *
         * Sent when a sync of a bank connection finds a bank account that is not in the list of bank accounts yet. `data` names the bank user and the bank account; fetch the bank account with an access token of the bank user.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 30 times in total, at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onBankAccountsNewAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank_accounts.new_turnovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New turnovers found
         *
         * Sent when a sync of a bank connection finds new turnovers on a bank account. `data` names the bank user and the bank account; fetch the turnovers with `only_new` and an access token of the bank user.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 30 times in total, at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onBankAccountsNewTurnovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bank_accounts.sync_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync failed
         *
         * Sent when the automatic sync of a bank connection has failed, for example because the bank user has changed the password of the bank login. `data` is the bank connection after the failure: `sync_message` is the reason, and `sync_active` is `false`. If `sync_fail_counter` is 3, delete the bank connection and create it again.
         *
         * Answer `200` as soon as you have stored the event, and process it afterwards. Any other status and a failed connection count as a failure; the platform then tries again, up to 30 times in total, at growing intervals. Use the `id` of the event to drop repetitions.
         */
        post: operations["onBankAccountsSyncFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ApiVersion: ApiVersion;
        ErrorCode: ErrorCode;
        ErrorBody: ErrorBody;
        ValidationErrorBody: ValidationErrorBody;
        Page: Page;
        BlacklistId: BlacklistId;
        Iban: Iban;
        BlacklistItem: BlacklistItem;
        BlacklistItemList: BlacklistItemList;
        IbanInput: IbanInput;
        BlacklistItemInput: BlacklistItemInput;
        BankCode: BankCode;
        CountryId: CountryId;
        Bic: Bic;
        Flag: Flag;
        Bank: Bank;
        BankList: BankList;
        FlagInput: FlagInput;
        MerchantId: MerchantId;
        DateFilter: DateFilter;
        VerificationId: VerificationId;
        TransactionReference: TransactionReference;
        Amount: Amount;
        CurrencyId: CurrencyId;
        Metadata: Metadata;
        Timestamp: Timestamp;
        Verification: Verification;
        VerificationList: VerificationList;
        BankCodeInput: BankCodeInput;
        BicInput: BicInput;
        Language: Language;
        VerificationInput: VerificationInput;
        WizardSessionKey: WizardSessionKey;
        WizardSessionStart: WizardSessionStart;
        EventId: EventId;
        EventTransaction: EventTransaction;
        RiskId: RiskId;
        Count: Count;
        CalendarDate: CalendarDate;
        TurnoverCategory: TurnoverCategory;
        AccountSnapshot: AccountSnapshot;
        BalanceCheck: BalanceCheck;
        BalanceOverview: BalanceOverview;
        CashflowMonth: CashflowMonth;
        CashflowOverview: CashflowOverview;
        ChargebackCheck: ChargebackCheck;
        ChildrenCheck: ChildrenCheck;
        CreditCheckResult: CreditCheckResult;
        CreditCheck: CreditCheck;
        DirectDebitRecommendation: DirectDebitRecommendation;
        DirectDebitCheck: DirectDebitCheck;
        FactSheetCheck: FactSheetCheck;
        NameCheck: NameCheck;
        OverdraftLimitCheck: OverdraftLimitCheck;
        SeizureCheck: SeizureCheck;
        StandingOrderAccount: StandingOrderAccount;
        StandingOrder: StandingOrder;
        StandingOrdersCheck: StandingOrdersCheck;
        VisibleAccount: VisibleAccount;
        AllAccountsCheck: AllAccountsCheck;
        Risk: Risk;
        PaymentId: PaymentId;
        PaymentStatus: PaymentStatus;
        Payment: Payment;
        TransactionObject: TransactionObject;
        EmptyObject: EmptyObject;
        TransactionEventData: TransactionEventData;
        TransactionCreatedEvent: TransactionCreatedEvent;
        TransactionUpdatedEvent: TransactionUpdatedEvent;
        PasswordChangedEvent: PasswordChangedEvent;
        BankUserId: BankUserId;
        BankAccountId: BankAccountId;
        BankAccountEventData: BankAccountEventData;
        NewAccountEvent: NewAccountEvent;
        NewTurnoversEvent: NewTurnoversEvent;
        BankConnectionId: BankConnectionId;
        SyncMode: SyncMode;
        BankConnection: BankConnection;
        SyncFailedEvent: SyncFailedEvent;
        WebhookEvent: WebhookEvent;
        EventList: EventList;
        RiskList: RiskList;
        TurnoverDays: TurnoverDays;
        CalendarDateInput: CalendarDateInput;
        AccountSnapshotInput: AccountSnapshotInput;
        BalanceCheckInput: BalanceCheckInput;
        BalanceOverviewInput: BalanceOverviewInput;
        CashflowOverviewInput: CashflowOverviewInput;
        ChargebackCheckInput: ChargebackCheckInput;
        ChildrenCheckInput: ChildrenCheckInput;
        CreditCheckInput: CreditCheckInput;
        DirectDebitCheckInput: DirectDebitCheckInput;
        FactSheetInput: FactSheetInput;
        NameCheckInput: NameCheckInput;
        OverdraftLimitCheckInput: OverdraftLimitCheckInput;
        SeizureCheckInput: SeizureCheckInput;
        StandingOrdersCheckInput: StandingOrdersCheckInput;
        AllAccountsCheckInput: AllAccountsCheckInput;
        RiskInput: RiskInput;
        AccountSnapshotAccount: AccountSnapshotAccount;
        AccountSnapshotDate: AccountSnapshotDate;
        AccountSnapshotBalance: AccountSnapshotBalance;
        AccountSnapshotTurnover: AccountSnapshotTurnover;
        AccountSnapshotJson: AccountSnapshotJson;
        AccountStatementTurnovers: AccountStatementTurnovers;
        AccountStatement: AccountStatement;
        AccountSnapshotJson2: AccountSnapshotJson2;
        PdfDocument: PdfDocument;
        AccountSnapshotCsv: AccountSnapshotCsv;
        FactSheetMonthlySums: FactSheetMonthlySums;
        FactSheetAverages: FactSheetAverages;
        FactSheetMonthlyAverages: FactSheetMonthlyAverages;
        FactSheetFacts: FactSheetFacts;
        FactSheetPosition: FactSheetPosition;
        FactSheetIncome: FactSheetIncome;
        FactSheetIncomeAverages: FactSheetIncomeAverages;
        FactSheetSpendings: FactSheetSpendings;
        FactSheetSpendingAverages: FactSheetSpendingAverages;
        FactSheetReoccurringTurnovers: FactSheetReoccurringTurnovers;
        FactSheetCashFlow: FactSheetCashFlow;
        FactSheetStandingOrders: FactSheetStandingOrders;
        FactSheetChargebacks: FactSheetChargebacks;
        FactSheet: FactSheet;
        PaymentList: PaymentList;
        AmountInput: AmountInput;
        PaymentInput: PaymentInput;
        WizardSessionId: WizardSessionId;
        WizardSessionProduct: WizardSessionProduct;
        WizardSessionParameters: WizardSessionParameters;
        WizardSessionStep: WizardSessionStep;
        WizardSession: WizardSession;
        BankUser: BankUser;
        BankUserList: BankUserList;
        BankUserInput: BankUserInput;
        AccessTokenId: AccessTokenId;
        AccessToken: AccessToken;
        AccessTokenList: AccessTokenList;
        ExpiryInput: ExpiryInput;
        AccessTokenInput: AccessTokenInput;
        BankConnectionList: BankConnectionList;
        BankConnectionInput: BankConnectionInput;
        SharedCredentials: SharedCredentials;
        BankConnectionSyncInput: BankConnectionSyncInput;
        BankAccount: BankAccount;
        BankAccountList: BankAccountList;
        AmountOrUnknown: AmountOrUnknown;
        BankAccountBalance: BankAccountBalance;
        BankAccountTurnover: BankAccountTurnover;
        BankAccountTurnovers: BankAccountTurnovers;
        TurnoversSeenInput: TurnoversSeenInput;
        EventType: EventType;
        WizardAction: WizardAction;
        WizardLanguage: WizardLanguage;
        WizardInputMembers: WizardInputMembers;
        WizardInputFields: WizardInputFields;
        WizardInput: WizardInput;
        NoWizardError: NoWizardError;
        WizardErrorCode: WizardErrorCode;
        WizardErrorDetails: WizardErrorDetails;
        WizardError: WizardError;
        WizardPolling: WizardPolling;
        MarkupText: MarkupText;
        ValidationRules: ValidationRules;
        FailedValidationRules: FailedValidationRules;
        EncodedImage: EncodedImage;
        CaptchaElement: CaptchaElement;
        CheckboxElement: CheckboxElement;
        FlickerFrame: FlickerFrame;
        FlickerElement: FlickerElement;
        HelpTextElement: HelpTextElement;
        ImageElement: ImageElement;
        WizardElement: WizardElement;
        MultiOption: MultiOption;
        MultiElement: MultiElement;
        PasswordElement: PasswordElement;
        RadioOption: RadioOption;
        RadioElement: RadioElement;
        RedirectElement: RedirectElement;
        SelectElement: SelectElement;
        TabsElement: TabsElement;
        TextElement: TextElement;
        WizardForm: WizardForm;
        WizardAdditionalData: WizardAdditionalData;
        WizardSuggestion: WizardSuggestion;
        WizardAutocomplete: WizardAutocomplete;
        WizardResponse: WizardResponse;
    };
    responses: {
        /** Credentials are missing or not valid for this operation. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Access is denied: a key of mode Test cannot read live data, and a key of mode Live cannot read test data. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The request is invalid; `errors` names each invalid field. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ValidationErrorBody;
            };
        };
        /** The server failed. The request may be repeated. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** No object has this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The object was deleted, or its 30 days of storage are over. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * Page to return, starting at 1.
         * @example 1
         */
        PageNumber: number;
        /**
         * Number of results on one page.
         * @example 15
         */
        PerPage: number;
        /**
         * Id of the blacklist item (`bl_…`).
         * @example bl_c3nL2MafX8WdfiIM
         */
        BlacklistIdInPath: BlacklistId;
        /**
         * National bank code of the bank, in the country that `country_id` names.
         * @example 88888888
         */
        BankCodeFilter: BankCode;
        /**
         * Country whose banks are searched. A search by BIC does not need it: a BIC contains its country.
         * @example DE
         */
        BankCountryIdFilter: CountryId;
        /**
         * BIC of the bank.
         * @example TESTDE88XXX
         */
        BankBicFilter: Bic;
        /** Bank code or BIC, if you do not know which of the two the bank user typed. */
        BankCodeOrBicFilter: string;
        /**
         * Part of a bank code, of a BIC or of the name of a bank.
         * @example Testb
         */
        BankSearchFilter: string;
        /**
         * Return only banks at which this product can be used. The documents do not list the names of products for this parameter; a wizard session calls them `xs2a_risk`, `xs2a_pay` and `xs2a_verify`.
         * @example xs2a_verify
         */
        BankProductFilter: string;
        /**
         * Return only objects of this account holder.
         * @example MUSTERMANN, HARTMUT
         */
        AccountHolderFilter: string;
        /**
         * Return only objects with this IBAN.
         * @example DE62888888880012345678
         */
        IbanFilter: Iban;
        /**
         * Return only objects with this BIC.
         * @example TESTDE88XXX
         */
        BicFilter: Bic;
        /**
         * Return only objects of this country.
         * @example DE
         */
        CountryIdFilter: CountryId;
        /**
         * Return only verifications with (`true`) or without (`false`) a balance check.
         * @example true
         */
        CheckRequestedFilter: FlagInput;
        /**
         * Return only verifications whose balance check was passed (`true`) or not (`false`). Verifications without a check count as not passed: add `check_requested=true` to leave them out.
         * @example false
         */
        CheckPassedFilter: FlagInput;
        /**
         * Return only objects with this merchant id.
         * @example merchant-42
         */
        MerchantIdFilter: MerchantId;
        /**
         * Return only objects that were created at this moment or later.
         * @example 2014-03-23T00:00:00
         */
        From: DateFilter;
        /**
         * Return only objects that were created at this moment or earlier.
         * @example 2014-04-25T00:00:00
         */
        To: DateFilter;
        /**
         * Return only objects that were created since this moment: a day, an ISO 8601 moment or an expression such as `-2 weeks` or `-4 month`. Deprecated: use `from` and `to` instead.
         * @example -2 weeks
         * @deprecated
         */
        Since: string;
        /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
        VerificationIdInPath: string;
        /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
        RiskIdInPath: string;
        /**
         * File format of the account snapshot. `json` and `json2` are both JSON. Use `json2` if `all_accounts` was set: it lists several accounts.
         * @example json
         */
        AccountSnapshotFormat: "pdf" | "csv" | "json" | "json2";
        /**
         * File format of the fact sheet. Always send it: no default is documented.
         * @example json
         */
        FactSheetFormat: "pdf" | "json";
        /**
         * Return only payments of this sender.
         * @example MUSTERMANN, HARTMUT
         */
        SenderHolderFilter: string;
        /**
         * Return only payments from the account with this IBAN.
         * @example DE62888888880012345678
         */
        SenderIbanFilter: Iban;
        /**
         * Return only payments from the bank with this BIC.
         * @example TESTDE88XXX
         */
        SenderBicFilter: Bic;
        /**
         * Return only payments from the account with this national account number.
         * @example 12345678
         */
        SenderAccountNumberFilter: string;
        /**
         * Return only payments from the bank with this national bank code.
         * @example 88888888
         */
        SenderBankCodeFilter: BankCode;
        /**
         * Return only payments from an account in this country.
         * @example DE
         */
        SenderCountryIdFilter: CountryId;
        /**
         * Return only payments to this recipient.
         * @example Holger Baumhaus
         */
        RecipientHolderFilter: string;
        /**
         * Return only payments to the account with this IBAN.
         * @example DE08500105175412638463
         */
        RecipientIbanFilter: Iban;
        /**
         * Return only payments to the bank with this BIC.
         * @example TESTDE88XXX
         */
        RecipientBicFilter: Bic;
        /**
         * Return only payments to an account in this country.
         * @example DE
         */
        RecipientCountryIdFilter: CountryId;
        /**
         * Return only payments of exactly this amount.
         * @example 5
         */
        AmountFilter: Amount;
        /**
         * Return only payments with this purpose.
         * @example Purpose
         */
        PurposeFilter: string;
        /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
        PaymentIdInPath: string;
        /**
         * Transaction that was returned when the session was created.
         * @example 10001-xv-zCTO-xpIT
         */
        SessionTransaction: TransactionReference;
        /**
         * Id of the bank user (`bus_…`).
         * @example bus_Ck7nGg05TK68jd9O
         */
        BankUserIdInPath: BankUserId;
        /**
         * Id of the access token (`uat_…`), not the token itself.
         * @example uat_ELdQ3VHoO0C3IPc3
         */
        AccessTokenIdInPath: AccessTokenId;
        /**
         * Id of the bank connection (`bcn_…`).
         * @example bcn_BnB6mQLsHKZacYvC
         */
        BankConnectionIdInPath: BankConnectionId;
        /**
         * Id of the bank account (`bac_…`).
         * @example bac_c8KYwjexO2iO5AE9
         */
        BankAccountIdInPath: BankAccountId;
        /**
         * Return only turnovers of this day or later.
         * @example 2017-10-08
         */
        BookedFromFilter: CalendarDateInput;
        /**
         * Return only turnovers of this day or earlier. If you send only `from`, the period ends today.
         * @example 2017-12-06
         */
        BookedToFilter: CalendarDateInput;
        /**
         * Return only turnovers that have not been marked as seen.
         * @example true
         */
        OnlyNewFilter: FlagInput;
        /** Return only events of this verification, risk or payment, by its id (`xv_…`) or its transaction (`10001-xv-…`). */
        TransactionFilter: string;
        /**
         * Return only events of this type.
         * @example transaction.created
         */
        EventTypeFilter: EventType;
        /**
         * Id of the event (`ev_…`).
         * @example ev_fhDFdPRtECqwOlys
         */
        EventIdInPath: EventId;
        /**
         * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
         *
         * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
         *
         * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
         * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
         */
        PayloadSignature: string;
    };
    requestBodies: never;
    headers: {
        /** Challenge that names the authentication scheme, `Basic`. */
        WwwAuthenticate: string;
        /** Suggested file name for the download. */
        ContentDisposition: string;
    };
    pathItems: never;
}
export interface operations {
    /**
     * Get the version
     *
     * Returns the release date of the API, which changes with every change of the API. Make it your first call: it shows that your API key works, and needs no data.
     *
     * A new field in an object, a new endpoint and a new search parameter can be added at any time. A changed data type or meaning of a field, a removed field and a changed URL are breaking changes.
     */
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Version of the API. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiVersion;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List the blacklist
     *
     * Returns the IBANs that are blocked in your wizard, one page at a time.
     */
    listBlacklistItems: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of the blacklist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BlacklistItemList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Add an IBAN to the blacklist
     *
     * Puts an IBAN on the blacklist of your account and returns the new item. From then on no bank user can choose that bank account in your wizard.
     *
     * An IBAN can be listed only once; the answer to a second attempt is `422`.
     */
    createBlacklistItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** IBAN to block. */
        requestBody: {
            content: {
                "application/json": BlacklistItemInput;
                "application/x-www-form-urlencoded": BlacklistItemInput;
            };
        };
        responses: {
            /** New item of the blacklist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BlacklistItem;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** The IBAN is missing, invalid, or already on the blacklist. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ValidationErrorBody;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a blacklist item
     *
     * Returns one item of the blacklist with its IBAN.
     */
    getBlacklistItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the blacklist item (`bl_…`).
                 * @example bl_c3nL2MafX8WdfiIM
                 */
                blacklist_id: components["parameters"]["BlacklistIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Item of the blacklist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BlacklistItem;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Remove an item from the blacklist
     *
     * Removes an IBAN from the blacklist and returns the removed item; bank users can choose the bank account again. Later calls for the same id answer `404`.
     */
    deleteBlacklistItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the blacklist item (`bl_…`).
                 * @example bl_c3nL2MafX8WdfiIM
                 */
                blacklist_id: components["parameters"]["BlacklistIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The removed item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BlacklistItem;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Find the bank of a bank user
     *
     * Returns the bank with a bank code or a BIC. Check the bank before you offer a product: `xs2a_supported` says whether bank users of this bank can use XS2A products.
     *
     * Send one of `bank_code` (together with `country_id` unless the bank is German), `bic`, or `q` if you do not know whether the bank user typed a bank code or a BIC. If no bank has this value, the answer is `404`.
     */
    getBank: {
        parameters: {
            query?: {
                /**
                 * National bank code of the bank, in the country that `country_id` names.
                 * @example 88888888
                 */
                bank_code?: components["parameters"]["BankCodeFilter"] | undefined;
                /**
                 * Country whose banks are searched. A search by BIC does not need it: a BIC contains its country.
                 * @example DE
                 */
                country_id?: components["parameters"]["BankCountryIdFilter"] | undefined;
                /**
                 * BIC of the bank.
                 * @example TESTDE88XXX
                 */
                bic?: components["parameters"]["BankBicFilter"] | undefined;
                /** Bank code or BIC, if you do not know which of the two the bank user typed. */
                q?: components["parameters"]["BankCodeOrBicFilter"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Bank;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List banks
     *
     * Returns the banks of one country, supported or not, one page at a time.
     */
    listBanks: {
        parameters: {
            query?: {
                /**
                 * Country whose banks are searched. A search by BIC does not need it: a BIC contains its country.
                 * @example DE
                 */
                country_id?: components["parameters"]["BankCountryIdFilter"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of banks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Search banks as the bank user types
     *
     * Returns the banks of one country whose bank code, BIC or name contains what the bank user has typed so far, one page at a time. Use it for your own search field; in the wizard, use the action `complete-bankcodes`.
     */
    autocompleteBanks: {
        parameters: {
            query: {
                /**
                 * Part of a bank code, of a BIC or of the name of a bank.
                 * @example Testb
                 */
                q: components["parameters"]["BankSearchFilter"];
                /**
                 * Country whose banks are searched. A search by BIC does not need it: a BIC contains its country.
                 * @example DE
                 */
                country_id?: components["parameters"]["BankCountryIdFilter"] | undefined;
                /**
                 * Return only banks at which this product can be used. The documents do not list the names of products for this parameter; a wizard session calls them `xs2a_risk`, `xs2a_pay` and `xs2a_verify`.
                 * @example xs2a_verify
                 */
                product?: components["parameters"]["BankProductFilter"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of matching banks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List verifications
     *
     * Returns the verifications of your account, newest first, one page at a time. Filters combine with "and": `check_requested=true` and `check_passed=false` together find the balance checks that failed. Verifications are kept for 30 days.
     */
    listVerifications: {
        parameters: {
            query?: {
                /**
                 * Return only objects of this account holder.
                 * @example MUSTERMANN, HARTMUT
                 */
                account_holder?: components["parameters"]["AccountHolderFilter"] | undefined;
                /**
                 * Return only objects with this IBAN.
                 * @example DE62888888880012345678
                 */
                iban?: components["parameters"]["IbanFilter"] | undefined;
                /**
                 * Return only objects with this BIC.
                 * @example TESTDE88XXX
                 */
                bic?: components["parameters"]["BicFilter"] | undefined;
                /**
                 * Return only objects of this country.
                 * @example DE
                 */
                country_id?: components["parameters"]["CountryIdFilter"] | undefined;
                /**
                 * Return only verifications with (`true`) or without (`false`) a balance check.
                 * @example true
                 */
                check_requested?: components["parameters"]["CheckRequestedFilter"] | undefined;
                /**
                 * Return only verifications whose balance check was passed (`true`) or not (`false`). Verifications without a check count as not passed: add `check_requested=true` to leave them out.
                 * @example false
                 */
                check_passed?: components["parameters"]["CheckPassedFilter"] | undefined;
                /**
                 * Return only objects with this merchant id.
                 * @example merchant-42
                 */
                merchant_id?: components["parameters"]["MerchantIdFilter"] | undefined;
                /**
                 * Return only objects that were created at this moment or later.
                 * @example 2014-03-23T00:00:00
                 */
                from?: components["parameters"]["From"] | undefined;
                /**
                 * Return only objects that were created at this moment or earlier.
                 * @example 2014-04-25T00:00:00
                 */
                to?: components["parameters"]["To"] | undefined;
                /**
                 * Return only objects that were created since this moment: a day, an ISO 8601 moment or an expression such as `-2 weeks` or `-4 month`. Deprecated: use `from` and `to` instead.
                 * @example -2 weeks
                 * @deprecated
                 */
                since?: components["parameters"]["Since"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of verifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VerificationList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a verification
     *
     * Starts a verification and returns the key of the wizard session in which the bank user logs in to the bank and chooses an account. The login proves that the account belongs to the bank user. With `check_amount`, the verification also checks that the balance covers an amount.
     *
     * All fields are optional, and so is the body: the wizard asks for missing values. If you send the bank (`bank_code` with `country_id`, or `bic`), the wizard skips the choice of the bank. If you send the account, it is pinned: the bank user cannot choose another account, and the transaction is aborted if the bank does not list it. Send an `iban`, or `account_number` and bank code, from which the IBAN is calculated; if you send both, `iban` is used.
     *
     * With an API key of mode Test, use the German Testbank: bank code `88888888` or BIC `TESTDE88XXX`. You can pin and use its account `DE62888888880012345678`; `DE04888888880087654321` is listed but cannot be used in a transaction.
     *
     * Store `transaction` with your order: support will ask for it.
     */
    createVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Known details of the account, and the amount to check. */
        requestBody?: {
            content: {
                "application/json": VerificationInput;
                "application/x-www-form-urlencoded": VerificationInput;
            };
        };
        responses: {
            /** Verification is created; the wizard can start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSessionStart;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a verification
     *
     * Returns one verification: account, holder, and the result of the balance check. Fetch it when the bank user has finished the wizard; the webhook `transaction.created` notifies you. Before that, `GET /v1/sessions/{transaction}` shows the progress of the bank user. Verifications are kept for 30 days; afterwards the answer is `410`.
     */
    getVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
                verification_id: components["parameters"]["VerificationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Verification with its result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Verification;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a verification
     *
     * Deletes the stored data of a verification before its 30 days are over. Later calls for the same id answer `410`.
     */
    deleteVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
                verification_id: components["parameters"]["VerificationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Verification is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List events of a verification
     *
     * Returns the events of one verification, newest first, one page at a time. Your webhooks received the same events, or should have.
     */
    listVerificationEvents: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /** Id of the verification (`xv_…`), or its transaction (`10001-xv-…`). */
                verification_id: components["parameters"]["VerificationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EventList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List risks
     *
     * Returns the risks of your account, newest first, one page at a time. Filters combine with "and". Risks are kept for 30 days.
     */
    listRisks: {
        parameters: {
            query?: {
                /**
                 * Return only objects of this account holder.
                 * @example MUSTERMANN, HARTMUT
                 */
                account_holder?: components["parameters"]["AccountHolderFilter"] | undefined;
                /**
                 * Return only objects with this IBAN.
                 * @example DE62888888880012345678
                 */
                iban?: components["parameters"]["IbanFilter"] | undefined;
                /**
                 * Return only objects with this BIC.
                 * @example TESTDE88XXX
                 */
                bic?: components["parameters"]["BicFilter"] | undefined;
                /**
                 * Return only objects of this country.
                 * @example DE
                 */
                country_id?: components["parameters"]["CountryIdFilter"] | undefined;
                /**
                 * Return only objects with this merchant id.
                 * @example merchant-42
                 */
                merchant_id?: components["parameters"]["MerchantIdFilter"] | undefined;
                /**
                 * Return only objects that were created at this moment or later.
                 * @example 2014-03-23T00:00:00
                 */
                from?: components["parameters"]["From"] | undefined;
                /**
                 * Return only objects that were created at this moment or earlier.
                 * @example 2014-04-25T00:00:00
                 */
                to?: components["parameters"]["To"] | undefined;
                /**
                 * Return only objects that were created since this moment: a day, an ISO 8601 moment or an expression such as `-2 weeks` or `-4 month`. Deprecated: use `from` and `to` instead.
                 * @example -2 weeks
                 * @deprecated
                 */
                since?: components["parameters"]["Since"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of risks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RiskList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a risk
     *
     * Starts a risk and returns the key of the wizard session in which the bank user logs in to the bank and chooses an account. After the session has finished, the risk contains the data of the account and the result of every requested risk check. The body is optional: without it, the bank user chooses the bank, and no check runs.
     *
     * Request each check with a field of its name. For a check without parameters, send an empty object, for example `"xs2a_balance_overview": {}`. You can combine any number of checks.
     *
     * With an API key of mode Test, use the Testbank: `bank_code` `88888888` with `country_id` `DE`.
     *
     * Store `transaction` with your data: support will ask for it.
     */
    createRisk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Known details of the account, and the risk checks to run. */
        requestBody?: {
            content: {
                "application/json": RiskInput;
                "application/x-www-form-urlencoded": RiskInput;
            };
        };
        responses: {
            /** The risk is created; the wizard can start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSessionStart;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a risk
     *
     * Returns one risk with the account that the bank user chose and the result of every risk check that was requested. Risks are kept for 30 days; afterwards the answer is `410`.
     */
    getRisk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The risk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Risk;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a risk
     *
     * Deletes the stored data of a risk, with the account data and the results of its checks, before its 30 days are over. Later calls for the same id answer `410`.
     */
    deleteRisk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The risk is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List events of a risk
     *
     * Returns the events of one risk, newest first, one page at a time. Your webhooks received the same events, or should have.
     */
    listRiskEvents: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EventList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Download the account snapshot
     *
     * Returns the account data at the time of the transaction, as a file in the format that you choose; the default is PDF. The answer is `404` if the risk was created without `xs2a_account_snapshot`. Download a snapshot of all accounts (`all_accounts`) as `json2`.
     */
    downloadAccountSnapshot: {
        parameters: {
            query?: {
                /**
                 * File format of the account snapshot. `json` and `json2` are both JSON. Use `json2` if `all_accounts` was set: it lists several accounts.
                 * @example json
                 */
                format?: components["parameters"]["AccountSnapshotFormat"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The account snapshot in the requested format. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccountSnapshotJson | AccountSnapshotJson2;
                    "application/pdf": PdfDocument;
                    "text/csv": AccountSnapshotCsv;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Download the fact sheet
     *
     * Returns the most important facts about the account, as a PDF to print or as the data in the PDF. The answer is `404` if the risk was created without `xs2a_fact_sheet`.
     */
    downloadFactSheet: {
        parameters: {
            query?: {
                /**
                 * File format of the fact sheet. Always send it: no default is documented.
                 * @example json
                 */
                format?: components["parameters"]["FactSheetFormat"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /** Id of the risk (`xr_…`), or its transaction (`10001-xr-…`). */
                risk_id: components["parameters"]["RiskIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The fact sheet in the requested format. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FactSheet;
                    "application/pdf": PdfDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List payments
     *
     * Returns the payments of your account, newest first, one page at a time. Filters combine with "and". Payments are kept for 30 days.
     */
    listPayments: {
        parameters: {
            query?: {
                /**
                 * Return only payments of this sender.
                 * @example MUSTERMANN, HARTMUT
                 */
                sender_holder?: components["parameters"]["SenderHolderFilter"] | undefined;
                /**
                 * Return only payments from the account with this IBAN.
                 * @example DE62888888880012345678
                 */
                sender_iban?: components["parameters"]["SenderIbanFilter"] | undefined;
                /**
                 * Return only payments from the bank with this BIC.
                 * @example TESTDE88XXX
                 */
                sender_bic?: components["parameters"]["SenderBicFilter"] | undefined;
                /**
                 * Return only payments from the account with this national account number.
                 * @example 12345678
                 */
                sender_account_number?: components["parameters"]["SenderAccountNumberFilter"] | undefined;
                /**
                 * Return only payments from the bank with this national bank code.
                 * @example 88888888
                 */
                sender_bank_code?: components["parameters"]["SenderBankCodeFilter"] | undefined;
                /**
                 * Return only payments from an account in this country.
                 * @example DE
                 */
                sender_country_id?: components["parameters"]["SenderCountryIdFilter"] | undefined;
                /**
                 * Return only payments to this recipient.
                 * @example Holger Baumhaus
                 */
                recipient_holder?: components["parameters"]["RecipientHolderFilter"] | undefined;
                /**
                 * Return only payments to the account with this IBAN.
                 * @example DE08500105175412638463
                 */
                recipient_iban?: components["parameters"]["RecipientIbanFilter"] | undefined;
                /**
                 * Return only payments to the bank with this BIC.
                 * @example TESTDE88XXX
                 */
                recipient_bic?: components["parameters"]["RecipientBicFilter"] | undefined;
                /**
                 * Return only payments to an account in this country.
                 * @example DE
                 */
                recipient_country_id?: components["parameters"]["RecipientCountryIdFilter"] | undefined;
                /**
                 * Return only payments of exactly this amount.
                 * @example 5
                 */
                amount?: components["parameters"]["AmountFilter"] | undefined;
                /**
                 * Return only payments with this purpose.
                 * @example Purpose
                 */
                purpose?: components["parameters"]["PurposeFilter"] | undefined;
                /**
                 * Return only objects that were created at this moment or later.
                 * @example 2014-03-23T00:00:00
                 */
                from?: components["parameters"]["From"] | undefined;
                /**
                 * Return only objects that were created at this moment or earlier.
                 * @example 2014-04-25T00:00:00
                 */
                to?: components["parameters"]["To"] | undefined;
                /**
                 * Return only objects that were created since this moment: a day, an ISO 8601 moment or an expression such as `-2 weeks` or `-4 month`. Deprecated: use `from` and `to` instead.
                 * @example -2 weeks
                 * @deprecated
                 */
                since?: components["parameters"]["Since"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of payments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PaymentList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a payment
     *
     * Starts a payment and returns the key of the wizard session in which the bank user logs in to the bank, chooses the sender account and authorises the transfer with a TAN. The bank user is the sender; you or your merchant receive the money. If you name no sender, the bank user chooses the account. Fraud checks may run before the transfer is sent.
     *
     * With an API key of mode Test, any recipient with valid fields is accepted, for example the IBAN `DE62888888880012345678`, the BIC `TESTDE88XXX`, the country `DE` and any name.
     *
     * Store `transaction` with your order: support will ask for it.
     */
    createPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amount, purpose and recipient; the sender and other details if you know them. */
        requestBody: {
            content: {
                "application/json": PaymentInput;
                "application/x-www-form-urlencoded": PaymentInput;
            };
        };
        responses: {
            /** The payment is created; the wizard can start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSessionStart;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a payment
     *
     * Returns one payment with the accounts of sender and recipient and its payment status. Payments are kept for 30 days; afterwards the answer is `410`.
     */
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Payment;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a payment
     *
     * Deletes the stored data of a payment before its 30 days are over. This does not affect the transfer at the bank. Later calls for the same id answer `410`.
     */
    deletePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The payment is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List events of a payment
     *
     * Returns the events of one payment, newest first, one page at a time. Your webhooks received the same events, or should have.
     */
    listPaymentEvents: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EventList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Mark a payment as received
     *
     * Tells the platform that the money has arrived, usually after you matched the payment with your account statement. Sets `payment_status` to `RECEIVED` and stores a `transaction.updated` event, which is also sent to your webhooks.
     */
    markPaymentAsReceived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The payment with its new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Payment;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Mark a payment as loss
     *
     * Tells the platform that the money has not arrived although the bank reported a successful transfer. Sets `payment_status` to `LOSS` and stores a `transaction.updated` event, which is also sent to your webhooks.
     */
    markPaymentAsLoss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the payment (`xp_…`), or its transaction (`10001-xp-…`). */
                payment_id: components["parameters"]["PaymentIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The payment with its new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Payment;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a wizard session
     *
     * Returns the wizard session of a transaction: its configuration, the current step, the last error, and whether it has finished. Use it while the transaction has no result, for example when a bank user calls your support.
     *
     * Sessions are kept as long as their transaction, for 30 days; afterwards the answer is `410`.
     */
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Transaction that was returned when the session was created.
                 * @example 10001-xv-zCTO-xpIT
                 */
                transaction: components["parameters"]["SessionTransaction"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Current state of the wizard session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSession;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List bank users
     *
     * Returns the bank users of your account, one page at a time.
     */
    listBankUsers: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of bank users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankUserList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a bank user
     *
     * Creates a bank user and returns it. Next, create an access token for it, and use that token instead of the API key to create bank connections and to read bank accounts.
     */
    createBankUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name of the bank user, and an email address if you want to store one. */
        requestBody: {
            content: {
                "application/json": BankUserInput;
                "application/x-www-form-urlencoded": BankUserInput;
            };
        };
        responses: {
            /** The new bank user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankUser;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a bank user
     *
     * Returns one bank user.
     */
    getBankUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankUser;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a bank user
     *
     * Deletes a bank user. Later calls for the same id answer `404`.
     */
    deleteBankUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank user is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List access tokens
     *
     * Returns the access tokens of a bank user, one page at a time.
     */
    listAccessTokens: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of access tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessTokenList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create an access token
     *
     * Creates an access token for a bank user and returns it. It gives access to the bank connections and bank accounts of this bank user, and to nothing else, so you may use it on a mobile device.
     *
     * Use an access token like an API key: HTTP Basic with the user name `api` and the token as the password. It is valid for one hour unless you send `valid_until`.
     */
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
            };
            cookie?: never;
        };
        /** Expiry of the access token. Without a body, the access token is valid for one hour. */
        requestBody?: {
            content: {
                "application/json": AccessTokenInput;
                "application/x-www-form-urlencoded": AccessTokenInput;
            };
        };
        responses: {
            /** The new access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get an access token
     *
     * Returns one access token with its expiry.
     */
    getAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
                /**
                 * Id of the access token (`uat_…`), not the token itself.
                 * @example uat_ELdQ3VHoO0C3IPc3
                 */
                token_id: components["parameters"]["AccessTokenIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete an access token
     *
     * Deletes an access token before it expires. Calls that use it answer `401` from then on.
     */
    deleteAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
                /**
                 * Id of the access token (`uat_…`), not the token itself.
                 * @example uat_ELdQ3VHoO0C3IPc3
                 */
                token_id: components["parameters"]["AccessTokenIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The access token is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Refresh an access token
     *
     * Sets a new expiry and returns the access token. The token itself stays the same, so programs that use it need no change. Without `valid_until`, the access token is valid for one hour from now.
     */
    refreshAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank user (`bus_…`).
                 * @example bus_Ck7nGg05TK68jd9O
                 */
                user_id: components["parameters"]["BankUserIdInPath"];
                /**
                 * Id of the access token (`uat_…`), not the token itself.
                 * @example uat_ELdQ3VHoO0C3IPc3
                 */
                token_id: components["parameters"]["AccessTokenIdInPath"];
            };
            cookie?: never;
        };
        /** New expiry of the access token. Without a body, the access token is valid for one hour from now. */
        requestBody?: {
            content: {
                "application/json": AccessTokenInput;
                "application/x-www-form-urlencoded": AccessTokenInput;
            };
        };
        responses: {
            /** The access token with its new expiry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List bank connections
     *
     * Returns the bank connections of the bank user whose access token you send, one page at a time.
     */
    listBankConnections: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of bank connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankConnectionList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a bank connection
     *
     * Starts a wizard session in which the bank user chooses the bank and logs in. The bank user must log in, so the answer contains the key of the session instead of the bank connection. Pass the key to the JavaScript widget or to the Wizard-API. After the session has finished, the bank connection is in the list, and you can read its bank accounts.
     *
     * `sync_mode` sets who starts later syncs: the platform once a day (`full`), you with your half of the credentials (`shared`), or you together with the bank user (`none`). Authenticate with an access token of the bank user.
     */
    createBankConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sync mode, and the bank if you know it. */
        requestBody?: {
            content: {
                "application/json": BankConnectionInput;
                "application/x-www-form-urlencoded": BankConnectionInput;
            };
        };
        responses: {
            /** The wizard can start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSessionStart;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a bank connection
     *
     * Returns one bank connection with the state of its sync: when it last ran, whether it still runs automatically, and why it failed.
     */
    getBankConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank connection (`bcn_…`).
                 * @example bcn_BnB6mQLsHKZacYvC
                 */
                connection_id: components["parameters"]["BankConnectionIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankConnection;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a bank connection
     *
     * Deletes a bank connection but keeps its bank accounts. If you delete a faulty bank connection and create it again, new turnovers arrive in the same bank accounts.
     */
    deleteBankConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank connection (`bcn_…`).
                 * @example bcn_BnB6mQLsHKZacYvC
                 */
                connection_id: components["parameters"]["BankConnectionIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank connection is deleted; its bank accounts are kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Sync a bank connection
     *
     * Logs in to the bank again, reads balances and turnovers, and updates the list of bank accounts. Needed only for the sync modes `shared` and `none`; bank connections in mode `full` are synced automatically once a day.
     *
     * Answers `204` if the sync can run without the bank user: the platform has the credentials (`full`), or you sent your half of them (`shared`). Answers `202` with the key of a wizard session if the bank user is needed. That is always the case in mode `none`, in mode `shared` if `credentials` are missing or wrong, and in any mode if the bank asks for more than the login.
     *
     * A failed sync raises `sync_fail_counter` and stops the automatic sync. Send `force` to try again. After three failures in a row, the answer to every further sync is `422`, forced or not: delete the bank connection and create it again.
     */
    syncBankConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank connection (`bcn_…`).
                 * @example bcn_BnB6mQLsHKZacYvC
                 */
                connection_id: components["parameters"]["BankConnectionIdInPath"];
            };
            cookie?: never;
        };
        /** Your half of the shared credentials, or `force` to try again. */
        requestBody?: {
            content: {
                "application/json": BankConnectionSyncInput;
                "application/x-www-form-urlencoded": BankConnectionSyncInput;
            };
        };
        responses: {
            /** The bank user is needed; the wizard can start. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardSessionStart;
                };
            };
            /** The sync runs without the bank user. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List bank accounts
     *
     * Returns the bank accounts of the bank user whose access token you send, one page at a time. Every sync reads them from the bank connections. They are kept when their bank connection is deleted.
     */
    listBankAccounts: {
        parameters: {
            query?: {
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of bank accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccountList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get a bank account
     *
     * Returns one bank account with its holder and its bank.
     */
    getBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bank account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccount;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get the balance of a bank account
     *
     * Returns the balance at the last sync, which may differ from the current balance. `date` is the day of the balance. `available` and `limit` are `null` if the bank does not provide them.
     */
    getBankAccountBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccountBalance;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get the turnovers of a bank account
     *
     * Returns all turnovers that the syncs have stored, without pages. `from` and `to` select a period of booking days. If you send only `from`, the period ends today. With `only_new`, you get only turnovers that were not marked as seen. Read and store them, then mark them as seen: the next call with `only_new` leaves them out.
     */
    getBankAccountTurnovers: {
        parameters: {
            query?: {
                /**
                 * Return only turnovers of this day or later.
                 * @example 2017-10-08
                 */
                from?: components["parameters"]["BookedFromFilter"] | undefined;
                /**
                 * Return only turnovers of this day or earlier. If you send only `from`, the period ends today.
                 * @example 2017-12-06
                 */
                to?: components["parameters"]["BookedToFilter"] | undefined;
                /**
                 * Return only turnovers that have not been marked as seen.
                 * @example true
                 */
                only_new?: components["parameters"]["OnlyNewFilter"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The turnovers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccountTurnovers;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Mark turnovers as seen
     *
     * Marks turnovers of a bank account as seen, so that a call with `only_new` leaves them out. Send a period of booking days; without a body, all stored turnovers are marked. If you send only `from`, the period ends today.
     */
    markTurnoversAsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the bank account (`bac_…`).
                 * @example bac_c8KYwjexO2iO5AE9
                 */
                account_id: components["parameters"]["BankAccountIdInPath"];
            };
            cookie?: never;
        };
        /** Period to mark. Without a body all turnovers are marked. */
        requestBody?: {
            content: {
                "application/json": TurnoversSeenInput;
                "application/x-www-form-urlencoded": TurnoversSeenInput;
            };
        };
        responses: {
            /** The turnovers are marked as seen. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List events
     *
     * Returns the events of your account, newest first, one page at a time. Every event was also sent to your webhooks: read this list to catch up after an outage of your server. All filters must match.
     */
    listEvents: {
        parameters: {
            query?: {
                /** Return only events of this verification, risk or payment, by its id (`xv_…`) or its transaction (`10001-xv-…`). */
                transaction?: components["parameters"]["TransactionFilter"] | undefined;
                /**
                 * Return only events of this type.
                 * @example transaction.created
                 */
                type?: components["parameters"]["EventTypeFilter"] | undefined;
                /**
                 * Return only objects that were created at this moment or later.
                 * @example 2014-03-23T00:00:00
                 */
                from?: components["parameters"]["From"] | undefined;
                /**
                 * Return only objects that were created at this moment or earlier.
                 * @example 2014-04-25T00:00:00
                 */
                to?: components["parameters"]["To"] | undefined;
                /**
                 * Return only objects that were created since this moment: a day, an ISO 8601 moment or an expression such as `-2 weeks` or `-4 month`. Deprecated: use `from` and `to` instead.
                 * @example -2 weeks
                 * @deprecated
                 */
                since?: components["parameters"]["Since"] | undefined;
                /**
                 * Page to return, starting at 1.
                 * @example 1
                 */
                page?: components["parameters"]["PageNumber"] | undefined;
                /**
                 * Number of results on one page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EventList;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Get an event
     *
     * Returns one event, with the same body that your webhooks received. `type` determines the content of `data`.
     */
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the event (`ev_…`).
                 * @example ev_fhDFdPRtECqwOlys
                 */
                event_id: components["parameters"]["EventIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookEvent;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Submit a step of the wizard
     *
     * Starts the wizard of a session, submits its current form or performs an action, and returns the next form. Use this
     * operation if you cannot embed the JavaScript widget. The Wizard-API must be activated for your account.
     *
     * **From start to finish.** Create a verification, risk, payment or bank connection; the answer contains the
     * `wizard_session_key`. Send only the `key`: the answer contains the first form, usually the choice of the bank. Show
     * its elements, and send their values under their names, together with `key`: the answer contains the next form. (To
     * switch tabs, send an action instead.) Every request must contain at least the required fields of the last form.
     * Repeat until the form is called `finish`. It has no elements, no further request is needed or possible, and you can
     * read the result of the transaction. The forms and fields in between depend on the bank.
     *
     * **Errors.** For an error in the current step, the status is `200`. `error` is an object; without an error, it
     * is an empty array. If the error is `recoverable`, show the form again; `invalid` marks refused fields. Otherwise,
     * start a new session. Any other status means that the request failed; the answer then contains no form.
     *
     * **Actions.** Without `action` the form is submitted.
     *
     * | `action` | Effect | Further fields |
     * |---|---|---|
     * | `back` | goes back one step | |
     * | `switch-login-tabs` | shows the login form of another tab | `tab`, the id of the tab |
     * | `poll` | asks whether the bank user has approved | |
     * | `change-language` | shows the form in another language | `language`: `de`, `en` or `es` |
     * | `complete-bankcodes` | returns up to 5 suggestions in `autocomplete` | `bank_code`, `country_id` |
     * | `abort` | ends the transaction | |
     *
     * You can change the language only until the bank user has logged in. Messages of the bank are not always translated.
     *
     * **Polling.** If `polling` has an `interval`, send the action `poll` once per interval (in milliseconds) until you
     * get the form `finish`. This is usual while the bank user approves in the app of the bank. If `polling` is empty, do
     * nothing.
     *
     * **Shared credentials.** If the feature is activated for your account, the credentials of a successful login are
     * encrypted with AES-256-CBC and split into two halves: you get one half with `finish` as
     * `additional_data.login_credentials`; the platform stores the other. Store your half and send it as `credentials`
     * at the login form of a later session, which then logs the bank user in without typing. You get `login_credentials`
     * only if you sent no credentials, or if they were wrong and the bank user had to log in by hand.
     *
     * **Testbank.** With an API key of mode Test, choose the bank code `88888888` (BIC `TESTDE88XXX`) for the German
     * Testbank, `88888` (BIC `TESTAT88XXX`) for the Austrian one, or `88888889` for a login form with tabs. No real
     * transaction is made. At both banks, the PIN of the login determines what happens:
     *
     * | PIN | Effect |
     * |---|---|
     * | `accounts` | the bank user has two more accounts, and must choose one |
     * | `autosubmit` | a form waits for an authorisation outside the browser, such as on a token device |
     * | `business` | business accounts with business turnovers instead of private ones |
     * | `config` | the bank user can choose settings, such as kinds of turnovers and names of account holders |
     * | `forms` | the bank user can choose prepared forms with various elements |
     * | `next` | the login has a second step |
     * | `no-account` | there is no account of a valid type |
     * | `no-standing-orders` | the account has no standing orders |
     * | `no-turnovers` | the account has no turnovers |
     * | `negative-balance` | the account has a negative balance |
     * | `slow` | the transaction takes considerably longer |
     * | `with-chargeback` | one turnover is a chargeback |
     * | `with-credit-card` | there is a credit card among the accounts |
     * | `with-seizure` | an account is under seizure |
     * | `wrong` | the login fails |
     * | `iban:` and an IBAN | there is another account, with this IBAN |
     *
     * The TAN `WRONG` is refused. The accounts of both banks are listed in the introduction of this document.
     *
     * A transaction that was created with an IBAN or account number cannot use another account. If the bank does not list
     * that account, the transaction is aborted.
     */
    submitWizardStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session key, with the fields of the last form or with an action. */
        requestBody: {
            content: {
                "application/json": WizardInput;
                "application/x-www-form-urlencoded": WizardInput;
            };
        };
        responses: {
            /** The next form, or the same form with its errors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WizardResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** The request is invalid; `errors` names each invalid field. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ValidationErrorBody;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    onTransactionCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": TransactionCreatedEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTransactionUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": TransactionUpdatedEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAccountPasswordChanged: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": PasswordChangedEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountsNewAccount: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": NewAccountEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountsNewTurnovers: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": NewTurnoversEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBankAccountsSyncFailed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Proves that the delivery comes from the platform and was not changed in transit. The value is a list of signatures with their versions, separated by a semicolon and a space. Check the versions that you know, and ignore the others.
                 *
                 * `v1` is the HMAC-SHA256 of the raw body with the shared secret of the webhook as the key, in lower-case hexadecimal digits. Compute it from the received bytes, white space included, before you parse them as JSON. Compare in constant time. To test your code: the body `Hello World!` and the secret `secret_password` give `v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2`.
                 *
                 * No timestamp is signed, so a recorded delivery stays valid: use the `id` of the event to drop duplicates.
                 * @example v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2
                 */
                "X-Payload-Signature": components["parameters"]["PayloadSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** The event. Check its signature before you parse it. */
        requestBody: {
            content: {
                "application/json": SyncFailedEvent;
            };
        };
        responses: {
            /** The delivery is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The delivery has failed and is repeated later. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
/** Version of the API that answers. */
export type ApiVersion = {
    /**
     * Release date of the API as `yyyy-mm-dd`. It is not the version of this contract, which is in `info.version`.
     * @example 2015-11-13
     */
    version: string;
};
/**
 * The HTTP status of the answer, as an integer or as its decimal string.
 * @example 404
 * @example 401
 */
export type ErrorCode = number | string;
/** Body of an error answer. */
export type ErrorBody = {
    /**
     * The HTTP status of the answer, as an integer or as its decimal string.
     * @example 404
     * @example 401
     */
    code: ErrorCode;
    /** What went wrong, in English, for developers. Let your program depend on `code`, never on this text. */
    message: string;
};
/** Body of a `422`. It names every invalid field with the reasons. */
export type ValidationErrorBody = {
    /**
     * The HTTP status of the answer, as an integer or as its decimal string.
     * @example 404
     * @example 401
     */
    code: ErrorCode;
    /** What went wrong, in English, for developers. Let your program depend on `code`, never on this text. */
    message: string;
    /** The invalid fields of the path, query or body, each with one or more messages. A nested field is named with dots (`xs2a_balance_check.check_amount`); a body that cannot be parsed is named `body`. */
    errors: {
        [key: string]: string[];
    };
};
/** The members of every list. The totals are not reliable: stop when `current_page` reaches `last_page`, or at an empty `data`. */
export type Page = {
    /** Number of results on all pages. */
    total: number;
    /** Number of results on one page. */
    per_page: number;
    /** Number of this page, starting at 1. */
    current_page: number;
    /** Number of the last page. */
    last_page: number;
    /** Position of the first result of this page within all results, starting at 1. */
    from: number;
    /** Position of the last result of this page within all results. */
    to: number;
    /** Address of the next page, or `null` on the last one. Not every list has it. */
    next_page_url?: string | null;
    /** Address of the previous page, or `null` on the first one. Not every list has it. */
    prev_page_url?: string | null;
};
/**
 * Id of a blacklist item, `bl_` and a suffix of letters and digits.
 * @example bl_c3nL2MafX8WdfiIM
 */
export type BlacklistId = string;
/**
 * The IBAN of an account as its bank reports it, at most 40 characters. Cards and savings accounts often have none: then the string is empty.
 * @example DE62888888880012345678
 */
export type Iban = string;
/** An entry of the blacklist. */
export type BlacklistItem = {
    /**
     * Id of a blacklist item, `bl_` and a suffix of letters and digits.
     * @example bl_c3nL2MafX8WdfiIM
     */
    id: BlacklistId;
    /**
     * Kind of entry, which determines the content of `data`. `iban` is the only kind.
     */
    type: "iban" | (string & {});
    /** Blocked IBAN. */
    data: Iban;
};
/** One page of the blacklist. */
export type BlacklistItemList = Page & {
    /** Blacklist items of this page. */
    data: BlacklistItem[];
};
/**
 * A valid International Bank Account Number without spaces. If its check digits are wrong, the answer is `422`.
 * @example DE62888888880012345678
 */
export type IbanInput = string;
/** IBAN to put on the blacklist. */
export type BlacklistItemInput = {
    /** IBAN to block, valid and without spaces. */
    data: IbanInput;
};
/**
 * The national code of a bank, as a string of digits. `88888888` is the German Testbank, `88888` the Austrian one, and `88888889` a Testbank that always shows the tabs of its login form.
 * @example 88888888
 */
export type BankCode = string;
/**
 * A country as its two-letter ISO 3166-1 code, in upper case.
 * @example DE
 * @example AT
 * @example CH
 */
export type CountryId = string;
/**
 * The BIC of a bank, at most 11 characters. `TESTDE88XXX` is the German Testbank, `TESTAT88XXX` the Austrian one.
 * @example TESTDE88XXX
 */
export type Bic = string;
/**
 * A yes or no as the API writes it. Some objects have a JSON boolean, some the strings `"0"` or `"1"`, and some the integers `0` or `1`. Treat `true`, `"1"` and `1` as yes, everything else as no.
 * @example true
 * @example 1
 */
export type Flag = boolean | ("0" | "1") | (0 | 1);
/** A bank with its codes, name and place. */
export type Bank = {
    /**
     * The national code of a bank, as a string of digits. `88888888` is the German Testbank, `88888` the Austrian one, and `88888889` a Testbank that always shows the tabs of its login form.
     * @example 88888888
     */
    bank_code: BankCode;
    /**
     * The BIC of a bank, at most 11 characters. `TESTDE88XXX` is the German Testbank, `TESTAT88XXX` the Austrian one.
     * @example TESTDE88XXX
     */
    bic: Bic;
    /** Name of the bank. */
    name: string;
    /** Short form of the name. */
    short_name: string;
    /**
     * National postal code of the bank, as a string or as an integer. An integer has lost its leading zeros (`1067` is `01067` in Dresden): pad it to the length that the country uses.
     * @example 12345
     * @example 12345
     */
    zipcode: string | number;
    /** City of the bank. */
    city: string;
    /** Country of the bank. */
    country_id: CountryId;
    /** Whether XS2A products can be offered to bank users of this bank. */
    xs2a_supported: Flag;
    /** Whether this is a Testbank. */
    testmode: Flag;
};
/** One page of banks. */
export type BankList = Page & {
    /** Banks of this page. */
    data: Bank[];
};
/**
 * A yes or no in a request. A JSON body sends a boolean; a form and a query send one of the words `true`, `false`, `1` or `0`.
 * @example true
 * @example true
 */
export type FlagInput = boolean | ("true" | "false" | "0" | "1") | (0 | 1);
/**
 * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
 * @example merchant-42
 */
export type MerchantId = string;
/**
 * A day or a moment in ISO 8601. Time and zone are optional: `2014-03-23`, `2014-03-23T00:00:00` and `2014-03-23T00:00:00+01:00` are all accepted. A value without a zone is local time in Europe/Berlin. In a URL, write the `+` of a zone as `%2B`.
 * @example 2014-03-23
 * @example 2014-03-23T00:00:00+01:00
 */
export type DateFilter = string;
/**
 * Id of a verification, `xv_` and a suffix of letters and digits.
 * @example xv_eR08AnBz7CeBKnzp
 */
export type VerificationId = string;
/**
 * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
 * @example 10001-xv-zCTO-xpIT
 */
export type TransactionReference = string;
/**
 * An amount of money, in units of the accompanying currency. The value is a JSON number or a decimal string with a point (`100`, `"100.0"`); negative amounts leave the account. Parse it as a decimal, because a binary float loses cents.
 * @example 100
 * @example 100.0
 * @example -3760.13
 */
export type Amount = number | string;
/**
 * A currency as its three-letter ISO 4217 code.
 * @example EUR
 */
export type CurrencyId = string;
/**
 * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
 * @example {
 *       "custid": "4711",
 *       "orderid": "12345"
 *     }
 */
export type Metadata = {
    [key: string]: string | number;
} | null;
/**
 * A moment, written as `2014-03-23 15:55:54` in the transaction products and as RFC 3339 (`2017-12-06T13:01:01Z`) in XS2A.api. A value without a zone is local time in Europe/Berlin.
 * @example 2014-03-23 15:55:54
 * @example 2017-12-06T13:01:01Z
 */
export type Timestamp = string;
/** A verification by XS2A.verify, with the account of the bank user and the result of the balance check. */
export type Verification = {
    /**
     * Id of a verification, `xv_` and a suffix of letters and digits.
     * @example xv_eR08AnBz7CeBKnzp
     */
    id: VerificationId;
    /**
     * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: TransactionReference;
    /**
     * Kind of this object.
     */
    object: "xs2a_verification";
    /** Holder of the account, as the bank names it. */
    account_holder: string;
    /** IBAN of the account that the bank user has chosen. */
    iban: Iban;
    /** BIC of the bank. */
    bic: Bic;
    /** Name of the bank. */
    bank_name: string;
    /** Country of the account. */
    country_id: CountryId;
    /** Whether a balance check was requested. If not, the other `check_` fields have no meaning. */
    check_requested: Flag;
    /** Amount that the balance had to cover; zero when no check was requested. */
    check_amount: Amount;
    /** Currency of `check_amount`. */
    check_currency_id: CurrencyId;
    /** Whether the balance covered the amount; no when no check was requested. */
    check_passed: Flag;
    /** Whether this is a test transaction. */
    testmode: Flag;
    /** Data that you sent with the request, and values from fields that you added to the forms of the wizard with the JavaScript widget (a ticked checkbox is `on`). `null` when there are none. */
    metadata: Metadata;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id: MerchantId;
    /** Moment of creation. */
    created_at?: Timestamp;
};
/** One page of verifications. */
export type VerificationList = Page & {
    /** Verifications of this page. */
    data: Verification[];
};
/**
 * The national code of a bank. Send a string: an integer is accepted too, but it loses leading zeros. With an API key of mode Test use `88888888` (German Testbank), `88888` (Austrian Testbank) or `88888889` (German Testbank with tabs in its login form).
 * @example 88888888
 * @example 88888888
 */
export type BankCodeInput = string | number;
/**
 * The BIC of a bank, 8 or 11 characters in upper case. With an API key of mode Test use `TESTDE88XXX` (German Testbank) or `TESTAT88XXX` (Austrian Testbank).
 * @example TESTDE88XXX
 */
export type BicInput = string;
/**
 * Language in which the wizard opens.
 * @example de
 */
export type Language = "de" | "en";
/** What you know about the account, and the amount to check. All fields are optional; some must be sent together with a second field. */
export type VerificationInput = {
    /** National bank code of the bank. It skips the choice of the bank. Send `country_id` with it. Send the code as a string: an integer is accepted too, but it loses leading zeros. */
    bank_code?: BankCodeInput | undefined;
    /** Country of the bank. */
    country_id?: CountryId | undefined;
    /**
     * National account number. Send `bank_code` with it: a valid pair is converted to an IBAN, which pins the session like `iban`. Ignored if `iban` is sent too.
     * @example 12345678
     */
    account_number?: string | undefined;
    /** IBAN of the account. It pins the session: the bank user cannot choose another account, and the transaction is aborted if the bank does not list this one. An IBAN that is not valid is refused with `422`. */
    iban?: IbanInput | undefined;
    /** BIC of the bank. A valid one skips the choice of the bank. */
    bic?: BicInput | undefined;
    /** Amount that the balance of the account must cover. Send `check_currency_id` with it. */
    check_amount?: Amount | undefined;
    /** Currency of `check_amount`. */
    check_currency_id?: CurrencyId | undefined;
    /**
     * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
     * @example {
     *       "custid": "4711",
     *       "orderid": "12345"
     *     }
     */
    metadata?: Metadata | undefined;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id?: MerchantId | undefined;
    /**
     * Language in which the wizard opens.
     * @example de
     */
    language?: Language | undefined;
};
/**
 * Key that starts the wizard for one transaction. Pass it to the JavaScript widget, or send it as `key` to the Wizard-API. It is valid for one wizard session, and it is a secret of this bank user.
 * @example KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK
 */
export type WizardSessionKey = string;
/** The answer to the creation of a transaction or bank connection: the key that starts the wizard, and the id under which you find the result. */
export type WizardSessionStart = {
    /**
     * Key that starts the wizard for one transaction. Pass it to the JavaScript widget, or send it as `key` to the Wizard-API. It is valid for one wizard session, and it is a secret of this bank user.
     * @example KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK
     */
    wizard_session_key: WizardSessionKey;
    /**
     * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: TransactionReference;
};
/**
 * Id of an event, `ev_` and a suffix of letters and digits.
 * @example ev_fhDFdPRtECqwOlys
 */
export type EventId = string;
/**
 * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
 * @example xv_eR08AnBz7CeBKnzp
 * @example null
 */
export type EventTransaction = string | null;
/**
 * Id of a risk, `xr_` and a suffix of letters and digits.
 * @example xr_6NEm0jRpXYhPP5AO
 */
export type RiskId = string;
/**
 * A number of things, as a JSON integer or as a string of digits.
 * @example 3
 * @example 23
 */
export type Count = number | string;
/**
 * A day as `yyyy-mm-dd`. `0000-00-00` means "no date".
 * @example 2014-03-25
 * @example 0000-00-00
 */
export type CalendarDate = string;
/**
 * Name of a category of turnovers. Examples are `rent` (rent payments), `living-cost` (cost of living in general), `credit` (running loans and their instalments) and `income` (salaries and other income). Names are added over time, so expect ones that are not listed here.
 * @example rent
 * @example living-cost
 * @example credit
 * @example income
 */
export type TurnoverCategory = string;
/** Range and filters of the account snapshot. Download its content from `/v1/risks/{risk_id}/accountSnapshot`. */
export type AccountSnapshot = {
    /** Number of days whose turnovers were used. */
    days: Count;
    /** First day of the range, or `0000-00-00` if the range was given in days. */
    from: CalendarDate;
    /** Last day of the range, or `0000-00-00` if the range was given in days. */
    to: CalendarDate;
    /** Categories to which the turnovers were limited; empty for all turnovers. */
    filters: TurnoverCategory[];
    /** Whether the turnovers were categorised with all filters. */
    all_tags: Flag;
    /**
     * Kind of this object.
     */
    object?: "xs2a_account_snapshot";
};
/** Whether the account covers the amount. */
export type BalanceCheck = {
    /** Amount that was checked. */
    check_amount: Amount;
    /** Currency of `check_amount`. */
    check_currency_id: CurrencyId;
    /** Whether the account covers the amount. */
    check_passed: Flag;
    /**
     * Kind of this object.
     */
    object: "xs2a_balance_check";
    /** Moment of the check. */
    created_at: Timestamp;
};
/** Balance of the account at the time of the transaction. */
export type BalanceOverview = {
    /** Balance of the account. */
    balance: Amount;
    /** Amount that can be spent, overdraft included. */
    available: Amount;
    /** Overdraft limit. */
    limit: Amount;
    /** Currency of the amounts. */
    currency_id: CurrencyId;
    /** Moment of the check. */
    created_at?: Timestamp;
    /**
     * Kind of this object.
     */
    object?: "xs2a_balance_overview";
};
/** Incoming and outgoing turnovers of one month. */
export type CashflowMonth = {
    /** Month relative to the current one, which is 0; the month before is -1, and so on. */
    month: number;
    /** Sum of the incoming turnovers. */
    incoming: Amount;
    /** Sum of the outgoing turnovers, zero or negative. */
    outgoing: Amount;
    /** Lowest balance of the month. */
    minimum_balance: Amount;
    /** Number of incoming turnovers. */
    incoming_transactions: Count;
    /** Number of outgoing turnovers. */
    outgoing_transactions: Count;
    /** Currency of the amounts. */
    currency_id: CurrencyId;
};
/** Incoming and outgoing amounts of the account by month, over the range of the risk. */
export type CashflowOverview = {
    /** Months of the range, the current one first. */
    cashflow: CashflowMonth[];
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_cashflow_overview";
};
/** How many chargebacks were found among the turnovers of the account, and why they happened. */
export type ChargebackCheck = {
    /** Number of all chargebacks. */
    chargebacks_count: Count;
    /** Number of chargebacks for lack of funds. */
    chargebacks_coverage: Count;
    /** Number of chargebacks that were triggered manually. */
    chargebacks_revoked: Count;
    /** Sum of all chargebacks. */
    chargebacks_sum_amount: Amount;
    /** Currency of the sum. */
    currency_id: CurrencyId;
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_chargeback_check";
};
/** Number of children of the account holder, calculated from the payments of public offices to the account. */
export type ChildrenCheck = {
    /** Calculated number of children. */
    children_at_account_holder: Count;
};
/** Sum of the turnovers of one category. */
export type CreditCheckResult = {
    /** Calculated amount. */
    amount: Amount;
    /** Currency of the amount. */
    currency: CurrencyId;
};
/** Sums of the chosen categories of turnovers. */
export type CreditCheck = {
    /** Categories that were summed up. */
    checks: TurnoverCategory[];
    /** Number of days whose turnovers were used. */
    check_days: Count;
    /** Results by category: each key is the name of a category. */
    results: {
        [key: string]: CreditCheckResult;
    };
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_credit_check";
};
/**
 * What to do. `ANY`: collect on any day, because the account probably covers the amount. `DATE`: collect on `recommendation_date`. `REJECT`: do not collect, because the account is unlikely to cover the amount.
 * @example DATE
 */
export type DirectDebitRecommendation = "ANY" | "DATE" | "REJECT";
/** Recommended day for the direct debit, or the advice not to collect. */
export type DirectDebitCheck = {
    /** Amount to collect. */
    check_amount: Amount;
    /** Currency of `check_amount`. */
    check_currency_id: CurrencyId;
    /** First day that was considered. */
    start_date: CalendarDate;
    /** Last day that was considered. */
    end_date: CalendarDate;
    /**
     * What to do. `ANY`: collect on any day, because the account probably covers the amount. `DATE`: collect on `recommendation_date`. `REJECT`: do not collect, because the account is unlikely to cover the amount.
     * @example DATE
     */
    recommendation: DirectDebitRecommendation;
    /** Recommended day if `recommendation` is `DATE`; because of holidays it may be outside of the requested days. Always `0000-00-00` for `REJECT`. */
    recommendation_date: CalendarDate;
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_direct_debit_check";
};
/** Present if a fact sheet was requested. Download its content from `/v1/risks/{risk_id}/factSheet`. Other fields may occur. */
export type FactSheetCheck = {
    /** Number of days whose turnovers were used. */
    limit_turnover_days?: Count;
    /** Moment of the check. */
    created_at?: Timestamp;
    /**
     * Kind of this object.
     */
    object?: "xs2a_fact_sheet";
};
/** How well the given name matches the account holder. */
export type NameCheck = {
    /** Whether the names match. */
    match: Flag;
    /** How well the names match, from 0 (not at all) to 100 (fully). */
    similarity: number;
    /**
     * Kind of this object.
     */
    object: "xs2a_name_check";
    /** Moment of the check. */
    created_at: Timestamp;
};
/** Use of the overdraft over the range of the risk: on how many booking days, and how much of it. The account uses its overdraft when the balance is negative, so the amounts are negative. */
export type OverdraftLimitCheck = {
    /** Number of booking days in the range. */
    booking_days: Count;
    /** Number of days on which the overdraft was used. */
    overdraft_limit_days: Count;
    /** Lowest balance, which is the largest use of the overdraft. */
    maximum_overdraft_used: Amount;
    /** Average balance while the overdraft was used. */
    average_overdraft_used: Amount;
    /** Median balance while the overdraft was used. */
    median_overdraft_used: Amount;
    /** Currency of the amounts. */
    currency_id: CurrencyId;
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_overdraft_limit_check";
};
/** Whether the account is a seizure account. */
export type SeizureCheck = {
    /** Whether the account is a seizure account. */
    is_seizure: Flag;
    /** Moment of the check. */
    created_at?: Timestamp;
    /**
     * Kind of this object.
     */
    object?: "xs2a_seizure_check";
};
/** Account that pays or is paid. */
export type StandingOrderAccount = {
    /** Name of the account holder. */
    holder: string;
    /** Name of the account at the bank; empty if it is unknown. */
    description: string;
    /** IBAN of the account. */
    iban: Iban;
    /** BIC of the bank. */
    bic: Bic;
    /** Country of the account. */
    country_id: CountryId;
};
/** A transfer that the bank repeats. For example, rent paid at the end of every month has the `frequency` `m`, the `frequency_interval` 1 and the `day` 31. */
export type StandingOrder = {
    /** Account that pays. */
    sender_account: StandingOrderAccount;
    /** Account that is paid. */
    recipient_account: StandingOrderAccount;
    /** Amount of each transfer. */
    amount: Amount;
    /** Currency of the amount. */
    currency: CurrencyId;
    /** Purpose of the transfer. */
    purpose: string;
    /**
     * Unit of the interval: `d` for days, `w` for weeks, `m` for months, `y` for years.
     */
    frequency: "d" | "w" | "m" | "y";
    /** Number of units between two transfers: 1 with `m` is every month, 2 with `w` every other week. 0 is an irregular interval, such as certain months. */
    frequency_interval: number;
    /** Day of the transfer. For `d` and `w`, the day of the week from 1 (Monday) to 7 (Sunday); for `m` and `y`, the day of the month from 1 to 31. 31 is the last day of any month. */
    day: number;
    /** Day of the first or of the next transfer. */
    start_execution: CalendarDate;
    /** Day of the last transfer, or `null` if there is none. */
    end_execution: string | null;
};
/** All standing orders of the account. */
export type StandingOrdersCheck = {
    /** Standing orders of the account. */
    standing_orders: StandingOrder[];
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_standing_orders_check";
};
/** An account that the bank user can see at the bank, such as a current account, a savings account or a card. */
export type VisibleAccount = {
    /** Name of the account holder. */
    holder: string;
    /** Name of the account at the bank. */
    description: string;
    /** IBAN of the account; empty for cards and many savings accounts. */
    iban: Iban;
    /** BIC of the bank. */
    bic: Bic;
    /** Whether the account has more than one holder. */
    joint_account: Flag;
};
/** All accounts that the bank user can see at the bank. */
export type AllAccountsCheck = {
    /** Accounts of the bank user. */
    accounts: VisibleAccount[];
    /** Moment of the check. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_all_accounts_check";
};
/** A risk by XS2A.risk: the account that the bank user chose, and the result of every risk check that was requested. Checks that were not requested are absent. */
export type Risk = {
    /**
     * Id of a risk, `xr_` and a suffix of letters and digits.
     * @example xr_6NEm0jRpXYhPP5AO
     */
    id: RiskId;
    /**
     * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: TransactionReference;
    /**
     * Kind of this object.
     */
    object: "xs2a_risk";
    /** Name of the account holder, as the bank reports it. */
    account_holder: string;
    /** IBAN of the account. */
    iban: Iban;
    /** BIC of the bank. */
    bic: Bic;
    /** Name of the bank. */
    bank_name: string;
    /** Country of the account. */
    country_id: CountryId;
    /** Whether this is a test transaction. */
    testmode: Flag;
    /**
     * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
     * @example {
     *       "custid": "4711",
     *       "orderid": "12345"
     *     }
     */
    metadata: Metadata;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id: MerchantId;
    /** Moment of creation. */
    created_at?: Timestamp;
    /** Range and filters of the account snapshot. Download its content from `/v1/risks/{risk_id}/accountSnapshot`. */
    xs2a_account_snapshot?: AccountSnapshot;
    /** Whether the account covers the amount. */
    xs2a_balance_check?: BalanceCheck;
    /** Balance of the account at the time of the transaction. */
    xs2a_balance_overview?: BalanceOverview;
    /** Incoming and outgoing amounts of the account by month, over the range of the risk. */
    xs2a_cashflow_overview?: CashflowOverview;
    /** How many chargebacks were found among the turnovers of the account, and why they happened. */
    xs2a_chargeback_check?: ChargebackCheck;
    /** Number of children of the account holder, calculated from the payments of public offices to the account. */
    xs2a_children_check?: ChildrenCheck;
    /** Sums of the chosen categories of turnovers. */
    xs2a_credit_check?: CreditCheck;
    /** Recommended day for the direct debit, or the advice not to collect. */
    xs2a_direct_debit_check?: DirectDebitCheck;
    /** Present if a fact sheet was requested. Download its content from `/v1/risks/{risk_id}/factSheet`. Other fields may occur. */
    xs2a_fact_sheet?: FactSheetCheck;
    /** How well the given name matches the account holder. */
    xs2a_name_check?: NameCheck;
    /** Use of the overdraft over the range of the risk: on how many booking days, and how much of it. The account uses its overdraft when the balance is negative, so the amounts are negative. */
    xs2a_overdraft_limit_check?: OverdraftLimitCheck;
    /** Whether the account is a seizure account. */
    xs2a_seizure_check?: SeizureCheck;
    /** All standing orders of the account. */
    xs2a_standing_orders_check?: StandingOrdersCheck;
    /** All accounts that the bank user can see at the bank. */
    xs2a_all_accounts_check?: AllAccountsCheck;
};
/**
 * Id of a payment, `xp_` and a suffix of letters and digits.
 * @example xp_irCumJEUY550DLe2
 */
export type PaymentId = string;
/**
 * What you reported to the platform about the money. `NONE`: nothing yet. `RECEIVED`: it has arrived. `LOSS`: it has not arrived.
 * @example NONE
 */
export type PaymentStatus = "NONE" | "RECEIVED" | "LOSS";
/** A payment by XS2A.pay, with the accounts of sender and recipient. */
export type Payment = {
    /**
     * Id of a payment, `xp_` and a suffix of letters and digits.
     * @example xp_irCumJEUY550DLe2
     */
    id: PaymentId;
    /**
     * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: TransactionReference;
    /**
     * Kind of this object.
     */
    object: "xs2a_payment";
    /** Holder of the sender account. */
    sender_holder: string;
    /** IBAN of the sender account. */
    sender_iban: Iban;
    /** BIC of the sender's bank. */
    sender_bic: Bic;
    /** Name of the sender's bank. */
    sender_bank_name: string;
    /** Country of the sender account. */
    sender_country_id: CountryId;
    /** Holder of the recipient account. */
    recipient_holder: string;
    /** IBAN of the recipient account. */
    recipient_iban: Iban;
    /** BIC of the recipient's bank. */
    recipient_bic: Bic;
    /** Name of the recipient's bank. */
    recipient_bank_name: string;
    /** Country of the recipient account. */
    recipient_country_id: CountryId;
    /** Purpose of the transfer, as it was sent to the bank. */
    purpose: string;
    /** Amount of the transfer. */
    amount: Amount;
    /** Currency of the amount. */
    currency_id: CurrencyId;
    /**
     * What you reported to the platform about the money. `NONE`: nothing yet. `RECEIVED`: it has arrived. `LOSS`: it has not arrived.
     * @example NONE
     */
    payment_status: PaymentStatus;
    /** Whether this is a test transaction. */
    testmode: Flag;
    /**
     * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
     * @example {
     *       "custid": "4711",
     *       "orderid": "12345"
     *     }
     */
    metadata: Metadata;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id: MerchantId;
    /** Moment of creation. */
    created_at?: Timestamp;
};
/** A verification, a risk or a payment, depending on `object`. */
export type TransactionObject = Verification | Risk | Payment;
/** An empty object, if there is no data. */
export type EmptyObject = Record<string, never>;
/** State of the transaction when the event happened. The object may be empty: then fetch the transaction or the stored event. */
export type TransactionEventData = TransactionObject | EmptyObject;
/** A verification, a risk or a payment has been created. */
export type TransactionCreatedEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "transaction.created";
    /** Transaction that was created; it may be empty. */
    data: TransactionEventData;
};
/** A verification, a risk or a payment has changed, for example the payment status of a payment. */
export type TransactionUpdatedEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "transaction.updated";
    /** Transaction after the change; it may be empty. */
    data: TransactionEventData;
};
/** The password of your account with the provider has been changed. */
export type PasswordChangedEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "account.password_changed";
    /** Empty so far. New fields may be added, as in every object of a response. */
    data: Record<string, never>;
};
/**
 * Id of a bank user, `bus_` and a suffix of letters and digits.
 * @example bus_Ck7nGg05TK68jd9O
 */
export type BankUserId = string;
/**
 * Id of a bank account, `bac_` and a suffix of letters and digits.
 * @example bac_c8KYwjexO2iO5AE9
 */
export type BankAccountId = string;
/** The bank account of the event, and its bank user. */
export type BankAccountEventData = {
    /** Bank user who owns the bank account. To read the account, use an access token of this bank user. */
    bank_user_id: BankUserId;
    /** Bank account to read. */
    bank_account_id: BankAccountId;
};
/** A sync has found a bank account that the bank user did not have before. */
export type NewAccountEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "bank_accounts.new_account";
    /** Bank account that was found. */
    data: BankAccountEventData;
};
/** A sync has found new turnovers on a bank account. */
export type NewTurnoversEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "bank_accounts.new_turnovers";
    /** Bank account that has new turnovers. */
    data: BankAccountEventData;
};
/**
 * Id of a bank connection, `bcn_` and a suffix of letters and digits.
 * @example bcn_BnB6mQLsHKZacYvC
 */
export type BankConnectionId = string;
/**
 * Who stores the login of a bank connection, and who starts its sync. `full`: the platform stores the encrypted credentials and syncs automatically once a day. `shared`: the encrypted credentials are split into two halves; the platform stores one half, and you get the other half when the session ends, so neither side can read them alone. You start every sync and send your half with it. `none`: nobody stores credentials; you start every sync, and the bank user logs in again.
 * @example full
 */
export type SyncMode = "full" | "shared" | "none";
/** One login of a bank user to one bank, with its sync mode. */
export type BankConnection = {
    /**
     * Id of a bank connection, `bcn_` and a suffix of letters and digits.
     * @example bcn_BnB6mQLsHKZacYvC
     */
    id: BankConnectionId;
    /** BIC of the bank. */
    bic: Bic;
    /** Name of the bank. */
    bank_name: string;
    /** Country of the bank. */
    country_id: CountryId;
    /**
     * Who stores the login of a bank connection, and who starts its sync. `full`: the platform stores the encrypted credentials and syncs automatically once a day. `shared`: the encrypted credentials are split into two halves; the platform stores one half, and you get the other half when the session ends, so neither side can read them alone. You start every sync and send your half with it. `none`: nobody stores credentials; you start every sync, and the bank user logs in again.
     * @example full
     */
    sync_mode: SyncMode;
    /** Whether the automatic sync still runs. A failed sync sets it to `false`; force a sync, or delete the bank connection and create it again. */
    sync_active: boolean;
    /** Why the last sync failed, as a sentence for people; empty when it succeeded. */
    sync_message: string;
    /** Number of syncs that have failed in a row. At 3 the bank connection is disabled for good: delete it and create it again. */
    sync_fail_counter: number;
    /** Moment of the last sync. */
    last_synced: Timestamp;
    /** Whether the bank connection belongs to test data. */
    testmode: Flag;
    /** Moment of creation. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_connection";
};
/** The automatic sync of a bank connection has failed. */
export type SyncFailedEvent = {
    /** Id of the event. Every repetition of a delivery has the same id: store it, and drop events with a stored id. */
    id: EventId;
    /**
     * Verification, risk or payment that the event belongs to, by its id (`xv_…`, `xr_…`, `xp_…`) or by its transaction (`10001-xv-…`); `null` for an event without one.
     * @example xv_eR08AnBz7CeBKnzp
     * @example null
     */
    transaction?: EventTransaction;
    /** Whether the event belongs to test data. */
    testmode: Flag;
    /** What happened, as a sentence for people. Let your program depend on `type`, never on this text. */
    message?: string;
    /** Moment of the event. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "xs2a_event";
    /**
     * Type of this event.
     */
    type: "bank_accounts.sync_failed";
    /** Bank connection after the failure; `sync_message` is the reason. */
    data: BankConnection;
};
/** An event of your account. `type` determines the content of `data`. */
export type WebhookEvent = TransactionCreatedEvent | TransactionUpdatedEvent | PasswordChangedEvent | NewAccountEvent | NewTurnoversEvent | SyncFailedEvent;
/** One page of events. */
export type EventList = Page & {
    /** Events of this page. */
    data: WebhookEvent[];
};
/** One page of risks. */
export type RiskList = Page & {
    /** Risks of this page. */
    data: Risk[];
};
/**
 * Number of days, counted back from today, whose turnovers are read, from 10 to 365. In JSON, send an integer; in a form, send its digits.
 * @example 45
 * @example 45
 */
export type TurnoverDays = number | string;
/**
 * A day as `yyyy-mm-dd`. A time of day is not accepted.
 * @example 2017-10-08
 */
export type CalendarDateInput = string;
/** Requests the account data at the time of the transaction, which you can download afterwards. Choose the range by `days`, or by `from` and `to`. The range applies to the whole snapshot: its balance is the balance on the last day of the range. */
export type AccountSnapshotInput = {
    /** Days of turnovers, counted back from today, from 10 to 365. */
    days?: TurnoverDays | undefined;
    /** First day of the range. */
    from?: CalendarDateInput | undefined;
    /** Last day of the range. */
    to?: CalendarDateInput | undefined;
    /** Return only turnovers of these categories; an empty list returns all. Name every category that you rely on, because the rules behind `all_tags` change over time. The test call page of the provider shows the full list of filters: choose the product XS2A.risk there and tick XS2A.account_snapshot. */
    filters?: TurnoverCategory[] | undefined;
    /** Whether to add all other accounts of the bank connection with their turnovers. Download such a snapshot as `json2`. */
    all_accounts?: FlagInput | undefined;
    /** Whether to categorise the turnovers with all existing filters, even if `filters` does not name them. */
    all_tags?: FlagInput | undefined;
};
/** Asks whether the account covers an amount. */
export type BalanceCheckInput = {
    /** Amount that the account must cover. Send `check_currency_id` with it. */
    check_amount?: Amount | undefined;
    /** Currency of `check_amount`. */
    check_currency_id?: CurrencyId | undefined;
};
/** Asks for the balance of the account. It has no parameters; send an empty object. */
export type BalanceOverviewInput = Record<string, never>;
/** Asks for incoming and outgoing amounts by month. It has no parameters; send an empty object. */
export type CashflowOverviewInput = Record<string, never>;
/** Asks for the returned direct debits of the account. It has no parameters; send an empty object. */
export type ChargebackCheckInput = Record<string, never>;
/** Requests the number of children, calculated from the payments of public offices to the account. It has no parameters; send an empty object. */
export type ChildrenCheckInput = Record<string, never>;
/** Requests the sums of certain categories of turnovers, for example to decide on a loan without further documents. */
export type CreditCheckInput = {
    /** Categories to sum up. */
    checks?: TurnoverCategory[] | undefined;
};
/** Asks for the best day to collect an amount by direct debit, so that it does not fail for lack of funds. `start_date` and `end_date` limit the days to choose from. */
export type DirectDebitCheckInput = {
    /** Amount to collect. Send `check_currency_id` with it. */
    check_amount?: Amount | undefined;
    /** Currency of `check_amount`. */
    check_currency_id?: CurrencyId | undefined;
    /** First day to consider, at the earliest the day after the transaction. Send `end_date` with it. Without a valid `start_date`, the next banking day is used. */
    start_date?: CalendarDateInput | undefined;
    /** Last day to choose from, at least 3 days after `start_date` and at most 30 days from today. Without it, all 30 days are considered. */
    end_date?: CalendarDateInput | undefined;
};
/** Requests a fact sheet, which summarises the account on a few pages. You can download it afterwards. */
export type FactSheetInput = {
    /**
     * Number of days whose turnovers are used for the fact sheet, from 10 to 365.
     * @default 365
     */
    limit_turnover_days: TurnoverDays;
};
/** Requests a comparison of the account holder with a name. */
export type NameCheckInput = {
    /** Name to compare with the account holder, usually the family name. */
    name: string;
    /** First name to compare with the account holder. */
    firstname: string;
};
/** Asks how the overdraft of the account was used. It has no parameters; send an empty object. */
export type OverdraftLimitCheckInput = Record<string, never>;
/** Asks whether the account is a seizure account, which protects the money of a debtor. It has no parameters; send an empty object. */
export type SeizureCheckInput = Record<string, never>;
/** Asks for all standing orders of the account. It has no parameters; send an empty object. */
export type StandingOrdersCheckInput = Record<string, never>;
/** Asks for all accounts that the bank user can see at the bank. It has no parameters; send an empty object. */
export type AllAccountsCheckInput = Record<string, never>;
/** What you know about the bank user's account, and the risk checks to run. All fields are optional: without a body the bank user chooses the bank, and no check runs. Request each check with its own field; a check without parameters is an empty object. */
export type RiskInput = {
    /** National code of the bank. It skips the choice of the bank. Send `country_id` with it. */
    bank_code?: BankCodeInput | undefined;
    /** Country of the bank. */
    country_id?: CountryId | undefined;
    /** National account number. Send `bank_code` with it: a valid pair is converted to an IBAN, which pins the session like `iban`. Ignored if `iban` is sent too. */
    account_number?: string | undefined;
    /** IBAN of the account. It pins the session: the bank user cannot choose another account, and the transaction is aborted if the bank does not list this one. */
    iban?: IbanInput | undefined;
    /** BIC of the bank. A valid one skips the choice of the bank. */
    bic?: BicInput | undefined;
    /** Amount that the account must cover. Send `check_currency_id` with it. */
    check_amount?: Amount | undefined;
    /** Currency of `check_amount`. */
    check_currency_id?: CurrencyId | undefined;
    /**
     * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
     * @example {
     *       "custid": "4711",
     *       "orderid": "12345"
     *     }
     */
    metadata?: Metadata | undefined;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id?: MerchantId | undefined;
    /**
     * Language in which the wizard opens.
     * @example de
     */
    language?: Language | undefined;
    /** Requests the account data at the time of the transaction, which you can download afterwards. Choose the range by `days`, or by `from` and `to`. The range applies to the whole snapshot: its balance is the balance on the last day of the range. */
    xs2a_account_snapshot?: AccountSnapshotInput | undefined;
    /** Asks whether the account covers an amount. */
    xs2a_balance_check?: BalanceCheckInput | undefined;
    /** Asks for the balance of the account. It has no parameters; send an empty object. */
    xs2a_balance_overview?: BalanceOverviewInput | undefined;
    /** Asks for incoming and outgoing amounts by month. It has no parameters; send an empty object. */
    xs2a_cashflow_overview?: CashflowOverviewInput | undefined;
    /** Asks for the returned direct debits of the account. It has no parameters; send an empty object. */
    xs2a_chargeback_check?: ChargebackCheckInput | undefined;
    /** Requests the number of children, calculated from the payments of public offices to the account. It has no parameters; send an empty object. */
    xs2a_children_check?: ChildrenCheckInput | undefined;
    /** Requests the sums of certain categories of turnovers, for example to decide on a loan without further documents. */
    xs2a_credit_check?: CreditCheckInput | undefined;
    /** Asks for the best day to collect an amount by direct debit, so that it does not fail for lack of funds. `start_date` and `end_date` limit the days to choose from. */
    xs2a_direct_debit_check?: DirectDebitCheckInput | undefined;
    /** Requests a fact sheet, which summarises the account on a few pages. You can download it afterwards. */
    xs2a_fact_sheet?: FactSheetInput | undefined;
    /** Requests a comparison of the account holder with a name. */
    xs2a_name_check?: NameCheckInput | undefined;
    /** Asks how the overdraft of the account was used. It has no parameters; send an empty object. */
    xs2a_overdraft_limit_check?: OverdraftLimitCheckInput | undefined;
    /** Asks whether the account is a seizure account, which protects the money of a debtor. It has no parameters; send an empty object. */
    xs2a_seizure_check?: SeizureCheckInput | undefined;
    /** Asks for all standing orders of the account. It has no parameters; send an empty object. */
    xs2a_standing_orders_check?: StandingOrdersCheckInput | undefined;
    /** Asks for all accounts that the bank user can see at the bank. It has no parameters; send an empty object. */
    xs2a_all_accounts_check?: AllAccountsCheckInput | undefined;
};
/** The account to which balance and turnovers belong. Other fields may occur. */
export type AccountSnapshotAccount = {
    /** Name of the account holder, as the bank reports it. */
    holder?: string;
    /** Name of the account at the bank. */
    description?: string;
    /** IBAN of the account; empty for cards and many savings accounts. */
    iban?: Iban;
    /** BIC of the bank. */
    bic?: Bic;
    /** Name of the bank. */
    bank_name?: string;
    /** Country of the account. */
    country_id?: CountryId;
    /** Whether the account has more than one holder. */
    joint_account?: Flag;
};
/**
 * A day, sometimes followed by a time. The first ten characters are the day as `yyyy-mm-dd`.
 * @example 2015-04-24
 * @example 2015-04-24T00:00:00Z
 */
export type AccountSnapshotDate = string;
/** Balance of the account on the last day of the range. Other fields may occur. */
export type AccountSnapshotBalance = {
    /** Balance of the account. */
    balance?: Amount;
    /** Amount that can be spent, overdraft included, or `null` if the bank does not report it. */
    available?: number | string | null;
    /** Overdraft limit, or `null` if the bank does not report it. */
    limit?: number | string | null;
    /** Currency of the amounts. */
    currency?: CurrencyId;
    /** Day of the balance. */
    date?: AccountSnapshotDate;
};
/** One entry of the account. Other fields may occur. */
export type AccountSnapshotTurnover = {
    /** Day of the booking. */
    booking_date?: AccountSnapshotDate;
    /** Amount of the turnover; negative for expenditures. */
    amount?: Amount;
    /** Currency of the amount. */
    currency_id?: CurrencyId;
    /** Lines of the purpose. Their content differs from bank to bank. */
    purpose?: string[];
    /** Holder of the other account. Not always present. */
    counter_holder?: string;
    /** IBAN of the other account. Not always present. */
    counter_iban?: Iban;
    /** BIC of the other bank. Not always present. */
    counter_bic?: Bic;
    /** Whether the turnover is announced but not booked yet. */
    prebooked?: Flag;
    /** Whether the turnover was cancelled. */
    canceled?: Flag;
    /** Tags of the turnover, among them the categories that it matched. */
    tags?: string[];
};
/** Account, balance and turnovers of the one account that the bank user chose (`format=json`). Other fields may occur. */
export type AccountSnapshotJson = {
    /** The account to which balance and turnovers belong. Other fields may occur. */
    account: AccountSnapshotAccount;
    /** Balance of the account on the last day of the range. Other fields may occur. */
    balance: AccountSnapshotBalance;
    /** Turnovers of the range. */
    turnovers: AccountSnapshotTurnover[];
    /** Day of the snapshot. */
    date?: AccountSnapshotDate;
    /** Number of days whose turnovers were used. */
    days?: Count;
    /** Categories to which the turnovers were limited; empty for all turnovers. */
    filters?: TurnoverCategory[];
};
/** Turnovers of one account, with the range and the filters that were applied. Other fields may occur. */
export type AccountStatementTurnovers = {
    /** Turnovers of the range. */
    turnovers: AccountSnapshotTurnover[];
    /** Day of the snapshot. */
    date?: AccountSnapshotDate;
    /** Number of days whose turnovers were used. */
    days?: Count;
    /** Categories to which the turnovers were limited; empty for all turnovers. */
    filters?: TurnoverCategory[];
};
/** One account with its balance and its turnovers. Other fields may occur. */
export type AccountStatement = {
    /** The account to which balance and turnovers belong. Other fields may occur. */
    account: AccountSnapshotAccount;
    /** Balance of the account on the last day of the range. Other fields may occur. */
    balance: AccountSnapshotBalance;
    /** Turnovers of one account, with the range and the filters that were applied. Other fields may occur. */
    turnovers: AccountStatementTurnovers;
};
/** A list of statements (`format=json2`): one for each account if `all_accounts` was set, otherwise only the statement of the account that the bank user chose. */
export type AccountSnapshotJson2 = AccountStatement[];
/**
 * A PDF file. Write the bytes to a file as they are.
 */
export type PdfDocument = Binary;
/** Turnovers of the snapshot as a table of text. Read the columns by the names in the first line. */
export type AccountSnapshotCsv = string;
/** Sums of all turnovers within each month. */
export type FactSheetMonthlySums = {
    /** Month relative to the current one, which is 0; the month before is -1, and so on. */
    month?: number;
    /** Sum of the incoming turnovers. */
    incoming?: Amount;
    /** Sum of the outgoing turnovers, zero or negative. */
    outgoing?: Amount;
    /** Currency of the amounts. */
    currency_id?: CurrencyId;
}[];
/** Averages over the last 3, 6 and 12 months. Each key is the number of months. */
export type FactSheetAverages = {
    /** Average of the last 3 months. */
    3?: Amount;
    /** Average of the last 6 months. */
    6?: Amount;
    /** Average of the last 12 months. */
    12?: Amount;
    /** Currency of the amounts. */
    currency_id?: CurrencyId;
};
/** Average balance of the last 3, 6 and 12 months. */
export type FactSheetMonthlyAverages = FactSheetAverages;
/** Facts that were gathered from the account. */
export type FactSheetFacts = {
    /** Name of the fact. */
    name?: string;
    /** Value of the fact. */
    value?: string | number | boolean | null;
}[];
/** One kind of income or spending, with its averages. */
export type FactSheetPosition = {
    /** Category of the turnovers. */
    category?: TurnoverCategory;
    /** Averages over the last 3, 6 and 12 months. Each key is the number of months. */
    averages?: FactSheetAverages;
};
/** Kinds of income, each with its averages. */
export type FactSheetIncome = FactSheetPosition[];
/** Average income of the last 3, 6 and 12 months. */
export type FactSheetIncomeAverages = FactSheetAverages;
/** Kinds of spending, each with its averages. */
export type FactSheetSpendings = FactSheetPosition[];
/** Average spending of the last 3, 6 and 12 months. */
export type FactSheetSpendingAverages = FactSheetAverages;
/** Recurring turnovers of the last 6 months, grouped by category. */
export type FactSheetReoccurringTurnovers = {
    /** Category of the turnovers. */
    category?: TurnoverCategory;
    /** Turnovers of this category. */
    turnovers?: AccountSnapshotTurnover[];
}[];
/** Balance of each day. */
export type FactSheetCashFlow = {
    /** Day of the balance. */
    date?: AccountSnapshotDate;
    /** Balance of the account. */
    balance?: Amount;
    /** Currency of the balance. */
    currency_id?: CurrencyId;
}[];
/** Standing orders of the account. */
export type FactSheetStandingOrders = StandingOrder[];
/** All chargebacks of the account. */
export type FactSheetChargebacks = AccountSnapshotTurnover[];
/** Data in the PDF of the fact sheet. The twelve sections are fixed. Their content may change: expect fields that are not described here, and handle missing ones. */
export type FactSheet = {
    /** Sums of all turnovers within each month. */
    monthlySums: FactSheetMonthlySums;
    /** Average balance of the last 3, 6 and 12 months. */
    monthlyAverages: FactSheetMonthlyAverages;
    /** Facts that were gathered from the account. */
    facts: FactSheetFacts;
    /** Kinds of income, each with its averages. */
    income: FactSheetIncome;
    /** Average income of the last 3, 6 and 12 months. */
    incomeAverages: FactSheetIncomeAverages;
    /** Kinds of spending, each with its averages. */
    spendings: FactSheetSpendings;
    /** Average spending of the last 3, 6 and 12 months. */
    spendingAverages: FactSheetSpendingAverages;
    /** Recurring turnovers of the last 6 months, grouped by category. */
    reoccurringTurnovers: FactSheetReoccurringTurnovers;
    /** Balance of each day. */
    cashFlow: FactSheetCashFlow;
    /** Use of the overdraft over the range of the risk: on how many booking days, and how much of it. The account uses its overdraft when the balance is negative, so the amounts are negative. */
    overdraftLimit: OverdraftLimitCheck;
    /** Standing orders of the account. */
    standingOrders: FactSheetStandingOrders;
    /** All chargebacks of the account. */
    chargebacks: FactSheetChargebacks;
};
/** One page of payments. */
export type PaymentList = Page & {
    /** Payments of this page. */
    data: Payment[];
};
/**
 * An amount of money greater than zero, in units of the accompanying currency: a JSON number, or a decimal string with a point (`100`, `"5.00"`). Send a string if cents matter.
 * @example 100
 * @example 5.00
 */
export type AmountInput = number | string;
/** What to transfer, to whom, and what you know about the sender. */
export type PaymentInput = {
    /** Amount to transfer. */
    amount: AmountInput;
    /**
     * Currency of the amount. Only `EUR` can be transferred.
     */
    currency_id: "EUR";
    /** Purpose of the transfer. Keep it short, with the important part first: SEPA allows 140 characters, some banks only a reference of 35, and the text is cut to the length that the sender's bank supports. Only `a-z`, `A-Z` and `0-9` are safe; other characters may be replaced, usually with a space. */
    purpose: string;
    /**
     * Language in which the wizard opens.
     * @example de
     */
    language?: Language | undefined;
    /**
     * Your own data, such as order numbers, which is returned unchanged with the object, or `null` if none was sent. At most 3 entries, with keys of at most 20 characters and values of at most 128. Do not store personal data here, such as names and addresses.
     * @example {
     *       "custid": "4711",
     *       "orderid": "12345"
     *     }
     */
    metadata?: Metadata | undefined;
    /**
     * Your own id of the merchant on whose behalf you act, if there is one. It is returned unchanged.
     * @example merchant-42
     */
    merchant_id?: MerchantId | undefined;
    /** Name of the sender. It pins the session: the bank user can choose only accounts whose holder matches. Like the name check, the match tolerates small differences such as an academic title. */
    sender_holder?: string | undefined;
    /** IBAN of the sender. It pins the session: the bank user cannot choose another account, and the transaction is aborted if the bank does not list this one. */
    sender_iban?: IbanInput | undefined;
    /** BIC of the sender's bank. A valid one skips the choice of the bank. */
    sender_bic?: BicInput | undefined;
    /** Country of the sender's account. */
    sender_country_id?: CountryId | undefined;
    /** Name of the recipient. Only `a-z`, `A-Z` and `0-9` are accepted at every bank; other characters may be replaced, usually with a space. */
    recipient_holder: string;
    /** IBAN of the recipient. */
    recipient_iban: IbanInput;
    /** BIC of the recipient's bank. */
    recipient_bic?: BicInput | undefined;
    /** Street of the recipient. */
    recipient_street?: string | undefined;
    /** Postal code of the recipient. */
    recipient_zip?: string | undefined;
    /** City of the recipient. */
    recipient_city?: string | undefined;
    /** Country of the recipient's account. */
    recipient_country_id?: CountryId | undefined;
};
/**
 * Id of a wizard session, `ws_` and a suffix of letters and digits. It does not start the wizard; the key does.
 * @example ws_T4nX0bqLZ7sVd1Ke
 */
export type WizardSessionId = string;
/**
 * Product to which the session belongs: `xs2a_risk`, `xs2a_pay` or `xs2a_verify`. Sessions of bank connections have a transaction too (`10001-bcs-…`), but no product is documented for them: do not fail on a value that you do not know.
 * @example xs2a_verify
 */
export type WizardSessionProduct = "xs2a_risk" | "xs2a_pay" | "xs2a_verify" | (string & {});
/**
 * Configuration of the wizard: the values that you sent when you created the transaction. An empty array means "none".
 * @example {
 *       "bank_code": "88888888",
 *       "country_id": "DE"
 *     }
 * @example []
 */
export type WizardSessionParameters = {
    [key: string]: unknown;
} | unknown[];
/**
 * Step of the wizard at which the session is. Known steps are `WizardStartStep` (nobody has started it), `WizardLoginStep`, `WizardLoginNextStep` (a second form of the login), `WizardAccountsStep` (choice of the account), `WizardTanStep`, `WizardAutoSubmitStep` (waits for an approval outside of the wizard), `WizardShowcaseStep` (a form of the Testbank) and `WizardFinishStep`. Other steps exist; treat an unknown one as "still running".
 * @example WizardStartStep
 * @example WizardLoginStep
 * @example WizardAccountsStep
 * @example WizardTanStep
 * @example WizardFinishStep
 */
export type WizardSessionStep = string;
/** State of the dialogue between bank user and bank that belongs to one transaction. */
export type WizardSession = {
    /**
     * Id of a wizard session, `ws_` and a suffix of letters and digits. It does not start the wizard; the key does.
     * @example ws_T4nX0bqLZ7sVd1Ke
     */
    id: WizardSessionId;
    /**
     * Public id of a transaction: five digits, the product, and two groups of four characters. It stays the same from the wizard session to the finished transaction. Store it, because support will ask for it.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: TransactionReference;
    /**
     * Key that starts the wizard for one transaction. Pass it to the JavaScript widget, or send it as `key` to the Wizard-API. It is valid for one wizard session, and it is a secret of this bank user.
     * @example KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK
     */
    wizard_session_key: WizardSessionKey;
    /**
     * Product to which the session belongs: `xs2a_risk`, `xs2a_pay` or `xs2a_verify`. Sessions of bank connections have a transaction too (`10001-bcs-…`), but no product is documented for them: do not fail on a value that you do not know.
     * @example xs2a_verify
     */
    product: WizardSessionProduct;
    /**
     * Configuration of the wizard: the values that you sent when you created the transaction. An empty array means "none".
     * @example {
     *       "bank_code": "88888888",
     *       "country_id": "DE"
     *     }
     * @example []
     */
    parameters: WizardSessionParameters;
    /**
     * The last error, such as the wizard's `login_failed`, `tan_failed` or `session_timeout`; `null` or empty if there was none. Each new error replaces it, and success does not clear it: `finished` says whether the session succeeded.
     * @example login_failed
     * @example null
     */
    last_error: string | null;
    /** Whether the session runs in test mode. */
    testmode: Flag;
    /** Whether the session has finished successfully; false while it runs, and if it has failed. */
    finished: Flag;
    /**
     * Step of the wizard at which the session is. Known steps are `WizardStartStep` (nobody has started it), `WizardLoginStep`, `WizardLoginNextStep` (a second form of the login), `WizardAccountsStep` (choice of the account), `WizardTanStep`, `WizardAutoSubmitStep` (waits for an approval outside of the wizard), `WizardShowcaseStep` (a form of the Testbank) and `WizardFinishStep`. Other steps exist; treat an unknown one as "still running".
     * @example WizardStartStep
     * @example WizardLoginStep
     * @example WizardAccountsStep
     * @example WizardTanStep
     * @example WizardFinishStep
     */
    current_step: WizardSessionStep;
    /** Moment of creation. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "wizard_session";
};
/** A person whose bank accounts you read. Bank connections and bank accounts belong to a bank user. */
export type BankUser = {
    /**
     * Id of a bank user, `bus_` and a suffix of letters and digits.
     * @example bus_Ck7nGg05TK68jd9O
     */
    id: BankUserId;
    /** Name of the bank user, as you sent it. */
    name: string;
    /** Email address of the bank user, if you sent one. */
    email?: string;
    /** Whether the bank user was created with an API key of mode Test. */
    testmode: Flag;
    /** Moment of creation. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_user";
};
/** One page of bank users. */
export type BankUserList = Page & {
    /** Bank users of this page. */
    data: BankUser[];
};
/** Name and email address of the bank user. */
export type BankUserInput = {
    /** Name of the bank user. */
    name: string;
    /** Email address of the bank user. */
    email?: string | undefined;
};
/**
 * Id of an access token, `uat_` and a suffix of letters and digits. It is not the token itself.
 * @example uat_ELdQ3VHoO0C3IPc3
 */
export type AccessTokenId = string;
/** Credentials that reach the data of one bank user until they expire. */
export type AccessToken = {
    /**
     * Id of an access token, `uat_` and a suffix of letters and digits. It is not the token itself.
     * @example uat_ELdQ3VHoO0C3IPc3
     */
    id: AccessTokenId;
    /** Access token itself. Send it as the password of HTTP Basic, with the user name `api`. */
    token: string;
    /** Moment at which the access token expires. */
    valid_until: Timestamp;
    /** Moment of creation. Refreshing the access token does not change it. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_user_access_token";
};
/** One page of access tokens. */
export type AccessTokenList = Page & {
    /** Access tokens of this page. */
    data: AccessToken[];
};
/**
 * A moment as `YYYY-MM-DD hh:mm:ss`, local time in Europe/Berlin. Answers write the same moment in RFC 3339.
 * @example 2018-12-01 10:00:00
 */
export type ExpiryInput = string;
/** Expiry of the access token. */
export type AccessTokenInput = {
    /** Moment at which the access token expires, as `YYYY-MM-DD hh:mm:ss`, local time in Europe/Berlin. Without it the access token is valid for one hour. */
    valid_until?: ExpiryInput | undefined;
};
/** One page of bank connections. */
export type BankConnectionList = Page & {
    /** Bank connections of this page. */
    data: BankConnection[];
};
/** The sync mode of the bank connection, and its bank if you know it. */
export type BankConnectionInput = {
    /**
     * Who stores the login of a bank connection, and who starts its sync. `full`: the platform stores the encrypted credentials and syncs automatically once a day. `shared`: the encrypted credentials are split into two halves; the platform stores one half, and you get the other half when the session ends, so neither side can read them alone. You start every sync and send your half with it. `none`: nobody stores credentials; you start every sync, and the bank user logs in again.
     * @example full
     */
    sync_mode?: SyncMode | undefined;
    /** BIC of the bank, if you know it. The wizard then skips the choice of the bank. */
    bic?: BicInput | undefined;
    /** Country of the bank, if you know it. */
    country_id?: CountryId | undefined;
};
/**
 * One half of the encrypted login credentials of a bank user. They are encrypted with AES-256-CBC and split: you store this half, the platform the other, and neither can be decrypted alone. Store it unchanged, as one string.
 * @example crp_T09bO6ba2nSaIsYI|||eyJpdiI6Im...k1M1RXM2xU
 */
export type SharedCredentials = string;
/** Options of a sync. */
export type BankConnectionSyncInput = {
    /** Your half of the encrypted credentials, for the sync mode `shared`. It is the value of `login_credentials` that you received when the wizard session ended. */
    credentials?: SharedCredentials | undefined;
    /** Whether to try again after a sync that failed. It has no effect once `sync_fail_counter` has reached 3. */
    force?: FlagInput | undefined;
};
/** One account of a bank user, read from a bank connection. */
export type BankAccount = {
    /**
     * Id of a bank account, `bac_` and a suffix of letters and digits.
     * @example bac_c8KYwjexO2iO5AE9
     */
    id: BankAccountId;
    /** Name of the account holder, as the bank reports it. */
    holder: string;
    /** IBAN of the bank account. */
    iban: Iban;
    /** BIC of the bank account. */
    bic: Bic;
    /** Name of the bank. */
    bank_name: string;
    /** Country of the bank. */
    country_id: CountryId;
    /** Whether the bank account has more than one owner. */
    joint_account: boolean;
    /** Whether payments can be sent from the bank account. */
    transaction_possible: boolean;
    /** Moment at which the bank account was first read. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_account";
};
/** One page of bank accounts. */
export type BankAccountList = Page & {
    /** Bank accounts of this page. */
    data: BankAccount[];
};
/**
 * An amount of money like `Amount`, or `null` if the bank does not provide it. `null` does not mean zero.
 * @example 1000
 * @example null
 */
export type AmountOrUnknown = number | string | null;
/** Balance of a bank account at the last sync. */
export type BankAccountBalance = {
    /** Bank account to which the balance belongs. */
    id: BankAccountId;
    /** Amount that can be spent, or `null` if the bank does not provide it. */
    available: AmountOrUnknown;
    /** Overdraft limit of the bank account, or `null` if the bank does not provide it. */
    limit: AmountOrUnknown;
    /** Balance of the bank account; negative when it is overdrawn. */
    balance: Amount;
    /** Currency of the amounts. */
    currency: CurrencyId;
    /** Day on which the balance was read from the bank. */
    date: Timestamp;
    /** Moment at which the balance was stored. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_account_balance";
};
/** One entry of a bank account. */
export type BankAccountTurnover = {
    /** Day of booking. */
    booking_date: Timestamp;
    /** Amount of the turnover; negative when money leaves the bank account. */
    amount: Amount;
    /** Currency of the amount. */
    currency_id: CurrencyId;
    /** Lines of the purpose, as the bank writes them. Their content differs from bank to bank. */
    purpose: string[];
    /** IBAN of the other side. Not every turnover has it. */
    counter_iban?: Iban;
    /** BIC of the other side. Not every turnover has it. */
    counter_bic?: Bic;
    /** Name of the other side. Not every turnover has it. */
    counter_holder?: string;
    /** Whether the turnover is announced but not booked yet. */
    prebooked: boolean;
    /** Whether the turnover was cancelled. */
    canceled: boolean;
    /** What the platform recognised in the turnover, for example `expenditure` or `rent`. */
    tags: string[];
};
/** Turnovers of a bank account at the last sync. The list is not divided into pages. */
export type BankAccountTurnovers = {
    /** Bank account to which the turnovers belong. */
    id: BankAccountId;
    /** Turnovers that match the filters; empty when there are none. */
    turnovers: BankAccountTurnover[];
    /** Number of days that were requested. */
    days: number;
    /** Day on which the turnovers were read from the bank. */
    date: Timestamp;
    /** Moment at which the turnovers were stored. */
    created_at: Timestamp;
    /**
     * Kind of this object.
     */
    object: "bank_account_turnovers";
};
/** The turnovers to mark. Without any field, all stored turnovers are marked. */
export type TurnoversSeenInput = {
    /** First booking day to mark. */
    from?: CalendarDateInput | undefined;
    /** Last booking day to mark. */
    to?: CalendarDateInput | undefined;
};
/**
 * What happened. `transaction.created` and `transaction.updated` concern verifications, risks and payments. `account.password_changed` concerns your own account. The `bank_accounts.…` types concern the sync of a bank connection.
 * @example transaction.created
 */
export type EventType = "transaction.created" | "transaction.updated" | "account.password_changed" | "bank_accounts.new_account" | "bank_accounts.new_turnovers" | "bank_accounts.sync_failed";
/**
 * What to do instead of submitting the form. `back` goes back one step. `switch-login-tabs` shows the login form of the tab in `tab`. `poll` asks whether the bank user has approved. `change-language` shows the form in the language of `language`; it is possible until the bank user has logged in. `complete-bankcodes` suggests banks of the country `country_id` for the text in `bank_code`. `abort` ends the transaction.
 * @example poll
 */
export type WizardAction = "back" | "switch-login-tabs" | "poll" | "change-language" | "complete-bankcodes" | "abort";
/**
 * Language of the forms. Messages of the bank itself are not always translated: over HBCI, and at banks with one language only, they stay German or in the language of the bank.
 * @example en
 */
export type WizardLanguage = "de" | "en" | "es";
/** The members of a wizard request that are the same for every bank. All others are fields of the last form. */
export type WizardInputMembers = {
    /** Key of the wizard session. Every request contains it. */
    key?: WizardSessionKey | undefined;
    /** Other name of `key`. Send one of the two. */
    wizard_session_key?: WizardSessionKey | undefined;
    /** Leave it out to submit the form. */
    action?: WizardAction | undefined;
    /** Id of the tab to change to, a key of `tabs` in the `tabs` element. Required with the action `switch-login-tabs`, and only used with it. */
    tab?: string | undefined;
    /** Language to change to. Required with the action `change-language`. */
    language?: WizardLanguage | undefined;
    /** Your half of the shared credentials, instead of the fields of the login form. If they are wrong, you get the login form again and the bank user logs in by hand. */
    credentials?: SharedCredentials | undefined;
    /** Country of the bank, a key of the options in the form `bank`. Required with the action `complete-bankcodes`. */
    country_id?: string | undefined;
    /** Bank code or BIC of the bank in the form `bank`; with the action `complete-bankcodes`, the text that has been typed so far, which may be a part of the bank's name. Send a string: an integer is accepted too, but it loses leading zeros. With an API key of mode Test use `88888888` or `TESTDE88XXX` (German Testbank), `88888` or `TESTAT88XXX` (Austrian Testbank), or `88888889` (German Testbank with tabs in its login form). */
    bank_code?: string | number | undefined;
};
/** The values of the last form, each under the `name` of its element. The values are strings, booleans or integers, like all members of a wizard request. */
export type WizardInputFields = {
    [key: string]: unknown;
};
/** The session, and either an action or the values of the last form. `key` or `wizard_session_key` identifies the session; one of them is required, `key` is preferred. Every bank adds its own fields to the ones listed here. */
export type WizardInput = WizardInputMembers & WizardInputFields;
/** An empty array: the step succeeded. */
export type NoWizardError = unknown[];
/**
 * Kind of the error. `login_failed`: the bank refused the login, for example because of a wrong PIN. `session_timeout`: the session has timed out. `tan_failed`: the TAN is wrong. `tech_error`: something failed for an unknown reason. `testmode_error`: the test settings caused an error. `trans_not_possible`: the transaction is not possible, for one of several reasons. `validation_failed`: a value has the wrong form, for example letters instead of digits. New codes may be added: treat an unknown one like `tech_error`.
 * @example login_failed
 */
export type WizardErrorCode = "login_failed" | "session_timeout" | "tan_failed" | "tech_error" | "testmode_error" | "trans_not_possible" | "validation_failed" | (string & {});
/** The error of the current step. If it is recoverable, the bank user can fill in the form of the same answer again. Otherwise the transaction is aborted; start a new session. */
export type WizardErrorDetails = {
    /**
     * Kind of the error. `login_failed`: the bank refused the login, for example because of a wrong PIN. `session_timeout`: the session has timed out. `tan_failed`: the TAN is wrong. `tech_error`: something failed for an unknown reason. `testmode_error`: the test settings caused an error. `trans_not_possible`: the transaction is not possible, for one of several reasons. `validation_failed`: a value has the wrong form, for example letters instead of digits. New codes may be added: treat an unknown one like `tech_error`.
     * @example login_failed
     */
    code?: WizardErrorCode;
    /** What went wrong, in the language of the wizard, to be shown to the bank user. */
    message: string;
    /** Whether the wizard continues with this session. */
    recoverable: boolean;
};
/** What went wrong in the current step: an empty array if there was no error, otherwise an object. The HTTP status is `200` in both cases. */
export type WizardError = NoWizardError | WizardErrorDetails;
/** Whether the wizard waits for something outside, usually for an approval in the app of the bank. If the object is empty, do nothing. If it has an interval, send the action `poll` once per interval until an answer has no interval. If all goes well, this answer is the form `finish`. */
export type WizardPolling = {
    /** Time between two polls, in milliseconds. */
    interval?: number;
};
/**
 * Text for the bank user that may contain links, modal dialogs and tooltips. `[name|link::url]` is a link with a name, `[name|dialog::text]` a name that opens a dialog with the text, `[tooltip|text]` a tooltip. Everything else is plain text, never HTML.
 * @example Anmeldename
 * @example Bitte lesen Sie die [Hinweise|link::https://www.example.com/hinweise].
 * @example PIN [tooltip|Die PIN Ihres Online-Bankings]
 */
export type MarkupText = string;
/**
 * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
 * @example required
 * @example required|alpha_num|between:5,20
 * @example required|digits:6
 * @example in:de,en,es
 * @example size:8|min:1|max:9
 */
export type ValidationRules = string;
/**
 * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
 * @example required|digits:6
 * @example [
 *       "required"
 *     ]
 */
export type FailedValidationRules = string | string[];
/**
 * An image in Base64, alone or as a `data:` URL with its type. Without the URL, the first characters show the type: PNG starts with `iVBORw0KGgo`, GIF with `R0lGOD`, JPEG with `/9j/`.
 * @example iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
 * @example data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
 */
export type EncodedImage = string;
/** An image with characters that the bank user reads and types in. Show `data`, and send the typed characters under `name`. */
export type CaptchaElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "captcha";
    /**
     * An image in Base64, alone or as a `data:` URL with its type. Without the URL, the first characters show the type: PNG starts with `iVBORw0KGgo`, GIF with `R0lGOD`, JPEG with `/9j/`.
     * @example iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
     * @example data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
     */
    data: EncodedImage;
    /** Value to prefill, empty if there is none. */
    value: string;
};
/** A yes or no, for example the consent to terms. */
export type CheckboxElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "checkbox";
    /** Whether the box is ticked when the form is shown. */
    checked: boolean;
};
/**
 * Bars of one frame from left to right: `0` is black, `1` is white.
 * @example [
 *       1,
 *       0,
 *       1,
 *       0,
 *       1
 *     ]
 */
export type FlickerFrame = (0 | 1)[];
/** An animated bar code (chipTAN) that a TAN generator reads from the screen. Show the frames of `code` one after the other in a loop, and send the TAN under `name`. */
export type FlickerElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "flicker";
    /** Frames in display order, each a list of bars from left to right. A flat list of bars is one frame. */
    code: FlickerFrame[] | FlickerFrame;
    /** Value to prefill, empty if there is none. */
    value: string;
};
/** A paragraph to read. It has no value. */
export type HelpTextElement = {
    /**
     * Kind of this element.
     */
    type: "help_text";
    /** Heading; may be empty. */
    title: string;
    /** The paragraph. */
    text: MarkupText;
};
/** An image to look at or to scan, for example a photoTAN or a QR code. It has no value: the form has a `text` element for the TAN. */
export type ImageElement = {
    /**
     * Kind of this element.
     */
    type: "image";
    /**
     * An image in Base64, alone or as a `data:` URL with its type. Without the URL, the first characters show the type: PNG starts with `iVBORw0KGgo`, GIF with `R0lGOD`, JPEG with `/9j/`.
     * @example iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
     * @example data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==
     */
    data: EncodedImage;
    /** Text to show next to the image. */
    label?: MarkupText;
};
/** One element of a form, depending on `type`. Show the elements in their order. The union is recursive: the options of a `multi` element contain elements. */
export type WizardElement = CaptchaElement | CheckboxElement | FlickerElement | HelpTextElement | ImageElement | MultiElement | PasswordElement | RadioElement | RedirectElement | SelectElement | TabsElement | TextElement;
/** One of the groups that a `multi` element offers. */
export type MultiOption = {
    /** Name of the group, to be shown. */
    label: MarkupText;
    /** Value to send if this group is chosen. */
    value: string;
    /** Elements of the group, again of any type. */
    elements: WizardElement[];
};
/** A choice between groups of elements, for example between TAN procedures. Show only the elements of the chosen option. Send the `value` of the option under `name`, and the fields of that option. */
export type MultiElement = {
    /**
     * Kind of this element.
     */
    type: "multi";
    /** Name of the field. Send the `value` of the chosen option under this name. */
    name: string;
    /** Value of the option that is chosen when the form is shown. */
    selected: string;
    /** Options to choose from. */
    elements: MultiOption[];
};
/** One line of text that must not be shown or stored, for example the PIN of the online banking. */
export type PasswordElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "password";
    /** Value to prefill; usually empty. */
    value: string;
};
/** One option of a `radio` element, and whether it can be chosen. */
export type RadioOption = {
    /** Name of the option, to be shown. */
    label: MarkupText;
    /** Whether the option is shown but cannot be chosen, for example an account without transfers. */
    disabled: boolean;
};
/** One choice out of a few options that are all visible, for example the account. Send the index of the chosen option, starting at 0. */
export type RadioElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "radio";
    /** Index of the option that is chosen when the form is shown; empty if no option is chosen. */
    checked: string | number;
    /** Options in display order. A plain string is an option that can be chosen. */
    options: (string | RadioOption)[];
};
/** A page of the bank on which the bank user must log in or approve. Open `url` in a browser; when the bank user returns, send a request with only the key. */
export type RedirectElement = {
    /**
     * Kind of this element.
     */
    type: "redirect";
    /** Name of the element. */
    name: string;
    /** Label of the button that opens the page. */
    label?: MarkupText;
    /** Label of the button that sends the action `back`; if it is missing, the bank user cannot go back. */
    back?: MarkupText;
    /**
     * Address of the page.
     */
    url: string;
};
/** One choice out of a list, for example the country or the account. Send the key of the chosen option. */
export type SelectElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "select";
    /** Key of the option that is chosen when the form is shown; empty if no option is chosen. */
    selected: string | number;
    /** Options to choose from: keys to send with labels to show, or a list of labels whose indexes are the keys, starting at 0. */
    options: {
        [key: string]: string;
    } | string[];
};
/** A choice between login variants of a bank. It appears only in the login form, if several banks share one bank code (for example Frankfurter Sparkasse and 1822direkt). Each tab has its own login form. To switch to a tab, send the action `switch-login-tabs` with the id of the tab as `tab`; apart from the key, no other field is needed. With an API key of mode Test, the bank code `88888889` always shows tabs. */
export type TabsElement = {
    /**
     * Kind of this element.
     */
    type: "tabs";
    /** Name of the element. It is never submitted, unlike the names of other elements. */
    name: string;
    /** Names of the tabs. The keys are the ids of the tabs (`tra_…`). */
    tabs: {
        [key: string]: string;
    };
    /** Text to show above the tabs. */
    label?: MarkupText;
    /** Id of the tab that the form belongs to. */
    selected: string;
};
/** One line of text, for example the bank code, the login name or a TAN. */
export type TextElement = {
    /** Name of the field. Send its value under this name in the next request. */
    name: string;
    /** Label of the field. Not every field has one. */
    label?: MarkupText;
    /**
     * Rules for the value of a field, joined with `|`; empty if there are none. `required`: present and not empty. `alpha_num`: only letters and digits. `between:min,max`: a size from `min` to `max`. `digits:value`: numeric, with exactly this many digits. `in:a,b,…`: one of the listed values. `min:value`: at least this value. `max:value`: at most this value. `size:value`: exactly this size. Check them before you send; the API checks them again and answers with the same form, in which `invalid` marks the refused fields.
     * @example required
     * @example required|alpha_num|between:5,20
     * @example required|digits:6
     * @example in:de,en,es
     * @example size:8|min:1|max:9
     */
    validation: ValidationRules;
    /** Whether the last value was refused. */
    invalid: boolean;
    /**
     * Rules that the last value did not meet: an empty string if it met all rules, otherwise a list, or a string of rules joined with `|`.
     * @example required|digits:6
     * @example [
     *       "required"
     *     ]
     */
    failed_validation_rules: FailedValidationRules;
    /** Message for the bank user that says why the value was refused, in the language of the wizard; empty if the value was accepted. */
    validation_error: string;
    /**
     * Kind of this element.
     */
    type: "text";
    /** Value to prefill, empty if there is none. */
    value: string;
};
/** The form to show. Submit it by sending the values of its elements, at least the required ones. */
export type WizardForm = {
    /**
     * Step of the wizard. Known names are `bank` (choice of the bank), `login` (one or more steps of the login), `account` (choice of the account), `tan` (approval of the transaction) and `finish` (the end: no elements, and no further request is possible). There are others: show every form by its elements, never by its name.
     * @example bank
     * @example login
     * @example account
     * @example tan
     * @example finish
     */
    name: string;
    /** Elements of the form, in display order. */
    elements: WizardElement[];
};
/** Data that does not belong to a form. It comes with the form `finish` if shared credentials are active. */
export type WizardAdditionalData = {
    /** Your half of the login credentials of the bank user, to be stored and sent as `credentials` next time. It is present only if you sent no credentials in this session, or if they were wrong. */
    login_credentials?: SharedCredentials;
};
/** One bank that matches the typed text. */
export type WizardSuggestion = {
    /** Value to put into the field. */
    value: string;
    /** Text to show for it. */
    label: string;
};
/** Answer to the action `complete-bankcodes`. Only banks that suit the product of the session are suggested. */
export type WizardAutocomplete = {
    /** Name of the field that the suggestions are for, `bank_code`. */
    name: string;
    /** At most 5 suggestions, best first; empty if nothing matches. */
    data: WizardSuggestion[];
};
/** The next form of the wizard, and what has happened so far. */
export type WizardResponse = {
    /** The HTTP status of the answer. */
    code: number;
    /** The status in words, for developers; `ok` if the request could be processed. */
    message: string;
    /** What went wrong in the current step: an empty array if there was no error, otherwise an object. The HTTP status is `200` in both cases. */
    error: WizardError;
    /** Whether the wizard waits for something outside, usually for an approval in the app of the bank. If the object is empty, do nothing. If it has an interval, send the action `poll` once per interval until an answer has no interval. If all goes well, this answer is the form `finish`. */
    polling: WizardPolling;
    /** The form to show. Submit it by sending the values of its elements, at least the required ones. */
    form: WizardForm;
    /** Data that does not belong to a form. It comes with the form `finish` if shared credentials are active. */
    additional_data?: WizardAdditionalData;
    /** Answer to the action `complete-bankcodes`. Only banks that suit the product of the session are suggested. */
    autocomplete?: WizardAutocomplete;
};
