/** The part of sql.js that the tests use; the package brings no types. */
declare module "sql.js" {
  export interface Database {
    exec(sql: string): { readonly values: readonly (readonly unknown[])[] }[];
    close(): void;
  }
  export default function initSqlJs(): Promise<{ readonly Database: new () => Database }>;
}
