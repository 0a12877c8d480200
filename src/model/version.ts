import manifest from "../../package.json" with { type: "json" };

/** Version of Drizzle Gate. */
export const version: string = manifest.version;

/** Where the tool lives, without a slash at the end. */
export const repository: string = manifest.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");

/** Where mistakes of the tool are reported. */
export const issuesPage: string = manifest.bugs;
