import { copyFails } from "./data/copy-fails.ts";
import { copyLedger } from "./data/copy-ledger.ts";
import { dataDependent } from "./data/data-dependent.ts";
import { failsOnRows } from "./data/fails-on-rows.ts";
import { foreignKeysBroken } from "./data/foreign-keys-broken.ts";
import { objectsLost } from "./data/objects-lost.ts";
import { productionDrift } from "./data/production-drift.ts";
import { rowsDeleted } from "./data/rows-deleted.ts";
import { rowsOverwritten } from "./data/rows-overwritten.ts";
import { slowMigration } from "./data/slow-migration.ts";
import { tableEmptied } from "./data/table-emptied.ts";
import { valuesChanged } from "./data/values-changed.ts";
import { valuesNulled } from "./data/values-nulled.ts";
import { bundleDiffers } from "./folder/bundle-differs.ts";
import { chunkEmpty } from "./folder/chunk-empty.ts";
import { chunkStatements } from "./folder/chunk-statements.ts";
import { forbiddenStatement } from "./folder/forbidden-statement.ts";
import { journalDuplicate } from "./folder/journal-duplicate.ts";
import { journalIndexGap } from "./folder/journal-index-gap.ts";
import { journalTimeFuture } from "./folder/journal-time-future.ts";
import { journalTimeOrder } from "./folder/journal-time-order.ts";
import { journalUnreadable } from "./folder/journal-unreadable.ts";
import { mergeConflictLeft } from "./folder/merge-conflict-left.ts";
import { migrationFileMissing } from "./folder/migration-file-missing.ts";
import { migrationFileUnlisted } from "./folder/migration-file-unlisted.ts";
import { nothingApplied } from "./folder/nothing-applied.ts";
import { snapshotChainBroken } from "./folder/snapshot-chain-broken.ts";
import { snapshotMissing } from "./folder/snapshot-missing.ts";
import { snapshotsCollide } from "./folder/snapshots-collide.ts";
import { acceptanceUnused } from "./gate/acceptance-unused.ts";
import { gateRelaxed } from "./gate/gate-relaxed.ts";
import { branchesCollide } from "./history/branches-collide.ts";
import { historySquashed } from "./history/history-squashed.ts";
import { journalEntryEdited } from "./history/journal-entry-edited.ts";
import { layoutConverted } from "./history/layout-converted.ts";
import { migrationDeleted } from "./history/migration-deleted.ts";
import { migrationEdited } from "./history/migration-edited.ts";
import { migrationReformatted } from "./history/migration-reformatted.ts";
import { migrationRenamed } from "./history/migration-renamed.ts";
import { migrationReordered } from "./history/migration-reordered.ts";
import { releasedVersionBreaks } from "./history/released-version-breaks.ts";
import { snapshotEdited } from "./history/snapshot-edited.ts";
import { declarationChanged } from "./replay/declaration-changed.ts";
import { driverChanged } from "./replay/driver-changed.ts";
import { functionUnknown } from "./replay/function-unknown.ts";
import { ledgerWritten } from "./replay/ledger-written.ts";
import { migrationFails } from "./replay/migration-fails.ts";
import { migrationSkipped } from "./replay/migration-skipped.ts";
import { pragmaWithoutEffect } from "./replay/pragma-without-effect.ts";
import { schemaNotMigrated } from "./replay/schema-not-migrated.ts";
import { snapshotDiffers } from "./replay/snapshot-differs.ts";
import { syntaxTooNew } from "./replay/syntax-too-new.ts";
import { transactionControl } from "./replay/transaction-control.ts";
import { upgradeDiffers } from "./replay/upgrade-differs.ts";
import type { AnyRule } from "./rule.ts";
import { alreadyThere } from "./schema/already-there.ts";
import { columnDefaultChanged } from "./schema/column-default-changed.ts";
import { columnDropped } from "./schema/column-dropped.ts";
import { columnRenamed } from "./schema/column-renamed.ts";
import { columnRequired } from "./schema/column-required.ts";
import { columnRetyped } from "./schema/column-retyped.ts";
import { constraintAdded } from "./schema/constraint-added.ts";
import { constraintDropped } from "./schema/constraint-dropped.ts";
import { dropAndAdd } from "./schema/drop-and-add.ts";
import { expandOnly } from "./schema/expand-only.ts";
import { objectBroken } from "./schema/object-broken.ts";
import { objectProtected } from "./schema/object-protected.ts";
import { tableDropped } from "./schema/table-dropped.ts";
import { tableRenamed } from "./schema/table-renamed.ts";
import { upsertTargetLost } from "./schema/upsert-target-lost.ts";

/** Every rule, in the order of the rules' pages. */
export const rules: readonly AnyRule[] = [
  bundleDiffers,
  chunkEmpty,
  chunkStatements,
  forbiddenStatement,
  journalDuplicate,
  journalIndexGap,
  journalTimeFuture,
  journalTimeOrder,
  journalUnreadable,
  mergeConflictLeft,
  migrationFileMissing,
  migrationFileUnlisted,
  snapshotChainBroken,
  snapshotMissing,
  snapshotsCollide,
  nothingApplied,
  branchesCollide,
  historySquashed,
  journalEntryEdited,
  layoutConverted,
  migrationDeleted,
  migrationEdited,
  migrationReformatted,
  migrationRenamed,
  migrationReordered,
  snapshotEdited,
  releasedVersionBreaks,
  ledgerWritten,
  migrationFails,
  migrationSkipped,
  pragmaWithoutEffect,
  schemaNotMigrated,
  snapshotDiffers,
  syntaxTooNew,
  transactionControl,
  upgradeDiffers,
  declarationChanged,
  functionUnknown,
  driverChanged,
  dataDependent,
  failsOnRows,
  foreignKeysBroken,
  objectsLost,
  tableEmptied,
  rowsDeleted,
  rowsOverwritten,
  slowMigration,
  valuesChanged,
  valuesNulled,
  copyLedger,
  copyFails,
  productionDrift,
  alreadyThere,
  columnDefaultChanged,
  columnDropped,
  columnRenamed,
  columnRequired,
  columnRetyped,
  constraintAdded,
  constraintDropped,
  dropAndAdd,
  objectBroken,
  objectProtected,
  expandOnly,
  tableDropped,
  tableRenamed,
  upsertTargetLost,
  acceptanceUnused,
  gateRelaxed,
];
