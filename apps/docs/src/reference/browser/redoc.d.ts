/** Types of Redoc's script, which precedes ours in the same module. */
declare function init(contract: object, options: object, element: Element | null): unknown;
