import type { Command } from '../command.ts'
import { add } from './add.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { exportRegister } from './export.ts'
import { importRegister } from './import.ts'
import { init } from './init.ts'
import { renumber } from './renumber.ts'
import { report } from './report.ts'

/** Due diligence as files: works without a database, in this command and in the small package. */
export const registerCommands: readonly Command[] = [
  init,
  add,
  check,
  explain,
  report,
  diff,
  importRegister,
  exportRegister,
  renumber,
]
