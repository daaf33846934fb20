import { CommandError } from '@xs2a/tools-lib';

/** The command line is wrong, or something of this name exists. Nothing is written. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
