import { customType, integer } from "drizzle-orm/sqlite-core";

export const stamps = {
  createdAt: integer({ mode: "timestamp" }).notNull().$defaultFn(() => new Date(1_000_000_000_000)),
  updatedAt: integer({ mode: "timestamp" }).$onUpdate(() => new Date(1_100_000_000_000)),
};

export const softly = { deletedAt: integer({ mode: "timestamp" }) };

/** Kept as cents. */
export const money = customType<{ data: number; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => Math.round(value * 100),
  fromDriver: (value) => value / 100,
});
