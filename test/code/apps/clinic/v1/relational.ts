import { db } from "./client.ts";

export const withVisits = async () => db.query.patients.findMany({ with: { visits: true }, orderBy: { id: "asc" } });
export const names = async () => db.query.patients.findMany({ columns: { id: true, name: true }, where: { name: { like: "%n%" } } });
export const visitPage = async () =>
  db.query.visits.findFirst({ columns: { remark: false }, with: { patient: { columns: { name: true } }, room: true } });
