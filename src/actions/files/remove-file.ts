import type { Ruling } from '../../domain/case/verb.ts'
import type { Case } from '../../domain/case/case.ts'
import { refuseFile as decideToRefuse } from '../../domain/files/refuse-file.ts'
import { takeBackFile as decideToTakeBack } from '../../domain/files/take-back-file.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { forgetCaseFile, objectOf } from '../../store/files/case-files.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import type { Giver } from './give-file.ts'
import { removeObjects } from './remove-objects.ts'

/** The person takes back a file that they gave. */
export function takeBackFile(house: House, giver: Giver, file: string): Promise<Committed | Refusal> {
  return remove(house, giver, file, (kase) => decideToTakeBack(kase, { file }, contextOf(house, giver.by)))
}

/** One of us does not keep a file, and says why. */
export function refuseFile(
  house: House,
  giver: Giver,
  file: string,
  reasons: string,
): Promise<Committed | Refusal> {
  return remove(house, giver, file, (kase) =>
    decideToRefuse(kase, { file, reasons }, contextOf(house, giver.by)),
  )
}

/** The row goes with the entry that says so, and the bytes behind it; what is in the way of that is left to the sweep. */
async function remove(
  house: House,
  { viewer, by, caseId }: Giver,
  file: string,
  decide: (kase: Case) => Ruling,
): Promise<Committed | Refusal> {
  const object = await objectOf(house.database, caseId, file)
  const done = await decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide,
    seen: null,
    mayGoOn: () => true,
    along: () => (tx) => forgetCaseFile(tx, caseId, file),
  })
  if (!isRefusal(done) && object !== null) await removeObjects(house, [object])
  return done
}
