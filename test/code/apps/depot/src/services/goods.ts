import { eq, getTableColumns, sql } from "drizzle-orm";
import { db } from "../db/client.ts";
import { imports, priceLog, prices, products } from "../db/schema/index.ts";

const { deletedAt: _, ...shown } = getTableColumns(products);
const byRarity = db.select({ sku: products.sku, left: products.inStock }).from(products).orderBy(products.inStock).prepare();
const listed = db.select({ sku: products.sku, price: products.price }).from(products).where(eq(products.isListed, true));

export const rare = async () => byRarity.all();
export const shelf = async () => listed;
export const catalogue = async () => db.select(shown).from(products).orderBy(products.sku);
export const addProduct = async () => db.insert(products).values({ sku: "s9", title: "Cup", price: 2.5 }).returning({ price: products.price });
export const addMany = async () => {
  await db.insert(products).values([{ sku: "m1", title: "A", price: 1 }, { sku: "m2", title: "B", price: 2, tags: ["new"] }]);
  return db.$count(products);
};
export const reprice = async () => {
  await db.update(products).set({ price: 9.99 }).where(eq(products.sku, "s1"));
  return db.select({ was: priceLog.oldPrice, is: priceLog.newPrice }).from(priceLog);
};
export const tags = async () => db.select({ sku: products.sku, tags: products.tags }).from(products).orderBy(products.sku);
export const soldOut = async () => db.update(products).set({ soldOutAt: new Date(5000), inStock: 0 }).where(eq(products.sku, "s2")).returning({ at: products.soldOutAt });
export const setPrice = async () =>
  db.insert(prices).values({ sku: "s1", country: "de", amount: 3 })
    .onConflictDoUpdate({ target: [prices.sku, prices.country], set: { amount: 3 } }).returning({ amount: prices.amount });
export const priceIn = async () => db.select({ amount: prices.amount }).from(prices).where(eq(prices.country, "de"));
export const markup = async () => db.select({ sku: products.sku, twice: sql<number>`${products.price} * 2` }).from(products).orderBy(products.sku);
