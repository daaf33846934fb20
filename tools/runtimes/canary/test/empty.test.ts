// A file that has lost its tests.
export {};
