// How each function of the file is called; a `$` stands for the dot before a method.
import { db } from "../src/client.ts";
import * as app from "../src/services.ts";

const ctx = { db };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

export const getPatient = async () => [await app.getPatient(1), await app.getPatient(99)];
export const listPatients = async () => [
  await app.listPatients(),
  await app.listPatients({ search: "a", kind: "public", includeArchived: true }, 1, 2),
];
export const createPatient = async () => [
  await app.createPatient({ name: "Dora", email: "Dora@x.io" }),
  await app.createPatient({ name: "Emil", email: "emil@x.io", phone: "7", kind: "private" }),
];
export const updatePatient = async () => [
  await app.updatePatient(2, { name: "Bobby" }),
  await app.updatePatient(1, { phone: "9", bornAt: new Date("1990-05-01T00:00:00Z") }),
];
export const archivePatient = async () => app.archivePatient(2);
export const syncPatient = async () => [
  await app.syncPatient({ email: "ann@x.io", name: "Ann Lee" }),
  await app.syncPatient({ email: "eve@x.io", name: "Eve", phone: "5" }),
];
export const importPatients = async () => [
  await app.importPatients([
    { name: "Ann", email: "ann@x.io" },
    { name: "Finn", email: "finn@x.io", bornAt: new Date("2001-02-03T00:00:00Z") },
  ]),
  await app.importPatients(
    [
      { name: "Gus", email: "gus@x.io", kind: "private" },
      { name: "Hal", email: "hal@x.io" },
    ],
    1,
  ),
];
export const patientsBornBetween = async () => [
  await app.patientsBornBetween(new Date("1980-01-01T00:00:00Z")),
  await app.patientsBornBetween(new Date("1980-01-01T00:00:00Z"), new Date("1990-01-01T00:00:00Z")),
];
export const erasePatient = async () => app.erasePatient(1);
export const allRooms = async () => [await app.allRooms(), await app.allRooms(1)];
export const roomOccupancy = async () => app.roomOccupancy();
export const freeRooms = async () => app.freeRooms();
export const closeRoom = async () => [await app.closeRoom(1, 2), await app.closeRoom(2)];
export const listVisits = async () => [
  await app.listVisits(),
  await app.listVisits({ patientId: 1, roomId: 1, minPrice: 100, remark: "fin" }, 5),
];
export const bookVisit = async () => [
  await app.bookVisit({ patientId: 2 }),
  await app.bookVisit({ patientId: 1, roomId: 2, price: 400 }),
];
export const addRemark = async () => [await app.addRemark(1, "paid"), await app.addRemark(2, "late")];
export const cancelVisit = async () => app.cancelVisit(1);
export const visitsAboveAverage = async () => app.visitsAboveAverage();
export const latestVisits = async () => app.latestVisits();
export const topSpenders = async () => [await app.topSpenders(), await app.topSpenders(1)];
export const labelUsage = async () => app.labelUsage();
export const labelsOfVisits = async () => app.labelsOfVisits([1, 2]);
export const replaceLabels = async () => app.replaceLabels(1, ["old", "urgent"]);
export const removeUnusedLabels = async () => app.removeUnusedLabels();
export const stockRepo$levels = async () => [
  await app.stockRepo.levels(),
  await app.stockRepo.levels({ place: "x", search: "low" }),
];
export const stockRepo$receive = async () =>
  app.stockRepo.receive([
    { sku: "a", place: "x", amount: 5 },
    { sku: "c", place: "y", amount: 1 },
  ]);
export const stockRepo$consume = async () => [
  await app.stockRepo.consume("a", "x"),
  await app.stockRepo.consume("b", "x", 2),
];
export const stockRepo$relocate = async () => app.stockRepo.relocate("b", "x", "y", 1);
export const stockRepo$totalsByPlace = async () => [
  await app.stockRepo.totalsByPlace(),
  await app.stockRepo.totalsByPlace(5),
];
export const writeEvent = async () => [app.writeEvent("login"), app.writeEvent("logout", { after: 30 })];
export const recentEvents = async () => [await app.recentEvents(), await app.recentEvents(1, 5)];
export const eventSummary = async () => app.eventSummary();
export const pruneEvents = async () => [await app.pruneEvents(), await app.pruneEvents(0)];
export const draftStore$autosave = async () => [
  await app.draftStore.autosave(1, { name: "Ida" }),
  await app.draftStore.autosave(1, { name: "Ida", phone: "3" }),
];
export const draftStore$reopen = async () => app.draftStore.reopen(1);
export const draftStore$overview = async () => app.draftStore.overview();
export const submitIntake = async () => [
  await app.submitIntake(1, { name: "Jon", email: "Jon@x.io" }),
  await app.submitIntake(2, { name: "Kim", email: "kim@x.io", reason: "cough" }),
];
export const patientRouter$profile = async () => app.patientRouter.profile({ ctx, input: { id: 1 } });
export const patientRouter$directory = async () => [
  await app.patientRouter.directory({ ctx, input: {} }),
  await app.patientRouter.directory({ ctx, input: { letter: "B", cursor: 1 } }),
];
export const patientRouter$changeKind = async () =>
  app.patientRouter.changeKind({ ctx, input: { ids: [2, 3], kind: "private" } });
export const patientRouter$breakdown = async () => app.patientRouter.breakdown({ ctx, input: undefined });
export const visitRouter$details = async () => [
  await app.visitRouter.details({ ctx, input: { id: 1 } }),
  await app.visitRouter.details({ ctx, input: { id: 2 } }),
];
export const visitRouter$feed = async () => [
  await app.visitRouter.feed({ ctx, input: {} }),
  await app.visitRouter.feed({ ctx, input: { limit: 1, cursor: 2 } }),
];
export const visitRouter$setPrice = async () => [
  await app.visitRouter.setPrice({ ctx, input: { id: 2, price: 120 } }),
  await app.visitRouter.setPrice({ ctx, input: { id: 1, price: 300, remark: "checked" } }),
];
export const visitRouter$tag = async () =>
  app.visitRouter.tag({ ctx, input: { visitId: 1, labelIds: [1, 2] } });
export const visitRouter$billing = async () => [
  await app.visitRouter.billing({ ctx, input: {} }),
  await app.visitRouter.billing({ ctx, input: { kind: "private" } }),
];
export const createPatientAction = async () => [
  await app.createPatientAction(formOf({ name: "Lea", email: "lea@x.io" })),
  await app.createPatientAction(formOf({ name: "Max", email: "max@x.io", phone: "8" })),
];
export const renameRoomAction = async () => app.renameRoomAction(2, formOf({ label: "Garden" }));
export const adjustStockAction = async () => [
  await app.adjustStockAction(formOf({ sku: "a", place: "x", amount: "9" })),
  await app.adjustStockAction(formOf({ sku: "b", place: "x", amount: "0", note: "empty" })),
];
export const loadPatientsPage = async () => [
  await app.loadPatientsPage({ url: new URL("https://clinic.example/patients") }),
  await app.loadPatientsPage({ url: new URL("https://clinic.example/patients?q=a&kind=private&page=1") }),
];
export const loadVisitsPage = async () => app.loadVisitsPage({ params: { patientId: "1" } });
export const globalSearch = async () => [await app.globalSearch("n"), await app.globalSearch("o", 1)];
export const dashboard = async () => app.dashboard();
export const patientTimeline = async () => app.patientTimeline(1);
export const quickStats = async () => app.quickStats();
export const archiveIdlePatients = async () => app.archiveIdlePatients();
export const exportPatients = async () => [
  await app.exportPatients(),
  await app.exportPatients(["kind", "bornAt"]),
];
export const revenueReport = async () => [await app.revenueReport(), await app.revenueReport(100)];
