// How each function of the file is called; a `$` stands for the dot before a method.
import { db } from "../src/client.ts";
import { labels, patients } from "../src/schema.ts";
import * as app from "../src/services.ts";

const patientRepository = () => new app.PatientRepository(db);
const visitRepository = () => new app.VisitRepository(db);
const roomRepository = () => new app.RoomRepository(db);
const labelRepository = () => new app.LabelRepository(db);
const inventory = () => app.createInventory(db);

export const distinctValues = async () => [
  await app.distinctValues(patients, patients.kind),
  await app.distinctValues(labels, labels.word),
];
export const BaseRepository$findById = async () => [
  await patientRepository().findById(1),
  await visitRepository().findById(1),
  await roomRepository().findById(2),
];
export const BaseRepository$findByIds = async () => [
  await labelRepository().findByIds([1, 2]),
  await roomRepository().findByIds([]),
];
export const BaseRepository$hasId = async () => [await roomRepository().hasId(1), await visitRepository().hasId(99)];
export const BaseRepository$deleteById = async () => patientRepository().deleteById(3);
export const PatientRepository$findByEmail = async () => patientRepository().findByEmail(" ANN@x.io");
export const PatientRepository$list = async () =>
  patientRepository().list(
    { q: "n", kind: "private", active: true, bornBefore: new Date(1_600_000_000_000), hasVisits: true },
    { page: 1, pageSize: 10 },
  );
export const PatientRepository$register = async () =>
  patientRepository().register({ email: "Dora@x.io", name: "Dora", phone: "4" });
export const PatientRepository$updateContact = async () => patientRepository().updateContact(2, { phone: "22" });
export const PatientRepository$deactivate = async () => patientRepository().deactivate(2);
export const PatientRepository$withHistory = async () => patientRepository().withHistory(1);
export const PatientRepository$directory = async () => patientRepository().directory();
export const PatientRepository$importMany = async () =>
  patientRepository().importMany([
    { email: "ann@x.io", name: "Ann C", phone: "11" },
    { email: "eve@x.io", name: "Eve", phone: null },
  ]);
export const VisitRepository$listForPatient = async () => visitRepository().listForPatient(1);
export const VisitRepository$schedule = async () => visitRepository().schedule({ patientId: 1, roomId: 2, price: 90 });
export const VisitRepository$details = async () => visitRepository().details(1);
export const VisitRepository$assignRoom = async () => visitRepository().assignRoom(2, 2);
export const VisitRepository$discount = async () => visitRepository().discount([1, 2], 10);
export const VisitRepository$waiting = async () => visitRepository().waiting();
export const VisitRepository$searchRemarks = async () => visitRepository().searchRemarks("FIN");
export const RoomRepository$byFloor = async () => roomRepository().byFloor();
export const RoomRepository$save = async () => roomRepository().save({ id: 2, label: "North-east", floor: 2 });
export const RoomRepository$vacant = async () => roomRepository().vacant();
export const RoomRepository$busy = async () => roomRepository().busy();
export const LabelRepository$attach = async () => labelRepository().attach(1, ["new", "old"]);
export const LabelRepository$wordsOf = async () => labelRepository().wordsOf(1);
export const LabelRepository$cloud = async () => labelRepository().cloud();
export const createInventory$levels = async () => inventory().levels("x");
export const createInventory$receive = async () =>
  inventory().receive([
    { sku: "a", place: "x", amount: 4 },
    { sku: "c", place: "y" },
  ]);
export const createInventory$transfer = async () => inventory().transfer("a", "x", "y", 1);
export const createInventory$annotate = async () => inventory().annotate("b", "order more");
export const createInventory$shortages = async () => inventory().shortages(5);
export const auditLog$record = async () => app.auditLog.record(db, "login", { patientId: 1 });
export const auditLog$recent = async () => app.auditLog.recent();
export const auditLog$aboutPatient = async () => app.auditLog.aboutPatient(1);
export const auditLog$prune = async () => app.auditLog.prune(1);
export const admitPatient = async () => app.admitPatient({ email: "fay@x.io", name: "Fay", roomId: 1, price: 120 });
export const dischargePatient = async () => app.dischargePatient(1, "recovered");
export const mergePatients = async () => app.mergePatients(1, 2);
export const closeRoom = async () => app.closeRoom(2);
export const saveDraft = async () => app.saveDraft(1, "Hello");
export const publishDraft = async () => app.publishDraft(2);
export const patientStatement = async () => app.patientStatement(1);
export const getPatientByEmail = async () => app.getPatientByEmail("ANN@x.io");
export const topSpenders = async () => app.topSpenders();
export const roomRevenue = async () => app.roomRevenue();
export const globalSearch = async () => app.globalSearch("n");
export const sameKindPairs = async () => app.sameKindPairs();
export const exportPatients = async () => app.exportPatients();
export const visitSheet = async () => app.visitSheet();
export const birthDecades = async () => app.birthDecades();
export const dashboard = async () => app.dashboard();
export const facets = async () => app.facets();
export const listVisits = async () => app.listVisits({ sort: "patient", minPrice: 0 });
export const orphanedLabels = async () => app.orphanedLabels();
export const normaliseEmails = async () => app.normaliseEmails();
export const revenueSince = async () => app.revenueSince(1);
export const clearDrafts = async () => app.clearDrafts();
