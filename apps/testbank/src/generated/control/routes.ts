/** Generated from src/control/contract by scripts/control.ts – do not edit; run `pnpm build`. */

export const routes = {
  "listAccounts": {
    "method": "GET",
    "path": "/_testbank/accounts"
  },
  "createAccount": {
    "method": "POST",
    "path": "/_testbank/accounts"
  },
  "listApiKeys": {
    "method": "GET",
    "path": "/_testbank/accounts/{account_id}/keys"
  },
  "createApiKey": {
    "method": "POST",
    "path": "/_testbank/accounts/{account_id}/keys"
  },
  "revokeApiKey": {
    "method": "DELETE",
    "path": "/_testbank/keys/{key_id}"
  },
  "listLogins": {
    "method": "GET",
    "path": "/_testbank/bank/logins"
  },
  "changePassword": {
    "method": "PUT",
    "path": "/_testbank/bank/password"
  },
  "listBankStates": {
    "method": "GET",
    "path": "/_testbank/bank/states"
  },
  "setBankState": {
    "method": "PUT",
    "path": "/_testbank/bank/states"
  },
  "createBankAccount": {
    "method": "POST",
    "path": "/_testbank/bank/accounts"
  },
  "listTurnovers": {
    "method": "GET",
    "path": "/_testbank/bank/turnovers"
  },
  "createTurnover": {
    "method": "POST",
    "path": "/_testbank/bank/turnovers"
  },
  "adoptTurnovers": {
    "method": "POST",
    "path": "/_testbank/bank/turnovers/adopt"
  },
  "bookTurnover": {
    "method": "POST",
    "path": "/_testbank/bank/turnovers/{turnover_id}/book"
  },
  "cancelTurnover": {
    "method": "POST",
    "path": "/_testbank/bank/turnovers/{turnover_id}/cancel"
  },
  "getClock": {
    "method": "GET",
    "path": "/_testbank/clock"
  },
  "travel": {
    "method": "POST",
    "path": "/_testbank/clock/travel"
  },
  "freezeClock": {
    "method": "POST",
    "path": "/_testbank/clock/freeze"
  },
  "unfreezeClock": {
    "method": "POST",
    "path": "/_testbank/clock/unfreeze"
  },
  "resetClock": {
    "method": "POST",
    "path": "/_testbank/clock/reset"
  },
  "listFaults": {
    "method": "GET",
    "path": "/_testbank/faults"
  },
  "createFault": {
    "method": "POST",
    "path": "/_testbank/faults"
  },
  "clearFaults": {
    "method": "DELETE",
    "path": "/_testbank/faults"
  },
  "listSessions": {
    "method": "GET",
    "path": "/_testbank/sessions"
  },
  "createFinishedSession": {
    "method": "POST",
    "path": "/_testbank/sessions"
  },
  "decideApproval": {
    "method": "POST",
    "path": "/_testbank/sessions/{session_id}/approval"
  },
  "listSnapshots": {
    "method": "GET",
    "path": "/_testbank/snapshots"
  },
  "saveSnapshot": {
    "method": "POST",
    "path": "/_testbank/snapshots"
  },
  "deleteSnapshot": {
    "method": "DELETE",
    "path": "/_testbank/snapshots/{name}"
  },
  "restoreSnapshot": {
    "method": "POST",
    "path": "/_testbank/snapshots/{name}/restore"
  },
  "resetTestbank": {
    "method": "POST",
    "path": "/_testbank/reset"
  },
  "listRequests": {
    "method": "GET",
    "path": "/_testbank/requests"
  },
  "clearRequests": {
    "method": "DELETE",
    "path": "/_testbank/requests"
  },
  "listWebhooks": {
    "method": "GET",
    "path": "/_testbank/webhooks"
  },
  "createWebhook": {
    "method": "POST",
    "path": "/_testbank/webhooks"
  },
  "deleteWebhook": {
    "method": "DELETE",
    "path": "/_testbank/webhooks/{webhook_id}"
  },
  "rotateWebhookSecret": {
    "method": "POST",
    "path": "/_testbank/webhooks/{webhook_id}/secret"
  },
  "createTestEvent": {
    "method": "POST",
    "path": "/_testbank/events"
  },
  "listDeliveries": {
    "method": "GET",
    "path": "/_testbank/deliveries"
  },
  "getDelivery": {
    "method": "GET",
    "path": "/_testbank/deliveries/{delivery_id}"
  },
  "redeliver": {
    "method": "POST",
    "path": "/_testbank/deliveries/{delivery_id}/redeliver"
  }
} as const;
