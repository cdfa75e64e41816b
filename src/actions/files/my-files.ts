import { personFiles, type PersonFile } from '../../domain/files/person-files.ts'
import { inMegabytes, NOTHING_SAID, whyNoFile } from '../../domain/files/why-no-file.ts'
import { whyNotTakeBack } from '../../domain/files/take-back-file.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'

/** The files that the person gave, and whether they can give one more. */
export interface FilesOfMine {
  /** Of the case, as the person knows it. */
  readonly reference: string
  /** Oldest first, also those that are gone. */
  readonly files: readonly PersonFile[]
  readonly whyNot: Refusal | null
  /** Why one of them stays, by its id; nothing for those that they can take back. */
  readonly staying: ReadonlyMap<string, Refusal>
  /** Megabytes that a case can hold. */
  readonly most: number
}

/**
 * What the person gave in files. Whether one more can be given follows from the whole case, as it does when one comes in;
 * of the rest of it nothing is answered.
 */
export async function filesOfMine(
  house: House,
  viewer: Extract<Viewer, { kind: 'person' }>,
): Promise<FilesOfMine | null> {
  const whole = await findWholeCase(house.database, house.keys, viewer, viewer.caseId)
  if (whole === null || whole.kase.erasedAt !== null) return null
  const { mostOfCase } = house.files
  const { kase } = whole
  const by = { kind: 'person' } as const
  const files = personFiles(kase)
  return {
    reference: kase.reference,
    files,
    staying: new Map(
      files.flatMap(({ id }) => {
        const whyNot = whyNotTakeBack(kase, id, by)
        return whyNot === null ? [] : [[id, whyNot]]
      }),
    ),
    whyNot: whyNoFile(kase, contextOf(house, by), mostOfCase, NOTHING_SAID),
    most: inMegabytes(mostOfCase),
  }
}
