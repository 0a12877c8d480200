import type { SourcePlace } from "./driver.ts";
import type { Location } from "./finding.ts";

/** What an app gives to its connection before it migrates, as its sources say. */
export interface AppFunctions {
  /** Functions that it registers, by their names in lower case. */
  readonly registered: ReadonlyMap<string, SourcePlace>;
  /** Where it loads an extension, or registers what is named only when it runs; null where it does neither. */
  readonly extends: SourcePlace | null;
}

/** A function or module by the name under which SQL asks for it, in lower case. */
export interface OwnFunction {
  readonly name: string;
  readonly kind: "function" | "module";
}

/** A function or module that new migrations ask for and no engine has. */
export interface AskedFunction extends OwnFunction {
  /** The first statement that does. */
  readonly at: Location;
  /** Where the app registers it; null where no source that was read does. */
  readonly registered: SourcePlace | null;
  /** Where the app loads an extension that may have it; null where none is loaded. */
  readonly extends: SourcePlace | null;
}
