import type { Checkout } from "../files/find-link.ts";
import { FileRefused, writePlainFile } from "../files/plain-file.ts";
import { CannotCheck, messageOf } from "../model/errors.ts";
import { code } from "../model/text.ts";

/** Writes a text to a file, or to standard output where that is null. Throws CannotCheck. */
export function writeOutput(text: string, file: string | null, checkout: Checkout): void {
  if (file === null) {
    process.stdout.write(text);
    return;
  }
  try {
    writePlainFile(file, checkout, text);
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be written: ${messageOf(error)}`);
  }
}
