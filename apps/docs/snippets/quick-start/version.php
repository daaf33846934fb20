<?php

$curl = curl_init(getenv('XS2A_BASE_URL') . '/v1/version');
curl_setopt_array($curl, [
    CURLOPT_USERPWD => 'api:' . getenv('XS2A_API_KEY'),
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
