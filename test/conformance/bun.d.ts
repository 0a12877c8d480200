/** What the tests use of Bun itself, whose types they do not need otherwise. */
declare module "bun" {
  export class SQL {
    constructor(address: string);
    unsafe(sql: string): Promise<unknown>;
    close(): Promise<void>;
  }
}
