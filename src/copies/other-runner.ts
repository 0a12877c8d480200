import { code } from "../model/text.ts";
import type { Engine } from "../sqlite/engine.ts";

/** The tables in which other tools keep what they applied: by their documentation or sources. */
const runners: Readonly<Record<string, string>> = {
  _prisma_migrations: "Prisma",
  knex_migrations: "Knex",
  kysely_migration: "Kysely",
  sequelizemeta: "Sequelize",
  schema_migrations: "Rails, dbmate or golang-migrate",
  goose_db_version: "goose",
  flyway_schema_history: "Flyway",
  _hub_migrations: "NuxtHub",
  alembic_version: "Alembic",
  django_migrations: "Django",
  typeorm_metadata: "TypeORM",
};

/** A sentence about the tool that migrated a database in which Drizzle recorded nothing; null where none is known. */
export function otherRunner(engine: Engine): string | null {
  const names = engine
    .query("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .map(({ name }) => String(name));
  const table = names.find((name) => Object.hasOwn(runners, name.toLowerCase()));
  return table === undefined
    ? null
    : `It has ${code(table)}, in which ${runners[table.toLowerCase()]} records what it applied: if that migrates production, Drizzle's folder does not`;
}
