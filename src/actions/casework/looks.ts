import { localDate, type LocalDate } from '../../domain/time/calendar.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Course } from '../../domain/casework/course.ts'
import { nextStep } from '../../domain/casework/next-step.ts'
import { caseSeverity, type CaseSeverity } from '../../domain/casework/overview.ts'
import type { Priority } from '../../domain/vocabulary/severity.ts'
import { findCase } from '../../store/history/find-case.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Look, StaffRole } from '../../domain/vocabulary/staff.ts'
import { keepLooks, looksAt, unopenedOf, type KeptLook } from '../../store/cases/looks.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { staffNames } from '../staff/staff-names.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** Most hours of reading that a page is made from. */
const MOST = 2000
/** Most lines that the person reads of it. */
const SHOWN = 60

/** That somebody of the staff reads these cases is on record; a page waits for it, so that none is read without. */
export function noteLooks(
  house: House,
  viewer: Viewer,
  caseIds: readonly string[],
  what: Look,
): Promise<void> {
  return viewer.kind === 'staff'
    ? keepLooks(house.database, viewer, caseIds, what, house.now())
    : Promise.resolve()
}

/** True while a story that nobody has waits to be opened by a look of its own. */
export async function mustLookFirst(house: House, viewer: StaffViewer, caseId: string): Promise<boolean> {
  return isUuid(caseId) && (await unopenedOf(house.database, viewer, [caseId])).length > 0
}

/** What stands of a story that nobody has: enough to choose it, and no word of it. */
export interface Unopened {
  readonly id: string
  readonly reference: string
  readonly kind: Case['kind']
  readonly state: Case['state']
  readonly priority: Priority
  readonly rule: CaseSeverity['rule']
  readonly next: Course
  readonly language: string
  /** How long it is, in pages, each begun one counted. */
  readonly pages: number
  readonly receivedAt: Instant
}

/** Characters on a page. */
const PAGE = 2500

export async function unopened(house: House, viewer: StaffViewer, caseId: string): Promise<Unopened | null> {
  const found = await findCase(house.database, house.keys, viewer, caseId)
  if (found === null) return null
  const { kase } = found
  const { priority, rule } = caseSeverity(kase)
  const { id, reference, kind, state, language, receivedAt, story } = kase
  const pages = Math.ceil(story.length / PAGE)
  const next = nextStep(kase, house.calendar)
  return { id, reference, kind, state, priority, rule, next, language, pages, receivedAt }
}

/** Opens a story that nobody has: from now on it is on record that this one did. False where there is none for them. */
export async function lookAtStory(house: House, viewer: StaffViewer, caseId: string): Promise<boolean> {
  if (!(await mustLookFirst(house, viewer, caseId))) return false
  await noteLooks(house, viewer, [caseId], 'looked')
  return true
}

/** What the person reads of who read their case: on which day, in which role, and how; each once. */
export interface LookOfDay {
  readonly day: LocalDate
  readonly at: Instant
  readonly role: StaffRole
  readonly what: Exclude<Look, 'looked'>
}

export async function looksForPerson(house: House, caseId: string): Promise<readonly LookOfDay[]> {
  const days = new Map<string, LookOfDay>()
  for (const { role, what: how, at } of await looksAt(house.database, caseId, MOST)) {
    const moment = instantFromMs(at.getTime())
    const day = localDate(moment, house.calendar.timeZone)
    const what = how === 'looked' ? 'opened' : how
    const key = `${day} ${role} ${what}`
    if (!days.has(key)) days.set(key, { day, at: moment, role, what })
  }
  return [...days.values()].slice(0, SHOWN)
}

/** Who read a case, by name, for whoever answers for the house. */
export interface LookByName extends Pick<KeptLook, 'role' | 'what'> {
  readonly name: string | null
  readonly at: Instant
}

export async function looksByName(house: House, caseId: string): Promise<readonly LookByName[]> {
  const looks = await looksAt(house.database, caseId, MOST)
  const names = await staffNames(
    house,
    looks.map(({ reader }) => reader),
  )
  return looks.map(({ reader, role, what, at }) => ({
    name: names.get(reader) ?? null,
    role,
    what,
    at: instantFromMs(at.getTime()),
  }))
}
