/**
 * Trouble on our side: the check could not be done. Everything a migration does wrong is a finding instead.
 * The message is one sentence with the way out; it becomes the reason of an `unknown` verdict.
 */
export class CannotCheck extends Error {
  override readonly name = "CannotCheck";
}
