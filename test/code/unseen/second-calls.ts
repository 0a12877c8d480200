// How each function of the file is called; a `$` stands for the dot before a member.
import { db } from "../src/client.ts";
import * as app from "../src/services.ts";

const params = { id: "1", q: "n" };
const rooms = () => app.makeRooms(db);

export const list = async () => app.routes["GET /patients"]({ db, params });
export const one = async () => app.routes["GET /patients/:id"]({ db, params });
export const options = async () => app.routes["GET /names"]({ db, params });
export const add = async () => app.routes["POST /patients"]({ db, params, body: { email: "new@z.io", name: "New" } });
export const phone = async () => app.routes["PATCH /patients/:id/phone"]({ db, params, body: "9" });
export const leave = async () => app.routes["DELETE /visits/:id"]({ db, params });
export const search = async () => app.routes["GET /search"]({ db, params });
export const makeRooms$all = async () => rooms().all();
export const makeRooms$withFloor = async () => rooms().withFloor();
export const makeRooms$move = async () => rooms().move(1, 1);
export const makeRooms$open = async () => rooms().open("Loft");
export const amountOf = async () => app.amountOf(db, "a");
export const firstOrNull = async () => app.firstOrNull(db, 1);
export const priceRange = async () => app.priceRange(db);
export const busiest = async () => app.busiest(db);
export const lastVisitRemarks = async () => app.lastVisitRemarks(db);
export const sameKind = async () => app.sameKind(db, 1);
export const everythingOf = async () => app.everythingOf(db);
export const half = async () => app.half(db);
export const withoutNote = async () => app.withoutNote(db);
export const clean = async () => app.clean(db);
export const upsertMany = async () => app.upsertMany(db, ["new", "old", "odd"]);
export const stockUp = async () => app.stockUp(db, "a", "x");
export const noteEvents = async () => app.noteEvents(db, "note");
export const draftBodies = async () => app.draftBodies(db);
export const page = async () => app.page(db, "name");
export const born = async () => app.born(db);
export const relational = async () => app.relational(db);
export const counted = async () => app.counted(db);
export const findByPhone = async () => app.findByPhone("1");
export const rawJoin = async () => app.rawJoin(db);
export const rawUpdate = async () => app.rawUpdate(db);
export const rawInsert = async () => app.rawInsert(db);
export const rawParts = async () => app.rawParts(db);

/** What the functions are in the file whose names are no words. */
export const names = {
  list: "routes.GET /patients",
  one: "routes.GET /patients/:id",
  options: "routes.GET /names",
  add: "routes.POST /patients",
  phone: "routes.PATCH /patients/:id/phone",
  leave: "routes.DELETE /visits/:id",
  search: "routes.GET /search",
};
