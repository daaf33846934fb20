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
        /** A fault of the Testbank itself. Its log says more. */
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
         * Items of a page.
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
     * Creates an account with an API key of each mode. The keys are shown only here.
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
                     * Tells accounts apart.
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
     * Returns the API keys of an account, revoked ones too. The keys themselves are not stored.
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
     * Creates a further API key of an account. The key is shown only here.
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
     * Revokes an API key. Requests with it are answered with 401 from now on.
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
     * Returns the logins at which something was booked or changed.
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
                        /** By bank and user name. */
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
     * From now on the bank accepts only this password. Bank connections that have stored another one fail at their next sync.
     */
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The login and its password. */
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
                     * The only PIN that is right; `null` to accept any again.
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
     * Returns the banks that are not up.
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
            /** The banks that are not up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** By country and bank code. */
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
     * Makes a bank unreachable or slow for an account, or available again.
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
                     * Whether a bank can be reached.
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
     * Opens one more account at a login. The next sync finds it.
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
                     * IBAN of the account; one of the bank by default.
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
     * Returns what was booked at a login besides its generated turnovers, payments too, and the generated ones that were adopted.
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
                        /** In the order in which they were booked. */
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
     * Books a turnover at an account of a login today. The next sync finds it.
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
                     * The account; the first one of the login by default.
                     * @example DE62888888880012345678
                     */
                    iban?: string | undefined;
                    /**
                     * An amount of money in cents. Negative when money leaves the account.
                     * @example -4990
                     */
                    amount: Cents;
                    /**
                     * Up to four lines.
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
                     * Whether it is only announced, until it is booked or canceled.
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
     * Returns the turnovers that the bank has announced by itself for its next booking day, so that they can be booked earlier or canceled by their ids. Without such a call, the bank books them as it would have.
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
                     * PIN of the login, which decides what the bank shows; one without effects by default.
                     * @example with-credit-card
                     */
                    pin?: string | undefined;
                };
            };
        };
        responses: {
            /** The turnovers, also those that were adopted before and are still prebooked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** By their accounts. */
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
     * Lets time pass. When the answer arrives, everything that became due has happened at its own time: deliveries of webhooks, daily syncs, deletions. The fields add up; the clock cannot be moved back.
     */
    travel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long to travel. */
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
     * Stops the virtual time. It can still be moved.
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
     * Lets the virtual time run again from where it stopped.
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
     * Moves the virtual time forward to the real time and lets it run. It is refused when the virtual time is ahead: the data of the Testbank would lie in the future.
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
     * Returns the faults that are still to come.
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
     * Lets the next calls of an operation fail, or wait. The faults of an operation come one after the other. They are in memory: a restart removes them.
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
                     * Status of the answer. Without it, the operation is only slow.
                     * @example 503
                     */
                    status?: number | undefined;
                    /**
                     * How long the answer waits.
                     * @default 0
                     * @example 250
                     */
                    delay_ms?: number | undefined;
                    /**
                     * How many calls it affects.
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
     * Returns the wizard sessions of an account and mode, the newest first, with the steps that were taken. The steps are in memory: a restart deletes them, and only the last 500 sessions have them.
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
                 * Items of a page.
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
     * Creates a verification, risk, payment or bank connection and walks its wizard to the end, as a bank user would. Events are created and sent as usual.
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
                     * Body of the call that starts it, as in the XS2A API. Bank and required fields of a payment have defaults.
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
                     * PIN of the login, also one with an effect; `12345` by default.
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
            /** What has come out of it. */
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
     * Answers for the bank user, who was asked to approve a login or a payment outside of the wizard: in the app or on a page of the bank. The next request of the session finds the decision.
     */
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the wizard session, or its reference.
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
                     * What the bank user answers.
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
     * Keeps a copy of the whole state in memory. A snapshot of the same name is replaced. Snapshots end with the process, also when the database is a file: a file would keep data that are deleted later.
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
     * Forgets a snapshot.
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
     * Puts the whole state back, the virtual time too. The snapshot stays.
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
     * Deletes all data, faults and logged requests, and sets the clock to its start. The first account stays with its valid API keys, and so do the snapshots.
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
     * Deletes all logged requests. Their ids continue.
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
     * Sends all events of an account and mode to a URL from now on. An account has up to three URLs in each mode. The secret is shown only here.
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
                     * Signs the deliveries; a random one by default.
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
     * Deletes a webhook. Waiting deliveries are not sent.
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
     * Changes the secret of a webhook. The next try of every delivery is signed with the new one.
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
                     * Signs the deliveries; a random one by default.
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
     * Creates an event about an object that exists, and sends it to the webhooks of its account and mode.
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
                     * What the event is about: id or reference of a verification, risk or payment for `transaction.*`, id of a bank account or bank connection for `bank_accounts.*`. `account.password_changed` has none.
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
                        /** One for each webhook. */
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
                 * Items of a page.
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
                         * How many deliveries there are on all pages.
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
     * Sends a delivered or dead delivery again, with all its tries. One that is waiting is sent now.
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
            /** The delivery, which is waiting now. */
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
 * An amount of money in cents. Negative when money leaves the account.
 * @example -4990
 */
type Cents = number;
/** Why a request is refused. */
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
     * Messages by the names of the fields. Only in a 422.
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
/** A merchant whose data no other merchant sees. */
type Account = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * The first five digits of its transaction references.
     * @example 10001
     */
    number: number;
    /**
     * Tells accounts apart.
     * @example Testbank
     */
    name: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
};
/** An account that was just created, with its keys. */
type NewAccount = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * The first five digits of its transaction references.
     * @example 10002
     */
    number: number;
    /**
     * Tells accounts apart.
     * @example checkout tests
     */
    name: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /** An API key of each mode. */
    keys: {
        /**
         * API key of the mode Test.
         * @example 4yTgOqnXw7sVbK2mPz9LdRfUcJhA1eI3xGvN5tBq
         */
        test: string;
        /**
         * API key of the mode Live.
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
     * Its last four letters.
     * @example t5Bq
     */
    ending: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /**
     * When it was revoked; `null` if it is valid.
     * @example 2026-01-31T10:00:00.000Z
     */
    revoked_at: string | null;
};
/** An API key that was just created. */
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
     * Its last four letters.
     * @example t5Bq
     */
    ending: string;
    /**
     * A moment in UTC.
     * @example 2026-01-31T10:00:00.000Z
     */
    created_at: Moment;
    /**
     * When it was revoked; `null` if it is valid.
     * @example 2026-01-31T10:00:00.000Z
     */
    revoked_at: string | null;
    /**
     * The key itself.
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
 * Whether a bank can be reached.
 * @example down
 */
type BankStateName = "up" | "down" | "slow";
/** A bank as an account of the Testbank reaches it. */
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
     * Whether a bank can be reached.
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
     * Whether only one password is accepted.
     * @example true
     */
    has_changed_password: boolean;
    /** Accounts that were opened by a control call. */
    further_ibans: string[];
};
/** A turnover that was not generated, or that was adopted. */
type ExtraTurnover = {
    /**
     * Identifies an object of the Testbank.
     * @example acc_Jm2bFqkOTQjvRsHn
     */
    id: Id;
    /**
     * The account; empty for cards.
     * @example DE62888888880012345678
     */
    iban: string;
    /**
     * An amount of money in cents. Negative when money leaves the account.
     * @example -4990
     */
    amount: Cents;
    /** Up to four lines. */
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
     * Day from which the bank shows it.
     * @example 2026-01-31
     */
    announced_on: string;
    /**
     * Day of booking, which may be to come; `null` if the bank has none.
     * @example 2026-02-02
     */
    booked_on: string | null;
    /**
     * Day on which it was canceled.
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
     * Whether it stands still.
     * @example false
     */
    is_frozen: boolean;
};
/** What happens to the next calls of an operation. */
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
     * Status of the answer; `null` if the operation is only slow.
     * @example 503
     */
    status: number | null;
    /**
     * How long the answer waits.
     * @example 0
     */
    delay_ms: number;
    /**
     * How many calls it still affects.
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
     * Its reference.
     * @example 10001-xv-zCTO-xpIT
     */
    transaction: string;
    /**
     * What it is for.
     * @example verification
     */
    product: "verification" | "risk" | "payment" | "connection" | "sync";
    /**
     * Bank user of a connection or a sync.
     * @example bus_cHS5qZgLw9vJt2Bx
     */
    bank_user_id: string | null;
    /**
     * Whether it is under way, and how it has ended.
     * @example running
     */
    status: "new" | "running" | "finished" | "failed" | "aborted" | "expired";
    /**
     * As the XS2A API calls the step.
     * @example WizardLoginStep
     */
    current_step: string;
    /**
     * As the XS2A API calls the error; empty for none.
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
    /** The steps that were taken, the oldest first, without what was typed. */
    steps: Step[];
};
/** A step of a wizard session. */
type Step = {
    /**
     * When, in real time.
     * @example 2026-01-31T10:00:09.000Z
     */
    at: string;
    /**
     * Action of the request; `submit` for values of a form, `open` for a request without either.
     * @example submit
     */
    action: string;
    /**
     * Form to which it has led.
     * @example login
     */
    form: string;
    /**
     * Code of the error that the form shows; `null` for none.
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
     * Reference of the session.
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
     * Bank user of a connection.
     * @example bus_cHS5qZgLw9vJt2Bx
     */
    bank_user_id: string | null;
    /**
     * Access token of the bank user of a connection, valid for an hour.
     * @example Tq8LxWz3KvNs7RbGc1MfPjU4oEaI9dHy
     */
    access_token: string | null;
    /**
     * The half of shared credentials that a connection in the mode `shared` returns.
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
     * Counts up from 1.
     * @example 42
     */
    id: number;
    /**
     * When it arrived, in real time.
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
     * How long the answer took.
     * @example 1.4
     */
    duration_ms: number;
    /**
     * Headers by their names. Only harmless values are shown.
     * @example {
     *       "content-type": "application/json"
     *     }
     */
    headers: {
        [key: string]: unknown;
    };
    /**
     * Parameters of the query by their names.
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
 * Signs the deliveries; a random one by default.
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
     * Signs the deliveries.
     * @example 9dHq3WzKxTn5RvLs7YbGc1MfPjU4oEaI8wXt2NkD
     */
    secret: string;
};
/**
 * State of a delivery. A dead one has failed as often as it may.
 * @example pending
 */
type DeliveryStatus = "pending" | "delivered" | "dead";
/** An event on its way to a webhook. */
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
     * State of a delivery. A dead one has failed as often as it may.
     * @example pending
     */
    status: DeliveryStatus;
    /**
     * How many tries were made.
     * @example 1
     */
    attempts: number;
    /**
     * When the next try is due; `null` if there will be none.
     * @example 2026-01-31T10:00:05.000Z
     */
    due_at: string | null;
    /** What is sent. The signature is redacted. */
    request: {
        /**
         * Headers by their names.
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
    /** The last try; `null` if none was made. */
    last_attempt: {
        /**
         * A moment in UTC.
         * @example 2026-01-31T10:00:00.000Z
         */
        at: Moment;
        /**
         * How long it took.
         * @example 12
         */
        duration_ms: number;
        /**
         * Why it has failed; `null` for a success.
         * @example The receiver answered 503.
         */
        reason: string | null;
        /** What the receiver has answered; `null` if it has not. */
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
