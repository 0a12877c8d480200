import { relations } from "drizzle-orm";
import { patients, rooms, visits } from "./schema.ts";

export const patientsRelations = relations(patients, ({ many }) => ({ visits: many(visits) }));
export const visitsRelations = relations(visits, ({ one }) => ({
  patient: one(patients, { fields: [visits.patientId], references: [patients.id] }),
  room: one(rooms, { fields: [visits.roomId], references: [rooms.id] }),
}));
