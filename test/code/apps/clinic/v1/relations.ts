import { defineRelations } from "drizzle-orm";
import * as schema from "./schema.ts";

export const relations = defineRelations(schema, (r) => ({
  patients: { visits: r.many.visits() },
  visits: {
    patient: r.one.patients({ from: r.visits.patientId, to: r.patients.id }),
    room: r.one.rooms({ from: r.visits.roomId, to: r.rooms.id }),
  },
}));
