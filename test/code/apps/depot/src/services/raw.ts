import { sql } from "drizzle-orm";
import { db } from "../db/client.ts";
import { orders } from "../db/schema/index.ts";

export const archive = async () => {
  await db.run(sql`insert into orders_archive select * from orders where status = 'sent'`);
  return db.values(sql`select count(*) from orders_archive`);
};
export const orderRows = async () => db.values(sql`select * from orders order by id`);
export const paidPerDay = async () => db.all(sql`select placed_on, count(*) as n from orders where status <> 'open' group by 1 order by 1`);
export const joined = async () => db.all(sql`select full_name, total_cents from customers join orders on customers.id = customer_id order by orders.id`);
export const memoOf = async () => db.all(sql`select ${orders.memo} as memo from ${orders} where ${orders.id} = ${1}`);
export const rawLine = async () => db.all(sql`insert into lines (order_id, position, sku) values (1, 7, 's2') returning quantity`);
export const stockOf = async () => db.get(sql`select in_stock from products where sku = ${"s1"}`);
