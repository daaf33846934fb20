<?php

// Compiles and loads every class that was generated.
error_reporting(E_ALL);
set_error_handler(fn (int $level, string $message) => throw new ErrorException($message));
require __DIR__ . '/generated/client.php';
