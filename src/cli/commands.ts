import type { Command } from './command.ts'
import { backup } from './backup.ts'
import { demo } from './demo/demo.ts'
import { directoryCheck } from './directory-check.ts'
import { directoryExport } from './directory-export.ts'
import { directoryImport } from './directory-import.ts'
import { directoryList } from './directory-list.ts'
import { erase } from './erase.ts'
import { explain } from './explain.ts'
import { importIncidents } from './import-incidents.ts'
import { keys } from './keys.ts'
import { keysForget } from './keys-forget.ts'
import { keysRestore } from './keys-restore.ts'
import { keysRotate } from './keys-rotate.ts'
import { keysSeal, keysUnseal } from './keys-seal.ts'
import { ledgerAnchor } from './ledger-anchor.ts'
import { ledgerVerify } from './ledger-verify.ts'
import { migrate } from './migrate.ts'
import { projectionsCheck, projectionsRebuild } from './projections.ts'
import { readerAdd } from './reader-add.ts'
import { readerList } from './reader-list.ts'
import { registerCommands } from './register/commands.ts'
import { restore } from './restore.ts'
import { serve, web, work } from './serve.ts'
import { staffAdd } from './staff-add.ts'
import { staffLink } from './staff-link.ts'
import { staffList } from './staff-list.ts'
import { staffOpen } from './staff-open.ts'
import { staffRole } from './staff-role.ts'
import { staffShut } from './staff-shut.ts'
import { tokenAdd } from './token-add.ts'
import { tokenList } from './token-list.ts'
import { tokenRevoke } from './token-revoke.ts'

/** Every command that works. */
export const commands: readonly Command[] = [
  serve,
  web,
  work,
  migrate,
  demo,
  explain,
  importIncidents,
  directoryImport,
  directoryExport,
  directoryList,
  directoryCheck,
  staffAdd,
  staffLink,
  staffList,
  staffOpen,
  staffRole,
  staffShut,
  readerList,
  readerAdd,
  tokenAdd,
  tokenList,
  tokenRevoke,
  ledgerAnchor,
  ledgerVerify,
  // The longer names first: the first whose words fit is meant.
  keysRotate,
  keysForget,
  keysRestore,
  keysSeal,
  keysUnseal,
  keys,
  erase,
  backup,
  restore,
  projectionsCheck,
  projectionsRebuild,
  ...registerCommands,
]
