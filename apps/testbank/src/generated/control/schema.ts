/** Generated from src/control/contract by scripts/control.ts – do not edit; run `pnpm build`. */

export interface components {
    schemas: {
        /**
         * @description Identifies an object of the Testbank.
         * @example acc_Jm2bFqkOTQjvRsHn
         */
        Id: string;
        /**
         * @description Mode of an API key and of everything that was created with it.
         * @example test
         * @enum {string}
         */
        Mode: "test" | "live";
        /**
         * Format: date-time
         * @description A moment in UTC.
         * @example 2026-01-31T10:00:00.000Z
         */
        Moment: string;
        /**
         * @description An amount of money in cents. Negative when money leaves the account.
         * @example -4990
         */
        Cents: number;
        /** @description Why a request is refused. */
        Problem: {
            /**
             * @description The status of the answer.
             * @example 422
             */
            code: number;
            /**
             * @description What is wrong, and what to do about it.
             * @example Validation failed
             */
            message: string;
            /**
             * @description Messages by the names of the fields. Only in a 422.
             * @example {
             *       "url": [
             *         "The url must begin with https://."
             *       ]
             *     }
             */
            errors?: {
                [key: string]: string[];
            };
        };
        /** @description A merchant whose data no other merchant sees. */
        Account: {
            id: components["schemas"]["Id"];
            /**
             * @description The first five digits of its transaction references.
             * @example 10001
             */
            number: number;
            /**
             * @description Tells accounts apart.
             * @example Testbank
             */
            name: string;
            created_at: components["schemas"]["Moment"];
        };
        /** @description An account that was just created, with its keys. */
        NewAccount: {
            id: components["schemas"]["Id"];
            /**
             * @description The first five digits of its transaction references.
             * @example 10002
             */
            number: number;
            /**
             * @description Tells accounts apart.
             * @example checkout tests
             */
            name: string;
            created_at: components["schemas"]["Moment"];
            /** @description An API key of each mode. */
            keys: {
                /**
                 * @description API key of the mode Test.
                 * @example 4yTgOqnXw7sVbK2mPz9LdRfUcJhA1eI3xGvN5tBq
                 */
                test: string;
                /**
                 * @description API key of the mode Live.
                 * @example Zc8RkWm3DyHs6FvTnXq1LpJgU0bOaE7iK9wN4xSe
                 */
                live: string;
            };
        };
        /** @description An API key without its secret. */
        ApiKey: {
            id: components["schemas"]["Id"];
            account_id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /**
             * @description Its last four letters.
             * @example t5Bq
             */
            ending: string;
            created_at: components["schemas"]["Moment"];
            /**
             * Format: date-time
             * @description When it was revoked; `null` if it is valid.
             * @example 2026-01-31T10:00:00.000Z
             */
            revoked_at: string | null;
        };
        /** @description An API key that was just created. */
        NewApiKey: {
            id: components["schemas"]["Id"];
            account_id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /**
             * @description Its last four letters.
             * @example t5Bq
             */
            ending: string;
            created_at: components["schemas"]["Moment"];
            /**
             * Format: date-time
             * @description When it was revoked; `null` if it is valid.
             * @example 2026-01-31T10:00:00.000Z
             */
            revoked_at: string | null;
            /**
             * @description The key itself.
             * @example Zc8RkWm3DyHs6FvTnXq1LpJgU0bOaE7iK9wN4xSe
             */
            secret: string;
        };
        /**
         * @description National bank code of a simulated bank; `88888888` by default.
         * @example 88888888
         */
        BankCode: string;
        /**
         * @description Country of the bank; `DE` by default.
         * @example DE
         * @enum {string}
         */
        CountryId: "DE" | "AT" | "CH";
        /**
         * @description Name of the login; `hartmut.mustermann` by default.
         * @example hartmut.mustermann
         */
        UserName: string;
        /**
         * @description Whether a bank can be reached.
         * @example down
         * @enum {string}
         */
        BankStateName: "up" | "down" | "slow";
        /** @description A bank as an account of the Testbank reaches it. */
        BankState: {
            account_id: components["schemas"]["Id"];
            bank_code: components["schemas"]["BankCode"];
            country_id: components["schemas"]["CountryId"];
            state: components["schemas"]["BankStateName"];
        };
        /** @description A login to a simulated bank. */
        BankLogin: {
            account_id: components["schemas"]["Id"];
            bank_code: components["schemas"]["BankCode"];
            country_id: components["schemas"]["CountryId"];
            user_name: components["schemas"]["UserName"];
            /**
             * @description Whether only one password is accepted.
             * @example true
             */
            has_changed_password: boolean;
            /** @description Accounts that were opened by a control call. */
            further_ibans: string[];
        };
        /** @description A turnover that was not generated. */
        ExtraTurnover: {
            id: components["schemas"]["Id"];
            /**
             * @description The account; empty for cards.
             * @example DE62888888880012345678
             */
            iban: string;
            amount: components["schemas"]["Cents"];
            /** @description Up to four lines. */
            purpose: string[];
            /**
             * @description Holder of the other account.
             * @example Shop GmbH
             */
            counter_holder: string | null;
            /**
             * @description IBAN of the other account.
             * @example DE46888888880000000001
             */
            counter_iban: string | null;
            /**
             * Format: date
             * @description Day from which the bank shows it.
             * @example 2026-01-31
             */
            announced_on: string;
            /**
             * Format: date
             * @description Day of booking; `null` as long as it is prebooked.
             * @example 2026-02-02
             */
            booked_on: string | null;
            /**
             * Format: date
             * @description Day on which it was taken back.
             * @example 2026-02-02
             */
            canceled_on: string | null;
        };
        /** @description The virtual time. */
        Clock: {
            now: components["schemas"]["Moment"];
            /**
             * @description Whether it stands still.
             * @example false
             */
            is_frozen: boolean;
        };
        /** @description What happens to the next calls of an operation. */
        Fault: {
            id: components["schemas"]["Id"];
            account_id: components["schemas"]["Id"];
            /**
             * @description Operation of the XS2A API.
             * @example createPayment
             */
            operation_id: string;
            /**
             * @description Status of the answer; `null` if the operation is only slow.
             * @example 503
             */
            status: number | null;
            /**
             * @description How long the answer waits.
             * @example 0
             */
            delay_ms: number;
            /**
             * @description How many calls it still meets.
             * @example 2
             */
            times: number;
        };
        /** @description The result of a wizard session. */
        FinishedSession: {
            /**
             * @description What was created.
             * @example verification
             * @enum {string}
             */
            product: "verification" | "risk" | "payment" | "connection";
            /**
             * @description Reference of the session.
             * @example 10001-xv-zCTO-xpIT
             */
            transaction: string;
            /**
             * @description The verification, risk, payment or bank connection, as the XS2A API returns it.
             * @example {
             *       "id": "xv_NYfdK1e3ZzPmvVoC"
             *     }
             */
            object: {
                id: components["schemas"]["Id"];
            } & {
                [key: string]: unknown;
            };
            /**
             * @description Bank user of a connection.
             * @example bus_cHS5qZgLw9vJt2Bx
             */
            bank_user_id: string | null;
            /**
             * @description Access token of the bank user of a connection, valid for an hour.
             * @example Tq8LxWz3KvNs7RbGc1MfPjU4oEaI9dHy
             */
            access_token: string | null;
            /**
             * @description The half of shared credentials that a connection in the mode `shared` hands out.
             * @example crp_NYfdK1e3ZzPmvVoC|||Zm9v
             */
            credentials: string | null;
        };
        /**
         * @description Name of a snapshot.
         * @example before-checkout
         */
        SnapshotName: string;
        /** @description A copy of the whole state. */
        Snapshot: {
            name: components["schemas"]["SnapshotName"];
            now: components["schemas"]["Moment"];
        };
        /** @description A request to the XS2A API, without its secrets. */
        LoggedRequest: {
            /**
             * @description Counts up from 1.
             * @example 42
             */
            id: number;
            /**
             * Format: date-time
             * @description When it arrived, in real time.
             * @example 2026-01-31T10:00:00.000Z
             */
            at: string;
            /**
             * @description Method of the request.
             * @example POST
             */
            method: string;
            /**
             * @description Path without the query.
             * @example /v1/verifications
             */
            path: string;
            /**
             * @description Operation of the XS2A API; `null` if there is none.
             * @example createVerification
             */
            operation_id: string | null;
            /**
             * @description Status of the answer.
             * @example 200
             */
            status: number;
            /**
             * @description How long the answer took.
             * @example 1.4
             */
            duration_ms: number;
            /**
             * @description Headers by their names. Only harmless values are shown.
             * @example {
             *       "content-type": "application/json"
             *     }
             */
            headers: {
                [key: string]: unknown;
            };
            /**
             * @description Parameters of the query by their names.
             * @example {
             *       "page": "2"
             *     }
             */
            query: {
                [key: string]: unknown;
            };
            /**
             * @description The parsed body; `null` if there was none.
             * @example {
             *       "bank_code": "88888888"
             *     }
             */
            body: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
        };
        /**
         * @description Signs the deliveries; a random one by default.
         * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
         */
        WebhookSecret: string;
        /** @description A receiver of events. */
        Webhook: {
            id: components["schemas"]["Id"];
            account_id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /**
             * @description Address of the receiver.
             * @example https://shop.example/webhooks
             */
            url: string;
            created_at: components["schemas"]["Moment"];
        };
        /** @description A webhook with its secret. */
        NewWebhook: {
            id: components["schemas"]["Id"];
            account_id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /**
             * @description Address of the receiver.
             * @example https://shop.example/webhooks
             */
            url: string;
            created_at: components["schemas"]["Moment"];
            /**
             * @description Signs the deliveries.
             * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
             */
            secret: string;
        };
        /**
         * @description What has become of a delivery. A dead one has failed as often as it may.
         * @example pending
         * @enum {string}
         */
        DeliveryStatus: "pending" | "delivered" | "dead";
        /** @description An event on its way to a webhook. */
        Delivery: {
            id: components["schemas"]["Id"];
            event_id: components["schemas"]["Id"];
            /**
             * @description Type of the event.
             * @example transaction.created
             */
            event_type: string;
            webhook_id: components["schemas"]["Id"];
            /**
             * @description Address of the receiver, with its query redacted; `null` if the webhook was deleted.
             * @example https://shop.example/webhooks
             */
            url: string | null;
            status: components["schemas"]["DeliveryStatus"];
            /**
             * @description How many tries were made.
             * @example 1
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When the next try is due; `null` if there will be none.
             * @example 2026-01-31T10:00:05.000Z
             */
            due_at: string | null;
            /** @description What is sent. The signature is redacted. */
            request: {
                /**
                 * @description Headers by their names.
                 * @example {
                 *       "content-type": "application/json"
                 *     }
                 */
                headers: {
                    [key: string]: string;
                };
                /**
                 * @description The event as JSON.
                 * @example {"id":"ev_fhDFdPRtECqwOlys","type":"transaction.created"}
                 */
                body: string;
            };
            /** @description The last try; `null` if none was made. */
            last_attempt: {
                at: components["schemas"]["Moment"];
                /**
                 * @description How long it took.
                 * @example 12
                 */
                duration_ms: number;
                /**
                 * @description Why it has failed; `null` for a success.
                 * @example The receiver answered 503.
                 */
                reason: string | null;
                /** @description What the receiver has answered; `null` if it has not. */
                answer: {
                    /**
                     * @description Status of the answer.
                     * @example 503
                     */
                    status: number;
                    /**
                     * @description Beginning of the answer.
                     * @example try later
                     */
                    body: string;
                } | null;
            } | null;
        };
    };
    responses: {
        /** @description Done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The control token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request comes from a page of another origin. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A field has a wrong value. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the Testbank itself. Its log says more. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Account of the Testbank; the first one by default.
         * @example acc_Jm2bFqkOTQjvRsHn
         */
        AccountId: components["schemas"]["Id"];
        /**
         * @description Mode of the data; `test` by default.
         * @example test
         */
        Mode: components["schemas"]["Mode"];
        /**
         * @description Number of the page, from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description Items of a page.
         * @example 15
         */
        PerPage: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The oldest first. */
                        accounts: components["schemas"]["Account"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Tells accounts apart.
                     * @default Account
                     * @example checkout tests
                     */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The account and its keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccount"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys of the account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The oldest first. */
                        keys: components["schemas"]["ApiKey"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The mode of the key. */
        requestBody?: {
            content: {
                "application/json": {
                    mode?: components["schemas"]["Mode"];
                };
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the key.
                 * @example key_0wXq7LcVb2NsTfKd
                 */
                key_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listLogins: {
        parameters: {
            query?: {
                /**
                 * @description Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By bank and user name. */
                        logins: components["schemas"]["BankLogin"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The login and its password. */
        requestBody: {
            content: {
                "application/json": {
                    account_id?: components["schemas"]["Id"];
                    bank_code?: components["schemas"]["BankCode"];
                    country_id?: components["schemas"]["CountryId"];
                    user_name?: components["schemas"]["UserName"];
                    /**
                     * @description The only PIN that is right; `null` to accept any again.
                     * @example changed
                     */
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description The login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLogin"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listBankStates: {
        parameters: {
            query?: {
                /**
                 * @description Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The banks that are not up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By country and bank code. */
                        banks: components["schemas"]["BankState"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    setBankState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The bank and its state. */
        requestBody: {
            content: {
                "application/json": {
                    account_id?: components["schemas"]["Id"];
                    bank_code?: components["schemas"]["BankCode"];
                    country_id?: components["schemas"]["CountryId"];
                    state: components["schemas"]["BankStateName"];
                };
            };
        };
        responses: {
            /** @description The state of the bank. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankState"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    createBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The login and the IBAN. */
        requestBody?: {
            content: {
                "application/json": {
                    account_id?: components["schemas"]["Id"];
                    bank_code?: components["schemas"]["BankCode"];
                    country_id?: components["schemas"]["CountryId"];
                    user_name?: components["schemas"]["UserName"];
                    /**
                     * @description IBAN of the account; one of the bank by default.
                     * @example DE46888888880000000001
                     */
                    iban?: string;
                };
            };
        };
        responses: {
            /** @description The login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLogin"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listTurnovers: {
        parameters: {
            query?: {
                /**
                 * @description Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"];
                /**
                 * @description Bank of the login; the German Testbank by default.
                 * @example 88888888
                 */
                bank_code?: components["schemas"]["BankCode"];
                /**
                 * @description Country of the bank.
                 * @example DE
                 */
                country_id?: components["schemas"]["CountryId"];
                /**
                 * @description Name of the login.
                 * @example hartmut.mustermann
                 */
                user_name?: components["schemas"]["UserName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The turnovers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order in which they were booked. */
                        turnovers: components["schemas"]["ExtraTurnover"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    createTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The turnover. */
        requestBody: {
            content: {
                "application/json": {
                    account_id?: components["schemas"]["Id"];
                    bank_code?: components["schemas"]["BankCode"];
                    country_id?: components["schemas"]["CountryId"];
                    user_name?: components["schemas"]["UserName"];
                    /**
                     * @description The account; the first one of the login by default.
                     * @example DE62888888880012345678
                     */
                    iban?: string;
                    amount: components["schemas"]["Cents"];
                    /**
                     * @description Up to four lines.
                     * @example [
                     *       "Order 4711"
                     *     ]
                     */
                    purpose?: string[];
                    /**
                     * @description Holder of the other account.
                     * @example Shop GmbH
                     */
                    counter_holder?: string;
                    /**
                     * @description IBAN of the other account.
                     * @example DE46888888880000000001
                     */
                    counter_iban?: string;
                    /**
                     * @description BIC of the other bank.
                     * @example TESTDE88XXX
                     */
                    counter_bic?: string;
                    /**
                     * @description Whether it is only announced, until it is booked or canceled.
                     * @default false
                     * @example true
                     */
                    prebooked?: boolean;
                };
            };
        };
        responses: {
            /** @description The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraTurnover"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    bookTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the turnover.
                 * @example extra_Q2mLz7XkVb0NsTfK
                 */
                turnover_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraTurnover"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the turnover.
                 * @example extra_Q2mLz7XkVb0NsTfK
                 */
                turnover_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraTurnover"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    travel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How long to travel. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Days of 24 hours.
                     * @example 31
                     */
                    days?: number;
                    /**
                     * @description Hours.
                     * @example 12
                     */
                    hours?: number;
                    /**
                     * @description Minutes.
                     * @example 20
                     */
                    minutes?: number;
                    /**
                     * @description Milliseconds.
                     * @example 1500
                     */
                    milliseconds?: number;
                };
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    freezeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    unfreezeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    resetClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order in which they were created. */
                        faults: components["schemas"]["Fault"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    createFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The fault. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Operation of the XS2A API.
                     * @example createPayment
                     */
                    operation_id: string;
                    /**
                     * @description Status of the answer. Without it, the operation is only slow.
                     * @example 503
                     */
                    status?: number;
                    /**
                     * @description How long the answer waits.
                     * @default 0
                     * @example 250
                     */
                    delay_ms?: number;
                    /**
                     * @description How many calls it meets.
                     * @default 1
                     * @example 2
                     */
                    times?: number;
                    account_id?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The fault. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    clearFaults: {
        parameters: {
            query?: {
                /**
                 * @description Account of the faults; all accounts by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    createFinishedSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to create, and who logs in. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What to create.
                     * @example verification
                     * @enum {string}
                     */
                    product: "verification" | "risk" | "payment" | "connection";
                    account_id?: components["schemas"]["Id"];
                    mode?: components["schemas"]["Mode"];
                    /**
                     * @description Body of the call that starts it, as in the XS2A API. Bank and required fields of a payment have defaults.
                     * @default {}
                     * @example {
                     *       "bank_code": "88888888",
                     *       "country_id": "DE"
                     *     }
                     */
                    parameters?: {
                        [key: string]: unknown;
                    };
                    user_name?: components["schemas"]["UserName"];
                    /**
                     * @description PIN of the login, also one with an effect; `12345` by default.
                     * @example accounts
                     */
                    pin?: string;
                    /**
                     * @description Bank user of a connection; a new one by default.
                     * @example bus_cHS5qZgLw9vJt2Bx
                     */
                    bank_user_id?: string;
                };
            };
        };
        responses: {
            /** @description What has come out of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinishedSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the wizard session, or its reference.
                 * @example 10001-xp-zCTO-xpIT
                 */
                session_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The decision. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What the bank user answers.
                     * @example approved
                     * @enum {string}
                     */
                    decision: "approved" | "refused";
                };
            };
        };
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The oldest first. */
                        snapshots: components["schemas"]["Snapshot"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    saveSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["SnapshotName"];
                };
            };
        };
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the snapshot.
                 * @example before-checkout
                 */
                name: components["schemas"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the snapshot.
                 * @example before-checkout
                 */
                name: components["schemas"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    resetTestbank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /**
                 * @description Only requests after the one with this id.
                 * @example 41
                 */
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first. */
                        requests: components["schemas"]["LoggedRequest"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    clearRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"];
                /**
                 * @description Mode of the data; `test` by default.
                 * @example test
                 */
                mode?: components["parameters"]["Mode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The oldest first. */
                        webhooks: components["schemas"]["Webhook"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The webhook. */
        requestBody: {
            content: {
                "application/json": {
                    account_id?: components["schemas"]["Id"];
                    mode?: components["schemas"]["Mode"];
                    /**
                     * @description Address of the receiver. `http:` and addresses of this machine need `--allow-local-webhooks`.
                     * @example https://shop.example/webhooks
                     */
                    url: string;
                    secret?: components["schemas"]["WebhookSecret"];
                };
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The new secret; a random one by default. */
        requestBody?: {
            content: {
                "application/json": {
                    secret?: components["schemas"]["WebhookSecret"];
                };
            };
        };
        responses: {
            /** @description The webhook with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    createTestEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The event. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Type of the event.
                     * @example transaction.created
                     * @enum {string}
                     */
                    type: "transaction.created" | "transaction.updated" | "account.password_changed" | "bank_accounts.new_account" | "bank_accounts.new_turnovers" | "bank_accounts.sync_failed";
                    /**
                     * @description What the event is about: id or reference of a verification, risk or payment for `transaction.*`, id of a bank account or bank connection for `bank_accounts.*`. `account.password_changed` has none.
                     * @example xv_NYfdK1e3ZzPmvVoC
                     */
                    object_id?: string;
                    account_id?: components["schemas"]["Id"];
                    mode?: components["schemas"]["Mode"];
                };
            };
        };
        responses: {
            /** @description The event, and its deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        event_id: components["schemas"]["Id"];
                        /** @description One for each webhook. */
                        delivery_ids: components["schemas"]["Id"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"];
                /**
                 * @description Mode of the data; `test` by default.
                 * @example test
                 */
                mode?: components["parameters"]["Mode"];
                /**
                 * @description State of the deliveries; all by default.
                 * @example dead
                 */
                status?: components["schemas"]["DeliveryStatus"];
                /**
                 * @description Webhook of the deliveries; all by default.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id?: components["schemas"]["Id"];
                /**
                 * @description Event of the deliveries; all by default.
                 * @example ev_fhDFdPRtECqwOlys
                 */
                event_id?: components["schemas"]["Id"];
                /**
                 * @description Number of the page, from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items of a page.
                 * @example 15
                 */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description How many deliveries there are on all pages.
                         * @example 1
                         */
                        total: number;
                        /** @description The newest first. */
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the delivery.
                 * @example del_3sVnLk8QwXz1TyRb
                 */
                delivery_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the delivery.
                 * @example del_3sVnLk8QwXz1TyRb
                 */
                delivery_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which is waiting now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
}
