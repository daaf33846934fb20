<?php

use Xs2AApi\AccountSnapshotInput;
use Xs2AApi\BalanceCheckInput;
use Xs2AApi\CheckboxElement;
use Xs2AApi\Client;
use Xs2AApi\Config;
use Xs2AApi\MultiElement;
use Xs2AApi\PasswordElement;
use Xs2AApi\RiskInput;
use Xs2AApi\SelectElement;
use Xs2AApi\TextElement;

use function Xs2AApi\resolveAuth;
use function Xs2AApi\send;

require __DIR__ . '/generated/client.php';

$config = new Config(
    serverUrl: getenv('XS2A_BASE_URL'),
    auth: ['basic' => ['username' => 'api', 'password' => getenv('XS2A_API_KEY')]],
);
$api = new Client($config);
$riskInput = new RiskInput(
    bankCode: '88888888',
    countryId: 'DE',
    xs2aBalanceCheck: new BalanceCheckInput(checkAmount: '100', checkCurrencyId: 'EUR'),
    xs2aAccountSnapshot: new AccountSnapshotInput(days: 45, allAccounts: true, filters: ['rent', 'income']),
    metadata: ['custid' => '4711'],
);

/** The values of a field; its class tells what an element has. */
function fill(mixed $element): array
{
    if ($element instanceof MultiElement) {
        $values = [$element->name => $element->selected];
        foreach ($element->elements as $option) {
            if ($option->value === $element->selected) {
                $values += array_merge(...array_map(fill(...), $option->elements));
            }
        }
        return $values;
    }
    return match (true) {
        $element instanceof SelectElement => [$element->name => (string) array_key_first($element->options)],
        $element instanceof CheckboxElement => [$element->name => '1'],
        // At the Testbank, the PIN `forms` shows the form `multi` next.
        $element instanceof TextElement, $element instanceof PasswordElement => [
            $element->name => ['bank_code' => '88888888', 'USER_PIN' => 'forms'][$element->name] ?? '123456',
        ],
        default => [],
    };
}

$steps = [
    'list' => fn () => array_map(
        fn ($verification) => $verification->transaction,
        $api->listVerifications(checkPassed: true, perPage: 2)->data,
    ),
    'risk' => function () use ($api, $riskInput) {
        $session = $api->createRisk($riskInput);
        return ['passed' => $api->getRisk($session->transaction)->xs2aBalanceCheck?->checkPassed === true];
    },
    'download' => function () use ($config) {
        $operation = Client::OPERATIONS['downloadFactSheet'];
        [$headers] = resolveAuth($operation['security'], $config->auth);
        $url = $config->serverUrl . str_replace('{risk_id}', '10001-xr-UCnK-0K3Q', $operation['path']);
        $request = ['operationId' => $operation['id'], 'method' => 'GET', 'url' => $url, 'headers' => $headers];
        $file = send($config, $request + ['query' => ['format' => 'pdf']])['body'];
        return substr($file, 0, 5) . ', ' . strlen($file) . ' bytes';
    },
    'wizard' => function () use ($api, $riskInput) {
        $key = $api->createRisk($riskInput)->wizardSessionKey;
        [$forms, $values] = [[], []];
        while (end($forms) !== 'finish' && count($forms) < 10) {
            $form = $api->submitWizardStep(['key' => $key] + $values)->form;
            $forms[] = $form->name;
            $values = array_merge([], ...array_map(fill(...), $form->elements));
        }
        return $forms;
    },
];

foreach ($steps as $step => $run) {
    try {
        echo json_encode(['step' => $step, 'value' => $run()], JSON_UNESCAPED_SLASHES), "\n";
    } catch (Throwable $error) {
        echo json_encode(['step' => $step, 'error' => get_class($error) . ': ' . $error->getMessage()]), "\n";
    }
}
