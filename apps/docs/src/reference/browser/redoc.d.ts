/** Of Redoc's script, which stands before ours in the same module. */
declare function init(contract: object, options: object, element: Element | null): unknown;
