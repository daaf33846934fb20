/** The command line is wrong, or something of this name exists. Nothing is written. */
export { UsageError } from '@xs2a/tools-lib';
