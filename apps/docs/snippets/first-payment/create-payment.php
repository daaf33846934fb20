<?php

$body = [
    'amount' => '10.00',
    'currency_id' => 'EUR',
    'purpose' => 'Order 4711',
    'recipient_holder' => 'Holger Baumhaus',
    'recipient_iban' => 'DE08500105175412638463',
    'sender_bic' => 'TESTDE88XXX',
    'sender_country_id' => 'DE',
];

$curl = curl_init(getenv('XS2A_BASE_URL') . '/v1/payments');
curl_setopt_array($curl, [
    CURLOPT_USERPWD => 'api:' . getenv('XS2A_API_KEY'),
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_POSTFIELDS => json_encode($body, JSON_THROW_ON_ERROR),
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new RuntimeException(curl_error($curl));
}
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status < 200 || $status > 299) {
    throw new RuntimeException("The API answered $status.");
}
echo $answer;
