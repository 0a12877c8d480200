// How each function of the file is called; a `$` stands for the dot before a method.
import { db } from "../src/client.ts";
import * as app from "../src/services.ts";

const patients = () => new app.PatientRepository(db);
const stock = () => new app.StockRoom(db);

export const PatientRepository$find = async () => patients().find(1);
export const PatientRepository$findContact = async () => patients().findContact(1);
export const PatientRepository$findByMail = async () => patients().findByMail("ANN@x.io");
export const PatientRepository$search = async () =>
  patients().search({ name: "n", kind: "private", active: true });
export const PatientRepository$create = async () => patients().create({ name: "New", email: "new@y.io" });
export const PatientRepository$createAll = async () => patients().createAll(["one", "two"]);
export const PatientRepository$rename = async () => patients().rename(1, "Anna");
export const PatientRepository$touch = async () => patients().touch(1, { active: false });
export const PatientRepository$save = async () => patients().save("ann@x.io", "Ann");
export const PatientRepository$erase = async () => patients().erase(3);
export const PatientRepository$count = async () => patients().count();
export const PatientRepository$younger = async () => patients().younger(new Date(0));
export const PatientRepository$dateless = async () => patients().dateless();
export const StockRoom$low = async () => stock().low();
export const StockRoom$take = async () => stock().take("a", "x");
export const StockRoom$put = async () => stock().put("a", "x", 2);
export const StockRoom$annotate = async () => stock().annotate("b", "high");
export const dashboard = async () => app.dashboard(db);
export const remarksByRoom = async () => app.remarksByRoom(db);
export const everyName = async () => app.everyName(db);
export const words = async () => app.words(db);
export const neverVisited = async () => app.neverVisited(db);
export const usedRooms = async () => app.usedRooms(db);
export const history = async () => app.history(db, 1);
export const fullHistory = async () => app.fullHistory(db);
export const priced = async () => app.priced(db);
export const roomsOnly = async () => app.roomsOnly(db);
export const moveVisits = async () => app.moveVisits(db, 1, 2);
export const admit = async () => app.admit(db);
export const admitLater = async () => app.admitLater(db);
export const overview = async () => app.overview(db);
export const restock = async () => app.restock();
export const duplicates = async () => app.duplicates(db);
export const withLabel = async () => app.withLabel(db, "new");
export const unlabelled = async () => app.unlabelled(db);
export const meanPrice = async () => app.meanPrice(db);
export const floors = async () => app.floors(db, 0, 3);
export const copyRoom = async () => app.copyRoom(db, 1);
export const archive = async () => app.archive(db);
export const longWords = async () => app.longWords(db);
export const countOf = async () => [
  await app.countOf(db, "room"),
  await app.countOf(db, "event"),
  await app.countOf(db, "label"),
];
export const audit$write = async () => app.audit.write(db, "x");
export const audit$last = async () => app.audit.last(db);
export const audit$clear = async () => app.audit.clear(db);
export const rawFloors = async () => app.rawFloors(db);
export const rawMail = async () => app.rawMail(db, "private");
export const notCovered = async () => app.notCovered(db);
