import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LOCK_FILE, lockText, readLock, writeLock } from '../../files/lock.ts'
import { KINDS } from '../../files/schema/kinds.ts'
import { writeWhole } from '../../files/write-whole.ts'
import { idsOnBranches } from '../git/ids-on-branches.ts'
import { mergingIn } from '../git/merging.ts'
import { planRenumbering, type Plan } from './plan.ts'
import { entryFiles, sideAt, type Side } from './side.ts'

/** What is to be done for the merge that is under way around a register; null where there is none. */
export function renumbering(folder: string): Plan | null {
  const merging = mergingIn(folder)
  if (merging === null) return null
  const [keeps, moves, base] = [merging.keeps, merging.moves, merging.base].map((commit) =>
    sideAt(merging, commit),
  ) as [Side, Side, Side]
  const here = sideHere(folder)
  const inMarks = [keeps, moves, here].flatMap(({ marks }) => marks.map(({ impact }) => impact))
  const plan = planRenumbering({ keeps, moves, base, here }, [...idsOnBranches(folder), ...inMarks])
  const isRecorded = plan.marks !== null && lockText(plan.marks, '') === withoutHeader(folder)
  return isRecorded ? { ...plan, marks: null } : plan
}

/** Carries a plan out. */
export function carryOut(folder: string, plan: Plan, lockHeader: string): void {
  for (const [name, text] of plan.texts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeWhole(join(folder, name), text)
  }
  if (plan.marks !== null) writeLock(folder, plan.marks, lockHeader)
}

/** The register as it lies here, with whatever git left in it. */
function sideHere(folder: string): Side {
  const names = [
    ...namesIn(folder, ''),
    ...KINDS.flatMap((kind) => namesIn(join(folder, kind.folder), `${kind.folder}/`)),
  ]
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  return { texts, files: entryFiles(names), marks: readLock(folder).marks }
}

function namesIn(folder: string, before: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && /\.(ya?ml|md)$/.test(each.name) && each.name !== LOCK_FILE)
    .map(({ name }) => `${before}${name}`)
}

function withoutHeader(folder: string): string | null {
  const file = join(folder, LOCK_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^(?:#.*\n)+/, '') : null
}
