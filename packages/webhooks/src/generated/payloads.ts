/**
 * Generated from @xs2a/openapi (openapi.json) by @xs2a/codegen – do not edit; run `pnpm build`.
 */

import type { Schema } from '../schemas/schema.ts';

/**
 * Name of the schema of each webhook payload, by its `type`.
 */
export const payloads: Readonly<Record<string, string>> = {
  "transaction.created": "TransactionCreatedEvent",
  "transaction.updated": "TransactionUpdatedEvent",
  "account.password_changed": "PasswordChangedEvent",
  "bank_accounts.new_account": "NewAccountEvent",
  "bank_accounts.new_turnovers": "NewTurnoversEvent",
  "bank_accounts.sync_failed": "SyncFailedEvent"
};

/**
 * Schemas of the webhook payloads and of everything inside them, by their names.
 */
export const schemas: Readonly<Record<string, Schema>> = {
  "AccountSnapshot": {
    "type": "object",
    "required": [
      "days",
      "from",
      "to",
      "filters",
      "all_tags"
    ],
    "properties": {
      "days": "Count",
      "from": "CalendarDate",
      "to": "CalendarDate",
      "filters": {
        "type": "array",
        "items": "TurnoverCategory"
      },
      "all_tags": "Flag",
      "object": {
        "type": "string",
        "const": "xs2a_account_snapshot"
      }
    }
  },
  "AllAccountsCheck": {
    "type": "object",
    "required": [
      "accounts",
      "created_at",
      "object"
    ],
    "properties": {
      "accounts": {
        "type": "array",
        "items": "VisibleAccount"
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_all_accounts_check"
      }
    }
  },
  "Amount": {
    "anyOf": [
      {
        "type": "number"
      },
      {
        "type": "string",
        "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
      }
    ]
  },
  "BalanceCheck": {
    "type": "object",
    "required": [
      "check_amount",
      "check_currency_id",
      "check_passed",
      "object",
      "created_at"
    ],
    "properties": {
      "check_amount": "Amount",
      "check_currency_id": "CurrencyId",
      "check_passed": "Flag",
      "object": {
        "type": "string",
        "const": "xs2a_balance_check"
      },
      "created_at": "Timestamp"
    }
  },
  "BalanceOverview": {
    "type": "object",
    "required": [
      "balance",
      "available",
      "limit",
      "currency_id"
    ],
    "properties": {
      "balance": "Amount",
      "available": "Amount",
      "limit": "Amount",
      "currency_id": "CurrencyId",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_balance_overview"
      }
    }
  },
  "BankAccountEventData": {
    "type": "object",
    "required": [
      "bank_user_id",
      "bank_account_id"
    ],
    "properties": {
      "bank_user_id": "BankUserId",
      "bank_account_id": "BankAccountId"
    }
  },
  "BankAccountId": {
    "type": "string",
    "pattern": "^bac_[0-9A-Za-z]+$"
  },
  "BankConnection": {
    "type": "object",
    "required": [
      "id",
      "bic",
      "bank_name",
      "country_id",
      "sync_mode",
      "sync_active",
      "sync_message",
      "sync_fail_counter",
      "last_synced",
      "testmode",
      "created_at",
      "object"
    ],
    "properties": {
      "id": "BankConnectionId",
      "bic": "Bic",
      "bank_name": {
        "type": "string"
      },
      "country_id": "CountryId",
      "sync_mode": "SyncMode",
      "sync_active": {
        "type": "boolean"
      },
      "sync_message": {
        "type": "string"
      },
      "sync_fail_counter": {
        "type": "integer",
        "minimum": 0
      },
      "last_synced": "Timestamp",
      "testmode": "Flag",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "bank_connection"
      }
    }
  },
  "BankConnectionId": {
    "type": "string",
    "pattern": "^bcn_[0-9A-Za-z]+$"
  },
  "BankUserId": {
    "type": "string",
    "pattern": "^bus_[0-9A-Za-z]+$"
  },
  "Bic": {
    "type": "string",
    "maxLength": 11
  },
  "CalendarDate": {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  },
  "CashflowMonth": {
    "type": "object",
    "required": [
      "month",
      "incoming",
      "outgoing",
      "minimum_balance",
      "incoming_transactions",
      "outgoing_transactions",
      "currency_id"
    ],
    "properties": {
      "month": {
        "type": "integer",
        "maximum": 0
      },
      "incoming": "Amount",
      "outgoing": "Amount",
      "minimum_balance": "Amount",
      "incoming_transactions": "Count",
      "outgoing_transactions": "Count",
      "currency_id": "CurrencyId"
    }
  },
  "CashflowOverview": {
    "type": "object",
    "required": [
      "cashflow",
      "created_at",
      "object"
    ],
    "properties": {
      "cashflow": {
        "type": "array",
        "items": "CashflowMonth"
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_cashflow_overview"
      }
    }
  },
  "ChargebackCheck": {
    "type": "object",
    "required": [
      "chargebacks_count",
      "chargebacks_coverage",
      "chargebacks_revoked",
      "chargebacks_sum_amount",
      "currency_id",
      "created_at",
      "object"
    ],
    "properties": {
      "chargebacks_count": "Count",
      "chargebacks_coverage": "Count",
      "chargebacks_revoked": "Count",
      "chargebacks_sum_amount": "Amount",
      "currency_id": "CurrencyId",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_chargeback_check"
      }
    }
  },
  "ChildrenCheck": {
    "type": "object",
    "required": [
      "children_at_account_holder"
    ],
    "properties": {
      "children_at_account_holder": "Count"
    }
  },
  "Count": {
    "anyOf": [
      {
        "type": "integer",
        "minimum": 0
      },
      {
        "type": "string",
        "pattern": "^[0-9]+$"
      }
    ]
  },
  "CountryId": {
    "type": "string",
    "pattern": "^[A-Z]{2}$",
    "maxLength": 2
  },
  "CreditCheck": {
    "type": "object",
    "required": [
      "checks",
      "check_days",
      "results",
      "created_at",
      "object"
    ],
    "properties": {
      "checks": {
        "type": "array",
        "items": "TurnoverCategory"
      },
      "check_days": "Count",
      "results": {
        "type": "object",
        "additionalProperties": "CreditCheckResult"
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_credit_check"
      }
    }
  },
  "CreditCheckResult": {
    "type": "object",
    "required": [
      "amount",
      "currency"
    ],
    "properties": {
      "amount": "Amount",
      "currency": "CurrencyId"
    }
  },
  "CurrencyId": {
    "type": "string",
    "pattern": "^[A-Z]{3}$",
    "maxLength": 3
  },
  "DirectDebitCheck": {
    "type": "object",
    "required": [
      "check_amount",
      "check_currency_id",
      "start_date",
      "end_date",
      "recommendation",
      "recommendation_date",
      "created_at",
      "object"
    ],
    "properties": {
      "check_amount": "Amount",
      "check_currency_id": "CurrencyId",
      "start_date": "CalendarDate",
      "end_date": "CalendarDate",
      "recommendation": "DirectDebitRecommendation",
      "recommendation_date": "CalendarDate",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_direct_debit_check"
      }
    }
  },
  "DirectDebitRecommendation": {
    "type": "string",
    "enum": [
      "ANY",
      "DATE",
      "REJECT"
    ]
  },
  "EmptyObject": {
    "type": "object",
    "maxProperties": 0
  },
  "EventId": {
    "type": "string",
    "pattern": "^ev_[0-9A-Za-z]+$"
  },
  "EventTransaction": {
    "type": [
      "string",
      "null"
    ],
    "pattern": "^(x[vrp]_[0-9A-Za-z]+|[0-9]{5}-[a-z]{2,3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4})$"
  },
  "FactSheetCheck": {
    "type": "object",
    "properties": {
      "limit_turnover_days": "Count",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_fact_sheet"
      }
    }
  },
  "Flag": {
    "anyOf": [
      {
        "type": "boolean"
      },
      {
        "type": "string",
        "enum": [
          "0",
          "1"
        ]
      },
      {
        "type": "integer",
        "enum": [
          0,
          1
        ]
      }
    ]
  },
  "Iban": {
    "type": "string",
    "maxLength": 40
  },
  "MerchantId": {
    "type": "string",
    "maxLength": 255
  },
  "Metadata": {
    "type": [
      "object",
      "null"
    ],
    "maxProperties": 3,
    "propertyNames": {
      "maxLength": 20
    },
    "additionalProperties": {
      "anyOf": [
        {
          "type": "string",
          "maxLength": 128
        },
        {
          "type": "number"
        }
      ]
    }
  },
  "NameCheck": {
    "type": "object",
    "required": [
      "match",
      "similarity",
      "object",
      "created_at"
    ],
    "properties": {
      "match": "Flag",
      "similarity": {
        "type": "number",
        "minimum": 0,
        "maximum": 100
      },
      "object": {
        "type": "string",
        "const": "xs2a_name_check"
      },
      "created_at": "Timestamp"
    }
  },
  "NewAccountEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "bank_accounts.new_account"
      },
      "data": "BankAccountEventData"
    }
  },
  "NewTurnoversEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "bank_accounts.new_turnovers"
      },
      "data": "BankAccountEventData"
    }
  },
  "OverdraftLimitCheck": {
    "type": "object",
    "required": [
      "booking_days",
      "overdraft_limit_days",
      "maximum_overdraft_used",
      "average_overdraft_used",
      "median_overdraft_used",
      "currency_id",
      "created_at",
      "object"
    ],
    "properties": {
      "booking_days": "Count",
      "overdraft_limit_days": "Count",
      "maximum_overdraft_used": "Amount",
      "average_overdraft_used": "Amount",
      "median_overdraft_used": "Amount",
      "currency_id": "CurrencyId",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_overdraft_limit_check"
      }
    }
  },
  "PasswordChangedEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "account.password_changed"
      },
      "data": {
        "type": "object"
      }
    }
  },
  "Payment": {
    "type": "object",
    "required": [
      "id",
      "transaction",
      "object",
      "sender_holder",
      "sender_iban",
      "sender_bic",
      "sender_bank_name",
      "sender_country_id",
      "recipient_holder",
      "recipient_iban",
      "recipient_bic",
      "recipient_bank_name",
      "recipient_country_id",
      "purpose",
      "amount",
      "currency_id",
      "payment_status",
      "testmode",
      "metadata",
      "merchant_id"
    ],
    "properties": {
      "id": "PaymentId",
      "transaction": "TransactionReference",
      "object": {
        "type": "string",
        "const": "xs2a_payment"
      },
      "sender_holder": {
        "type": "string",
        "maxLength": 255
      },
      "sender_iban": "Iban",
      "sender_bic": "Bic",
      "sender_bank_name": {
        "type": "string",
        "maxLength": 255
      },
      "sender_country_id": "CountryId",
      "recipient_holder": {
        "type": "string",
        "maxLength": 255
      },
      "recipient_iban": "Iban",
      "recipient_bic": "Bic",
      "recipient_bank_name": {
        "type": "string",
        "maxLength": 255
      },
      "recipient_country_id": "CountryId",
      "purpose": {
        "type": "string",
        "maxLength": 54
      },
      "amount": "Amount",
      "currency_id": "CurrencyId",
      "payment_status": "PaymentStatus",
      "testmode": "Flag",
      "metadata": "Metadata",
      "merchant_id": "MerchantId",
      "created_at": "Timestamp"
    }
  },
  "PaymentId": {
    "type": "string",
    "pattern": "^xp_[0-9A-Za-z]+$"
  },
  "PaymentStatus": {
    "type": "string",
    "enum": [
      "NONE",
      "RECEIVED",
      "LOSS"
    ]
  },
  "Risk": {
    "type": "object",
    "required": [
      "id",
      "transaction",
      "object",
      "account_holder",
      "iban",
      "bic",
      "bank_name",
      "country_id",
      "testmode",
      "metadata",
      "merchant_id"
    ],
    "properties": {
      "id": "RiskId",
      "transaction": "TransactionReference",
      "object": {
        "type": "string",
        "const": "xs2a_risk"
      },
      "account_holder": {
        "type": "string",
        "maxLength": 255
      },
      "iban": "Iban",
      "bic": "Bic",
      "bank_name": {
        "type": "string",
        "maxLength": 255
      },
      "country_id": "CountryId",
      "testmode": "Flag",
      "metadata": "Metadata",
      "merchant_id": "MerchantId",
      "created_at": "Timestamp",
      "xs2a_account_snapshot": "AccountSnapshot",
      "xs2a_balance_check": "BalanceCheck",
      "xs2a_balance_overview": "BalanceOverview",
      "xs2a_cashflow_overview": "CashflowOverview",
      "xs2a_chargeback_check": "ChargebackCheck",
      "xs2a_children_check": "ChildrenCheck",
      "xs2a_credit_check": "CreditCheck",
      "xs2a_direct_debit_check": "DirectDebitCheck",
      "xs2a_fact_sheet": "FactSheetCheck",
      "xs2a_name_check": "NameCheck",
      "xs2a_overdraft_limit_check": "OverdraftLimitCheck",
      "xs2a_seizure_check": "SeizureCheck",
      "xs2a_standing_orders_check": "StandingOrdersCheck",
      "xs2a_all_accounts_check": "AllAccountsCheck"
    }
  },
  "RiskId": {
    "type": "string",
    "pattern": "^xr_[0-9A-Za-z]+$"
  },
  "SeizureCheck": {
    "type": "object",
    "required": [
      "is_seizure"
    ],
    "properties": {
      "is_seizure": "Flag",
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_seizure_check"
      }
    }
  },
  "StandingOrder": {
    "type": "object",
    "required": [
      "sender_account",
      "recipient_account",
      "amount",
      "currency",
      "purpose",
      "frequency",
      "frequency_interval",
      "day",
      "start_execution",
      "end_execution"
    ],
    "properties": {
      "sender_account": "StandingOrderAccount",
      "recipient_account": "StandingOrderAccount",
      "amount": "Amount",
      "currency": "CurrencyId",
      "purpose": {
        "type": "string",
        "maxLength": 54
      },
      "frequency": {
        "type": "string",
        "enum": [
          "d",
          "w",
          "m",
          "y"
        ]
      },
      "frequency_interval": {
        "type": "integer",
        "minimum": 0
      },
      "day": {
        "type": "integer",
        "minimum": 1,
        "maximum": 31
      },
      "start_execution": "CalendarDate",
      "end_execution": {
        "type": [
          "string",
          "null"
        ],
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
      }
    }
  },
  "StandingOrderAccount": {
    "type": "object",
    "required": [
      "holder",
      "description",
      "iban",
      "bic",
      "country_id"
    ],
    "properties": {
      "holder": {
        "type": "string"
      },
      "description": {
        "type": "string"
      },
      "iban": "Iban",
      "bic": "Bic",
      "country_id": "CountryId"
    }
  },
  "StandingOrdersCheck": {
    "type": "object",
    "required": [
      "standing_orders",
      "created_at",
      "object"
    ],
    "properties": {
      "standing_orders": {
        "type": "array",
        "items": "StandingOrder"
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_standing_orders_check"
      }
    }
  },
  "SyncFailedEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "bank_accounts.sync_failed"
      },
      "data": "BankConnection"
    }
  },
  "SyncMode": {
    "type": "string",
    "enum": [
      "full",
      "shared",
      "none"
    ]
  },
  "Timestamp": {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2}|T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))$"
  },
  "TransactionCreatedEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "transaction.created"
      },
      "data": "TransactionEventData"
    }
  },
  "TransactionEventData": {
    "anyOf": [
      "TransactionObject",
      "EmptyObject"
    ]
  },
  "TransactionObject": {
    "switch": {
      "by": "object",
      "members": {
        "xs2a_verification": "Verification",
        "xs2a_risk": "Risk",
        "xs2a_payment": "Payment"
      }
    }
  },
  "TransactionReference": {
    "type": "string",
    "pattern": "^[0-9]{5}-[a-z]{2,3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}$",
    "maxLength": 19
  },
  "TransactionUpdatedEvent": {
    "type": "object",
    "required": [
      "id",
      "testmode",
      "created_at",
      "object",
      "type",
      "data"
    ],
    "properties": {
      "id": "EventId",
      "transaction": "EventTransaction",
      "testmode": "Flag",
      "message": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": "Timestamp",
      "object": {
        "type": "string",
        "const": "xs2a_event"
      },
      "type": {
        "type": "string",
        "const": "transaction.updated"
      },
      "data": "TransactionEventData"
    }
  },
  "TurnoverCategory": {
    "type": "string",
    "minLength": 1
  },
  "Verification": {
    "type": "object",
    "required": [
      "id",
      "transaction",
      "object",
      "account_holder",
      "iban",
      "bic",
      "bank_name",
      "country_id",
      "check_requested",
      "check_amount",
      "check_currency_id",
      "check_passed",
      "testmode",
      "metadata",
      "merchant_id"
    ],
    "properties": {
      "id": "VerificationId",
      "transaction": "TransactionReference",
      "object": {
        "type": "string",
        "const": "xs2a_verification"
      },
      "account_holder": {
        "type": "string",
        "maxLength": 255
      },
      "iban": "Iban",
      "bic": "Bic",
      "bank_name": {
        "type": "string",
        "maxLength": 255
      },
      "country_id": "CountryId",
      "check_requested": "Flag",
      "check_amount": "Amount",
      "check_currency_id": "CurrencyId",
      "check_passed": "Flag",
      "testmode": "Flag",
      "metadata": "Metadata",
      "merchant_id": "MerchantId",
      "created_at": "Timestamp"
    }
  },
  "VerificationId": {
    "type": "string",
    "pattern": "^xv_[0-9A-Za-z]+$"
  },
  "VisibleAccount": {
    "type": "object",
    "required": [
      "holder",
      "description",
      "iban",
      "bic",
      "joint_account"
    ],
    "properties": {
      "holder": {
        "type": "string"
      },
      "description": {
        "type": "string"
      },
      "iban": "Iban",
      "bic": "Bic",
      "joint_account": "Flag"
    }
  }
};
