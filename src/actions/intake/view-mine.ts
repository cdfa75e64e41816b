import type { Case } from '../../domain/case/case.ts'
import { writtenForThem } from '../../domain/case/their-words.ts'
import { translatedByHumans } from '../../domain/casework/translations.ts'
import { namesToMind } from '../../domain/bodies/names-to-mind.ts'
import { personView, type PersonView } from '../../domain/casework/person-view.ts'
import { NOTHING_SAID, whyNoFile } from '../../domain/files/why-no-file.ts'
import { whatCanBeDone, type WhatCanBeDone } from '../../domain/possible.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { isWorking } from '../../store/cases/cases-of-the-gone.ts'
import { asSeenBy, findCase, type WholeCase } from '../../store/history/find-case.ts'
import { historyValue } from '../history/check-history.ts'
import type { House } from '../house.ts'
import { onceStored } from '../once-stored.ts'
import { whoReads, type WhoReads } from '../casework/left-to-nobody.ts'
import { looksForPerson, type LookOfDay } from '../casework/looks.ts'
import { contextOf } from '../run-verb.ts'
import { staffNames } from '../staff/staff-names.ts'

type PersonViewer = Extract<Viewer, { kind: 'person' }>

export interface Mine extends WhoReads {
  readonly view: PersonView
  /** Everything that was written by them and for them, wherever it stands. */
  readonly written: readonly string[]
  /** What the person can do now, and what not and why. */
  readonly possible: WhatCanBeDone
  /** Why they can give no file, by what they read of the case; null where they can. The page of files asks the whole case. */
  readonly whyNoFile: Refusal | null
  /** Whom a body that could help must not be tied to without it being said (`namesToMind`). */
  readonly namesToMind: readonly string[]
  /** Name of the member of staff who answers; null while nobody has taken the case up. */
  readonly contactName: string | null
  /** Who of us read it: on which day, in which role, and how. */
  readonly looks: readonly LookOfDay[]
  /** How many entries the case had when it was read: what came later was not on the page. */
  readonly recorded: number
  /** The check value of the whole history, with which the person can see later that it is still the same. */
  readonly checkValue: string
}

/** The person's own view of their case; null when the viewer has none. */
export async function viewMine(house: House, viewer: PersonViewer): Promise<Mine | null> {
  const found = await findCase(house.database, house.keys, viewer, viewer.caseId)
  return found && { ...ofCase(house, found.kase, found), ...(await besideOf(house, found.kase)) }
}

/**
 * The same of a whole case that is in hand, right after something of theirs was stored: only what is the person's to read
 * is shown. No read may fail there, because the receipt of whoever they let in is shown with it; what cannot be read
 * stands as it was before, where that was read.
 */
export async function viewMineAfter(
  house: House,
  viewer: PersonViewer,
  whole: WholeCase,
  before: Beside = NOT_READ,
): Promise<Mine> {
  const { kase } = asSeenBy(viewer, whole)
  const { contactName, looks, reader, nobodyHere } = before
  const beside = await onceStored(
    house,
    'an answer says what was known before of who reads a case',
    () => besideOf(house, kase),
    { contactName, looks, reader, nobodyHere },
  )
  return { ...ofCase(house, kase, whole), ...beside }
}

/** What of it is not in the case, and read beside it. */
type Beside = WhoReads & Pick<Mine, 'contactName' | 'looks'>

const NOT_READ: Beside = { contactName: null, looks: [], reader: null, nobodyHere: false }

/** The name of somebody who can work now: the person reads of nobody who is gone. */
async function nameOfWorking(house: House, handler: string | null): Promise<string | null> {
  if (handler === null || !(await isWorking(house.database, handler, new Date(house.now())))) return null
  return (await staffNames(house, [handler])).get(handler) ?? null
}

async function besideOf(house: House, kase: Case): Promise<Beside> {
  return {
    contactName: await nameOfWorking(house, kase.handler),
    looks: await looksForPerson(house, kase.id),
    ...(await whoReads(house, kase)),
  }
}

/** What follows from the case alone. */
function ofCase(
  house: House,
  kase: Case,
  { lastSeq: recorded, head }: Pick<WholeCase, 'lastSeq' | 'head'>,
): Omit<Mine, keyof Beside> {
  const context = contextOf(house, { kind: 'person' })
  return {
    view: personView(kase, house.now(), house.calendar),
    // Also as humans translated it: a word of danger may be known in that language alone.
    written: [...writtenForThem(kase), ...translatedByHumans(kase)],
    namesToMind: namesToMind(kase),
    possible: whatCanBeDone(kase, context),
    whyNoFile: whyNoFile(kase, context, house.files.mostOfCase, NOTHING_SAID),
    recorded,
    checkValue: historyValue(house, kase.id, head),
  }
}
