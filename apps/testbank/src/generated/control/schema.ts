/** Generated from src/control/contract by scripts/control.ts – do not edit; run `pnpm build`. */

export interface components {
    schemas: {
        Id: Id;
        Mode: Mode;
        Moment: Moment;
        Cents: Cents;
        Problem: Problem;
        Account: Account;
        NewAccount: NewAccount;
        ApiKey: ApiKey;
        NewApiKey: NewApiKey;
        BankCode: BankCode;
        CountryId: CountryId;
        UserName: UserName;
        BankStateName: BankStateName;
        BankState: BankState;
        BankLogin: BankLogin;
        ExtraTurnover: ExtraTurnover;
        Clock: Clock;
        Fault: Fault;
        Session: Session;
        Step: Step;
        FinishedSession: FinishedSession;
        SnapshotName: SnapshotName;
        Snapshot: Snapshot;
        LoggedRequest: LoggedRequest;
        WebhookSecret: WebhookSecret;
        Webhook: Webhook;
        NewWebhook: NewWebhook;
        DeliveryStatus: DeliveryStatus;
        Delivery: Delivery;
    };
    responses: {
        /** Done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The control token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** The request comes from a page of another origin. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** There is no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** A field has a wrong value. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** An error of the Testbank itself. Its log contains the reason. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
    };
    parameters: {
        /**
         * Account of the Testbank; the first one by default.
         * @example acc_Jm2bFqkOTQjvRsHn
         */
        AccountId: Id;
        /**
         * Mode of the data; `test` by default.
         * @example test
         */
        Mode: Mode;
        /**
         * Number of the page, from 1.
         * @example 1
         */
        Page: number;
        /**
         * Maximum number of items on a page.
         * @example 15
         */
        PerPage: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    /**
     * List accounts
     *
     * Returns all accounts, the oldest first.
     */
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The oldest first. */
                        accounts: Account[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create an account
     *
     * Creates an account with one API key for each mode. Only this answer contains the keys.
     */
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Name of the account.
                     * @default Account
                     * @example checkout tests
                     */
                    name?: string | undefined;
                };
            };
        };
        responses: {
            /** The account and its keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NewAccount;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List API keys
     *
     * Returns the API keys of an account, including revoked ones, without their secrets.
     */
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id: Id;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The keys of the account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The oldest first. */
                        keys: ApiKey[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create an API key
     *
     * Creates another API key for an account. Only this answer contains its secret.
     */
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id: Id;
            };
            cookie?: never;
        };
        /** The mode of the key. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Mode of an API key and of everything that was created with it.
                     * @example test
                     */
                    mode?: Mode | undefined;
                };
            };
        };
        responses: {
            /** The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NewApiKey;
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
     * Revoke an API key
     *
     * Revokes an API key. Requests with this key are then answered with 401.
     */
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the key.
                 * @example key_0wXq7LcVb2NsTfKd
                 */
                key_id: Id;
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
    /**
     * List logins
     *
     * Returns the logins that a payment or a call of the control has changed.
     */
    listLogins: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The logins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Sorted by bank and user name. */
                        logins: BankLogin[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Change the password of a login
     *
     * Sets the only password that the bank accepts for a login. Bank connections that have stored another password fail at their next sync.
     */
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The login and its new password. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * National bank code of a simulated bank; `88888888` by default.
                     * @example 88888888
                     */
                    bank_code?: BankCode | undefined;
                    /**
                     * Country of the bank; `DE` by default.
                     * @example DE
                     */
                    country_id?: CountryId | undefined;
                    /**
                     * Name of the login; `hartmut.mustermann` by default.
                     * @example hartmut.mustermann
                     */
                    user_name?: UserName | undefined;
                    /**
                     * The only PIN that the bank accepts; with `null`, it accepts any PIN again.
                     * @example changed
                     */
                    password: string | null;
                };
            };
        };
        responses: {
            /** The login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankLogin;
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
     * List bank states
     *
     * Returns the banks that are down or slow.
     */
    listBankStates: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The banks that are down or slow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Sorted by country and bank code. */
                        banks: BankState[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Set the state of a bank
     *
     * Makes a bank unreachable, slow or available again for one account.
     */
    setBankState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bank and its state. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * National bank code of a simulated bank; `88888888` by default.
                     * @example 88888888
                     */
                    bank_code?: BankCode | undefined;
                    /**
                     * Country of the bank; `DE` by default.
                     * @example DE
                     */
                    country_id?: CountryId | undefined;
                    /**
                     * Whether a bank is available (`up`), unreachable (`down`) or slow.
                     * @example down
                     */
                    state: BankStateName;
                };
            };
        };
        responses: {
            /** The state of the bank. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankState;
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
     * Create a bank account
     *
     * Adds a bank account to a login. The next sync finds it.
     */
    createBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The login and the IBAN. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * National bank code of a simulated bank; `88888888` by default.
                     * @example 88888888
                     */
                    bank_code?: BankCode | undefined;
                    /**
                     * Country of the bank; `DE` by default.
                     * @example DE
                     */
                    country_id?: CountryId | undefined;
                    /**
                     * Name of the login; `hartmut.mustermann` by default.
                     * @example hartmut.mustermann
                     */
                    user_name?: UserName | undefined;
                    /**
                     * IBAN of the bank account; by default, a free IBAN of the bank.
                     * @example DE46888888880000000001
                     */
                    iban?: string | undefined;
                };
            };
        };
        responses: {
            /** The login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankLogin;
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
     * List extra turnovers
     *
     * Returns the turnovers of a login that were not generated, including payments, and the generated turnovers that `adoptTurnovers` returned.
     */
    listTurnovers: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
                /**
                 * Bank of the login; the German Testbank by default.
                 * @example 88888888
                 */
                bank_code?: BankCode | undefined;
                /**
                 * Country of the bank.
                 * @example DE
                 */
                country_id?: CountryId | undefined;
                /**
                 * Name of the login.
                 * @example hartmut.mustermann
                 */
                user_name?: UserName | undefined;
            } | undefined;
            header?: never;
            path?: never;
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
                    "application/json": {
                        /** In the order in which they were created. */
                        turnovers: ExtraTurnover[];
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
    /**
     * Create an extra turnover
     *
     * Books a turnover at an account of a login today, or only announces it. The next sync finds it.
     */
    createTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The turnover. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * National bank code of a simulated bank; `88888888` by default.
                     * @example 88888888
                     */
                    bank_code?: BankCode | undefined;
                    /**
                     * Country of the bank; `DE` by default.
                     * @example DE
                     */
                    country_id?: CountryId | undefined;
                    /**
                     * Name of the login; `hartmut.mustermann` by default.
                     * @example hartmut.mustermann
                     */
                    user_name?: UserName | undefined;
                    /**
                     * IBAN of the account; by default, the first account of the login.
                     * @example DE62888888880012345678
                     */
                    iban?: string | undefined;
                    /**
                     * Amount in cents; negative when money leaves the account.
                     * @example -4990
                     */
                    amount: Cents;
                    /**
                     * Purpose in up to four lines.
                     * @example [
                     *       "Order 4711"
                     *     ]
                     */
                    purpose?: string[] | undefined;
                    /**
                     * Holder of the other account.
                     * @example Shop GmbH
                     */
                    counter_holder?: string | undefined;
                    /**
                     * IBAN of the other account.
                     * @example DE46888888880000000001
                     */
                    counter_iban?: string | undefined;
                    /**
                     * BIC of the other bank.
                     * @example TESTDE88XXX
                     */
                    counter_bic?: string | undefined;
                    /**
                     * Whether the turnover is only announced until you book or cancel it.
                     * @default false
                     * @example true
                     */
                    prebooked?: boolean | undefined;
                };
            };
        };
        responses: {
            /** The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExtraTurnover;
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
     * Adopt announced turnovers
     *
     * Returns the generated turnovers that the bank has announced for its next booking day, with ids. Use the ids to book a turnover earlier, or to cancel it. Otherwise, the bank books or cancels the turnover as it has planned.
     */
    adoptTurnovers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The login. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * National bank code of a simulated bank; `88888888` by default.
                     * @example 88888888
                     */
                    bank_code?: BankCode | undefined;
                    /**
                     * Country of the bank; `DE` by default.
                     * @example DE
                     */
                    country_id?: CountryId | undefined;
                    /**
                     * Name of the login; `hartmut.mustermann` by default.
                     * @example hartmut.mustermann
                     */
                    user_name?: UserName | undefined;
                    /**
                     * PIN of the login, which decides what the bank shows; by default, a PIN without effects.
                     * @example with-credit-card
                     */
                    pin?: string | undefined;
                };
            };
        };
        responses: {
            /** All adopted turnovers that are still prebooked, including those of earlier calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** In the order in which they were adopted. */
                        turnovers: ExtraTurnover[];
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
    /**
     * Book a prebooked turnover
     *
     * Books a prebooked turnover today.
     */
    bookTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the turnover.
                 * @example extra_Q2mLz7XkVb0NsTfK
                 */
                turnover_id: Id;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExtraTurnover;
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
     * Cancel a prebooked turnover
     *
     * Cancels a prebooked turnover today.
     */
    cancelTurnover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the turnover.
                 * @example extra_Q2mLz7XkVb0NsTfK
                 */
                turnover_id: Id;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The turnover. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExtraTurnover;
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
     * Get the clock
     *
     * Returns the virtual time.
     */
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Travel in time
     *
     * Moves the clock forward by the sum of the fields. Webhook deliveries, daily syncs and deletions that become due happen at their own times. The answer arrives after all of them have happened.
     */
    travel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far to move the clock. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Days of 24 hours.
                     * @example 31
                     */
                    days?: number | undefined;
                    /**
                     * Hours.
                     * @example 12
                     */
                    hours?: number | undefined;
                    /**
                     * Minutes.
                     * @example 20
                     */
                    minutes?: number | undefined;
                    /**
                     * Milliseconds.
                     * @example 1500
                     */
                    milliseconds?: number | undefined;
                };
            };
        };
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Freeze the clock
     *
     * Stops the clock. You can still move it with `travel`.
     */
    freezeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Unfreeze the clock
     *
     * Starts the stopped clock again.
     */
    unfreezeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Reset the clock
     *
     * Sets the clock to the real time and starts it. If the clock is ahead of the real time, the call is refused, because the data of the Testbank would then be in the future.
     */
    resetClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Clock;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * List faults
     *
     * Returns the faults that still affect calls.
     */
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** In the order in which they were created. */
                        faults: Fault[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Create a fault
     *
     * Makes the next calls of an operation fail, delays them, or both. If an operation has several faults, the oldest one applies first. Faults are stored in memory only, so a restart removes them.
     */
    createFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fault. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Operation of the XS2A API.
                     * @example createPayment
                     */
                    operation_id: string;
                    /**
                     * Status of the answer. Without it, the answer is only delayed.
                     * @example 503
                     */
                    status?: number | undefined;
                    /**
                     * Delay of the answer in milliseconds.
                     * @default 0
                     * @example 250
                     */
                    delay_ms?: number | undefined;
                    /**
                     * Number of calls that the fault affects.
                     * @default 1
                     * @example 2
                     */
                    times?: number | undefined;
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                };
            };
        };
        responses: {
            /** The fault. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Fault;
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
     * Clear faults
     *
     * Removes the faults of all accounts, or those of one.
     */
    clearFaults: {
        parameters: {
            query?: {
                /**
                 * Account of the faults; all accounts by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: Id | undefined;
            } | undefined;
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
    /**
     * List wizard sessions
     *
     * Returns the wizard sessions of an account and mode with their steps, the newest first. The steps of the last 500 sessions are stored in memory, so a restart deletes them.
     */
    listSessions: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
                /**
                 * Mode of the data; `test` by default.
                 * @example test
                 */
                mode?: components["parameters"]["Mode"] | undefined;
                /**
                 * Maximum number of items on a page.
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
            /** The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The newest first. */
                        sessions: Session[];
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
    /**
     * Create a finished session
     *
     * Creates a verification, risk, payment or bank connection, and completes its wizard as a bank user would. Events are created and sent as usual.
     */
    createFinishedSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to create, and who logs in. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * What to create.
                     * @example verification
                     */
                    product: "verification" | "risk" | "payment" | "connection";
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * Mode of an API key and of everything that was created with it.
                     * @example test
                     */
                    mode?: Mode | undefined;
                    /**
                     * Body of the request to the XS2A API that creates the session. The bank and the required fields of a payment have defaults.
                     * @default {}
                     * @example {
                     *       "bank_code": "88888888",
                     *       "country_id": "DE"
                     *     }
                     */
                    parameters?: {
                        [key: string]: unknown;
                    } | undefined;
                    /**
                     * Name of the login; `hartmut.mustermann` by default.
                     * @example hartmut.mustermann
                     */
                    user_name?: UserName | undefined;
                    /**
                     * PIN that the bank user types, such as `accounts`; by default `12345`, which has no effect.
                     * @example accounts
                     */
                    pin?: string | undefined;
                    /**
                     * Bank user of a connection; a new one by default.
                     * @example bus_cHS5qZgLw9vJt2Bx
                     */
                    bank_user_id?: string | undefined;
                };
            };
        };
        responses: {
            /** The finished session and its result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinishedSession;
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
     * Decide an approval
     *
     * Approves or refuses a login or payment for the bank user, when the wizard waits for the app or a page of the bank. The wizard continues with the next request of the session.
     */
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id or transaction reference of the wizard session.
                 * @example 10001-xp-zCTO-xpIT
                 */
                session_id: Id;
            };
            cookie?: never;
        };
        /** The decision. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Decision of the bank user.
                     * @example approved
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
    /**
     * List snapshots
     *
     * Returns the snapshots, the oldest first.
     */
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The oldest first. */
                        snapshots: Snapshot[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Save a snapshot
     *
     * Stores a copy of the whole state in memory, and replaces a snapshot of the same name. Snapshots are lost when the process ends, even with a database file: a snapshot in a file would contain data that are deleted later.
     */
    saveSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name of a snapshot.
                     * @example before-checkout
                     */
                    name: SnapshotName;
                };
            };
        };
        responses: {
            /** The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Snapshot;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Delete a snapshot
     *
     * Deletes a snapshot.
     */
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Name of the snapshot.
                 * @example before-checkout
                 */
                name: SnapshotName;
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
    /**
     * Restore a snapshot
     *
     * Restores the whole state, including the clock. The snapshot is not deleted.
     */
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Name of the snapshot.
                 * @example before-checkout
                 */
                name: SnapshotName;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Snapshot;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Reset the Testbank
     *
     * Deletes all data, faults and logged requests, and sets the clock back to its start. The first account and its valid API keys are not deleted, and neither are the snapshots.
     */
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
    /**
     * List requests
     *
     * Returns the last 200 requests to the XS2A API without their secrets, the newest first.
     */
    listRequests: {
        parameters: {
            query?: {
                /**
                 * Only requests after the one with this id.
                 * @example 41
                 */
                since?: number | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The newest first. */
                        requests: LoggedRequest[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Clear the requests
     *
     * Deletes all logged requests. The ids of later requests continue to count up.
     */
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
    /**
     * List webhooks
     *
     * Returns the webhooks of an account and mode, the oldest first.
     */
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
                /**
                 * Mode of the data; `test` by default.
                 * @example test
                 */
                mode?: components["parameters"]["Mode"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The oldest first. */
                        webhooks: Webhook[];
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
    /**
     * Create a webhook
     *
     * Sends all new events of an account and mode to a URL. An account can have up to three webhooks in each mode. Only this answer contains the secret.
     */
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhook. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * Mode of an API key and of everything that was created with it.
                     * @example test
                     */
                    mode?: Mode | undefined;
                    /**
                     * Address of the receiver. `http:` and addresses of this machine need `--allow-local-webhooks`.
                     * @example https://shop.example/webhooks
                     */
                    url: string;
                    /**
                     * Secret that signs the deliveries; by default, a random one.
                     * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
                     */
                    secret?: WebhookSecret | undefined;
                };
            };
        };
        responses: {
            /** The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NewWebhook;
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
     * Delete a webhook
     *
     * Deletes a webhook. Its pending deliveries are not sent.
     */
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the webhook.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id: Id;
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
    /**
     * Rotate the secret of a webhook
     *
     * Changes the secret of a webhook. The next try of every delivery is signed with the new secret.
     */
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the webhook.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id: Id;
            };
            cookie?: never;
        };
        /** The new secret; a random one by default. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Secret that signs the deliveries; by default, a random one.
                     * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
                     */
                    secret?: WebhookSecret | undefined;
                };
            };
        };
        responses: {
            /** The webhook with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NewWebhook;
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
     * Create a test event
     *
     * Creates an event about an existing object, and sends it to the webhooks of its account and mode.
     */
    createTestEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Type of the event.
                     * @example transaction.created
                     */
                    type: "transaction.created" | "transaction.updated" | "account.password_changed" | "bank_accounts.new_account" | "bank_accounts.new_turnovers" | "bank_accounts.sync_failed";
                    /**
                     * Object of the event. For `transaction.*`, it is the `id` or the `transaction` of a verification, risk or payment. For `bank_accounts.*`, it is the id of a bank account or bank connection. `account.password_changed` has no object.
                     * @example xv_NYfdK1e3ZzPmvVoC
                     */
                    object_id?: string | undefined;
                    /**
                     * Identifies an object of the Testbank.
                     * @example acc_Jm2bFqkOTQjvRsHn
                     */
                    account_id?: Id | undefined;
                    /**
                     * Mode of an API key and of everything that was created with it.
                     * @example test
                     */
                    mode?: Mode | undefined;
                };
            };
        };
        responses: {
            /** The event, and its deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Identifies an object of the Testbank.
                         * @example acc_Jm2bFqkOTQjvRsHn
                         */
                        event_id: Id;
                        /** Ids of the deliveries, one for each webhook. */
                        delivery_ids: Id[];
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
    /**
     * List deliveries
     *
     * Returns the deliveries of an account and mode, the newest first.
     */
    listDeliveries: {
        parameters: {
            query?: {
                /**
                 * Account of the Testbank; the first one by default.
                 * @example acc_Jm2bFqkOTQjvRsHn
                 */
                account_id?: components["parameters"]["AccountId"] | undefined;
                /**
                 * Mode of the data; `test` by default.
                 * @example test
                 */
                mode?: components["parameters"]["Mode"] | undefined;
                /**
                 * State of the deliveries; all by default.
                 * @example dead
                 */
                status?: DeliveryStatus | undefined;
                /**
                 * Webhook of the deliveries; all by default.
                 * @example wh_8vJk2LqPz0TfYw4s
                 */
                webhook_id?: Id | undefined;
                /**
                 * Event of the deliveries; all by default.
                 * @example ev_fhDFdPRtECqwOlys
                 */
                event_id?: Id | undefined;
                /**
                 * Number of the page, from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"] | undefined;
                /**
                 * Maximum number of items on a page.
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
            /** A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Number of deliveries on all pages.
                         * @example 1
                         */
                        total: number;
                        /** The newest first. */
                        deliveries: Delivery[];
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
    /**
     * Get a delivery
     *
     * Returns a delivery with its request and its last answer.
     */
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the delivery.
                 * @example del_3sVnLk8QwXz1TyRb
                 */
                delivery_id: Id;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Delivery;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    /**
     * Redeliver a webhook
     *
     * Sends a delivered or dead delivery again, and retries it like a new one. A pending delivery is sent now.
     */
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the delivery.
                 * @example del_3sVnLk8QwXz1TyRb
                 */
                delivery_id: Id;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The delivery, which is now pending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Delivery;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
}
/**
 * Identifies an object of the Testbank.
 * @example acc_Jm2bFqkOTQjvRsHn
 */
type Id = string;
/**
 * Mode of an API key and of everything that was created with it.
 * @example test
 */
type Mode = "test" | "live";
/**
 * A moment in UTC.
 * @example 2026-01-31T10:00:00.000Z
 */
type Moment = string;
/**
 * Amount in cents; negative when money leaves the account.
 * @example -4990
 */
type Cents = number;
/** Reason why a request was refused. */
type Problem = {
    /**
     * The status of the answer.
     * @example 422
     */
    code: number;
    /**
     * What is wrong, and what to do about it.
     * @example Validation failed
     */
    message: string;
    /**
     * Messages for each field; only with status 422.
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
/** An account of the Testbank. Other accounts cannot see its data. */
type Account = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Number of the account. Its transaction references begin with it.
     * @example 10001
     */
    number: number;
    /**
     * Name of the account.
     * @example Testbank
     */
    name: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
};
/** A new account with its API keys. */
type NewAccount = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Number of the account. Its transaction references begin with it.
     * @example 10002
     */
    number: number;
    /**
     * Name of the account.
     * @example checkout tests
     */
    name: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /** One API key for each mode. */
    keys: {
        /**
         * API key of mode Test.
         * @example 4yTgOqnXw7sVbK2mPz9LdRfUcJhA1eI3xGvN5tBq
         */
        test: string;
        /**
         * API key of mode Live.
         * @example Zc8RkWm3DyHs6FvTnXq1LpJgU0bOaE7iK9wN4xSe
         */
        live: string;
    };
};
/** An API key without its secret. */
type ApiKey = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * Mode of an API key and of everything that was created with it.
     * @example test
     */
    mode: Mode;
    /**
     * Last four characters of the secret.
     * @example t5Bq
     */
    ending: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /**
     * Time at which the key was revoked; `null` if it is valid.
     * @example 2026-01-31T10:00:00.000Z
     */
    revoked_at: string | null;
};
/** A new API key with its secret. */
type NewApiKey = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * Mode of an API key and of everything that was created with it.
     * @example test
     */
    mode: Mode;
    /**
     * Last four characters of the secret.
     * @example t5Bq
     */
    ending: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /**
     * Time at which the key was revoked; `null` if it is valid.
     * @example 2026-01-31T10:00:00.000Z
     */
    revoked_at: string | null;
    /**
     * Secret of the key, which authenticates requests.
     * @example Zc8RkWm3DyHs6FvTnXq1LpJgU0bOaE7iK9wN4xSe
     */
    secret: string;
};
/**
 * National bank code of a simulated bank; `88888888` by default.
 * @example 88888888
 */
type BankCode = string;
/**
 * Country of the bank; `DE` by default.
 * @example DE
 */
type CountryId = "DE" | "AT" | "CH";
/**
 * Name of the login; `hartmut.mustermann` by default.
 * @example hartmut.mustermann
 */
type UserName = string;
/**
 * Whether a bank is available (`up`), unreachable (`down`) or slow.
 * @example down
 */
type BankStateName = "up" | "down" | "slow";
/** State of a bank for one account of the Testbank. */
type BankState = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * National bank code of a simulated bank; `88888888` by default.
     * @example 88888888
     */
    bank_code: BankCode;
    /**
     * Country of the bank; `DE` by default.
     * @example DE
     */
    country_id: CountryId;
    /**
     * Whether a bank is available (`up`), unreachable (`down`) or slow.
     * @example down
     */
    state: BankStateName;
};
/** A login to a simulated bank. */
type BankLogin = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * National bank code of a simulated bank; `88888888` by default.
     * @example 88888888
     */
    bank_code: BankCode;
    /**
     * Country of the bank; `DE` by default.
     * @example DE
     */
    country_id: CountryId;
    /**
     * Name of the login; `hartmut.mustermann` by default.
     * @example hartmut.mustermann
     */
    user_name: UserName;
    /**
     * Whether `changePassword` has set the only password that is accepted.
     * @example true
     */
    has_changed_password: boolean;
    /** IBANs of the accounts that `createBankAccount` has added. */
    further_ibans: string[];
};
/** A turnover that was created, paid or adopted. */
type ExtraTurnover = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * IBAN of the account; empty for a card.
     * @example DE62888888880012345678
     */
    iban: string;
    /**
     * Amount in cents; negative when money leaves the account.
     * @example -4990
     */
    amount: Cents;
    /** Purpose in up to four lines. */
    purpose: string[];
    /**
     * Holder of the other account.
     * @example Shop GmbH
     */
    counter_holder: string | null;
    /**
     * IBAN of the other account.
     * @example DE46888888880000000001
     */
    counter_iban: string | null;
    /**
     * First day on which the bank shows the turnover.
     * @example 2026-01-31
     */
    announced_on: string;
    /**
     * Day of booking, which may be in the future; `null` if there is none.
     * @example 2026-02-02
     */
    booked_on: string | null;
    /**
     * Day of cancellation, which may be in the future; `null` if there is none.
     * @example 2026-02-02
     */
    canceled_on: string | null;
};
/** The virtual time. */
type Clock = {
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    now: Moment;
    /**
     * Whether the clock is stopped.
     * @example false
     */
    is_frozen: boolean;
};
/** An error or a delay of the next calls of an operation. */
type Fault = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * Operation of the XS2A API.
     * @example createPayment
     */
    operation_id: string;
    /**
     * Status of the answer; `null` if the answer is only delayed.
     * @example 503
     */
    status: number | null;
    /**
     * Delay of the answer in milliseconds.
     * @example 0
     */
    delay_ms: number;
    /**
     * Number of calls that the fault still affects.
     * @example 2
     */
    times: number;
};
/** A wizard session. */
type Session = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Transaction reference of the session.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: string;
    /**
     * What the session is for.
     * @example verification
     */
    product: "verification" | "risk" | "payment" | "connection" | "sync";
    /**
     * Bank user of a connection or a sync; `null` for other sessions.
     * @example bus_cHS5qZgLw9vJt2Bx
     */
    bank_user_id: string | null;
    /**
     * Whether the session is running, or how it ended.
     * @example running
     */
    status: "new" | "running" | "finished" | "failed" | "aborted" | "expired";
    /**
     * Name of the current step in the XS2A API.
     * @example WizardLoginStep
     */
    current_step: string;
    /**
     * Code of the last error in the XS2A API; empty if there was none.
     * @example login_failed
     */
    last_error: string;
    /**
     * Whether the bank user is asked to approve something outside of the wizard.
     * @example false
     */
    is_waiting_for_approval: boolean;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /** Steps of the session, the oldest first, without the values that were typed. */
    steps: Step[];
};
/** A step of a wizard session. */
type Step = {
    /**
     * Real time of the step.
     * @example 2026-01-31T10:00:09.000Z
     */
    at: string;
    /**
     * Action of the request; `submit` if it only has values of a form, `open` if it has neither.
     * @example submit
     */
    action: string;
    /**
     * Form that the wizard showed after the step.
     * @example login
     */
    form: string;
    /**
     * Code of the error that the form shows; `null` if it shows none.
     * @example login_failed
     */
    error: string | null;
};
/** The result of a wizard session. */
type FinishedSession = {
    /**
     * What was created.
     * @example verification
     */
    product: "verification" | "risk" | "payment" | "connection";
    /**
     * Transaction reference of the session.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: string;
    /**
     * The verification, risk, payment or bank connection, as the XS2A API returns it.
     * @example {
     *       "id": "xv_NYfdK1e3ZzPmvVoC"
     *     }
     */
    object: {
        /**
         * Identifies an object of the Testbank.
         * @example acc_Jm2bFqkOTQjvRsHn
         */
        id: Id;
    } & {
        [key: string]: unknown;
    };
    /**
     * Bank user of a connection; otherwise `null`.
     * @example bus_cHS5qZgLw9vJt2Bx
     */
    bank_user_id: string | null;
    /**
     * Access token of the bank user of a connection, valid for an hour; otherwise `null`.
     * @example Tq8LxWz3KvNs7RbGc1MfPjU4oEaI9dHy
     */
    access_token: string | null;
    /**
     * Your half of the shared credentials of a connection in the mode `shared`; otherwise `null`.
     * @example crp_NYfdK1e3ZzPmvVoC|||Zm9v
     */
    credentials: string | null;
};
/**
 * Name of a snapshot.
 * @example before-checkout
 */
type SnapshotName = string;
/** A copy of the whole state. */
type Snapshot = {
    /**
     * Name of a snapshot.
     * @example before-checkout
     */
    name: SnapshotName;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    now: Moment;
};
/** A request to the XS2A API, without its secrets. */
type LoggedRequest = {
    /**
     * Number of the request, counted from 1.
     * @example 42
     */
    id: number;
    /**
     * Real time at which the request arrived.
     * @example 2026-01-31T10:00:00.000Z
     */
    at: string;
    /**
     * Method of the request.
     * @example POST
     */
    method: string;
    /**
     * Path without the query.
     * @example /v1/verifications
     */
    path: string;
    /**
     * Operation of the XS2A API; `null` if there is none.
     * @example createVerification
     */
    operation_id: string | null;
    /**
     * Status of the answer.
     * @example 200
     */
    status: number;
    /**
     * Time until the answer, in milliseconds.
     * @example 1.4
     */
    duration_ms: number;
    /**
     * Headers of the request. Only those that are known to be harmless are shown with their values.
     * @example {
     *       "content-type": "application/json"
     *     }
     */
    headers: {
        [key: string]: unknown;
    };
    /**
     * Parameters of the query.
     * @example {
     *       "page": "2"
     *     }
     */
    query: {
        [key: string]: unknown;
    };
    /**
     * The parsed body; `null` if there was none.
     * @example {
     *       "bank_code": "88888888"
     *     }
     */
    body: {
        [key: string]: unknown;
    } | unknown[] | string | number | boolean | null;
};
/**
 * Secret that signs the deliveries; by default, a random one.
 * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
 */
type WebhookSecret = string;
/** A receiver of events. */
type Webhook = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * Mode of an API key and of everything that was created with it.
     * @example test
     */
    mode: Mode;
    /**
     * Address of the receiver.
     * @example https://shop.example/webhooks
     */
    url: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
};
/** A webhook with its secret. */
type NewWebhook = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    account_id: Id;
    /**
     * Mode of an API key and of everything that was created with it.
     * @example test
     */
    mode: Mode;
    /**
     * Address of the receiver.
     * @example https://shop.example/webhooks
     */
    url: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /**
     * Secret that signs the deliveries.
     * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
     */
    secret: string;
};
/**
 * State of a delivery. A dead delivery is not repeated any more, because all its tries have failed.
 * @example pending
 */
type DeliveryStatus = "pending" | "delivered" | "dead";
/** An event that is sent to a webhook. */
type Delivery = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    event_id: Id;
    /**
     * Type of the event.
     * @example transaction.created
     */
    event_type: string;
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    webhook_id: Id;
    /**
     * Address of the receiver, with its query redacted; `null` if the webhook was deleted.
     * @example https://shop.example/webhooks
     */
    url: string | null;
    /**
     * State of a delivery. A dead delivery is not repeated any more, because all its tries have failed.
     * @example pending
     */
    status: DeliveryStatus;
    /**
     * Number of tries so far.
     * @example 1
     */
    attempts: number;
    /**
     * Time of the next try; `null` if there will be none.
     * @example 2026-01-31T10:00:05.000Z
     */
    due_at: string | null;
    /** Request to the receiver, with its signature redacted. */
    request: {
        /**
         * Headers of the request.
         * @example {
         *       "content-type": "application/json"
         *     }
         */
        headers: {
            [key: string]: string;
        };
        /**
         * The event as JSON.
         * @example {"id":"ev_fhDFdPRtECqwOlys","type":"transaction.created"}
         */
        body: string;
    };
    /** The last try; `null` if there was none yet. */
    last_attempt: {
        /**
         * A moment in UTC.
         * @example 2026-01-31T10:00:00.000Z
         */
        at: Moment;
        /**
         * Duration in milliseconds.
         * @example 12
         */
        duration_ms: number;
        /**
         * Reason why the try failed; `null` if it succeeded.
         * @example The receiver answered 503.
         */
        reason: string | null;
        /** Answer of the receiver; `null` if there was none. */
        answer: {
            /**
             * Status of the answer.
             * @example 503
             */
            status: number;
            /**
             * Beginning of the answer.
             * @example try later
             */
            body: string;
        } | null;
    } | null;
};
