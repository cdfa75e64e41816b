import { fearedEver } from '../../domain/case/told.ts'
import { openKeepings } from '../../domain/casework/keep-from.ts'
import type { Case } from '../../domain/case/case.ts'
import { writtenForThem } from '../../domain/case/their-words.ts'
import { translatedByHumans } from '../../domain/casework/translations.ts'
import { namedIn, piecesOf, preparedNames } from '../../domain/intake/names-of-us.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'
import { staffNames } from '../staff/staff-names.ts'
import { mustLookFirst } from './looks.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** What somebody is asked before they open a story that nobody has: whether it is they who must not see it. */
export interface AskedFirst {
  /** Whom the person wants kept from it, in words that name no account of ours and that nobody has answered. */
  readonly words: readonly string[]
  /** A part of their own name stands in what the person told. */
  readonly isAlike: boolean
}

/**
 * What this one has to answer before the story is opened; null where there is nothing to ask, or it was opened before. A
 * likeness asks and keeps nobody away: a first name alone is that of many. A program that acts as no person is asked
 * nothing.
 */
export async function asksBeforeLook(
  house: House,
  viewer: StaffViewer,
  caseId: string,
): Promise<AskedFirst | null> {
  if (!(await mustLookFirst(house, viewer, caseId))) return null
  const found = await findCase(house.database, house.keys, viewer, caseId)
  const name = (await staffNames(house, [viewer.id])).get(viewer.id)
  if (found === null || name === undefined) return null
  const { kase } = found
  const words = openKeepings(kase).flatMap(({ who, answeredAt }) => (answeredAt === null ? [who] : []))
  const isAlike = toldIn(kase).some((text) => hasPartOf(text, name))
  return words.length === 0 && !isAlike ? null : { words, isAlike }
}

/** Everything that the person told. */
function toldIn(kase: Case): readonly string[] {
  return [...fearedEver(kase), ...writtenForThem(kase), ...translatedByHumans(kase)]
}

function hasPartOf(text: string, name: string): boolean {
  const names = preparedNames([{ id: name, name }])
  return piecesOf(text).some((piece) => namedIn(piece, names, true).length > 0)
}
