import { organisationNamed } from '../../../actions/directory/view-directory.ts'
import { refusedAnyway } from '../../../actions/refused-anyway.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { isDone } from '../../../actions/decide-and-commit.ts'
import { keyOfForm, runVerb } from '../../../actions/run-verb.ts'
import { forgetDraft, keepDraft } from '../../../actions/staff/drafts.ts'
import { mayOver } from '../../../domain/access/case-access.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { eachOf, isRefusal } from '../../../domain/refusal.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { notFoundPage, outsideDone } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath } from '../forms/desk.ts'
import { typedFields } from '../forms/marks.tsx'
import { clockChangeIn, readForm } from '../forms/read-form.ts'
import { kebab, staffVerbOf, type StaffVerb } from '../forms/staff-verbs.ts'
import { questionsOf } from '../forms/questions.ts'
import { deskOf, showCase } from './page.tsx'
import { nextAct } from './proposed.ts'
import { sayRefusal } from './refusal-words.ts'
import { sectionOf } from './spots.ts'

/** Runs the verb of a posted form, and goes back to the case, or shows the form again with what was typed. */
export async function postVerb(visit: Visit): Promise<Response> {
  const { c, house, form } = visit
  const verb = staffVerbOf(c.req.param('verb') ?? '')
  const caseId = idOf(visit)
  if (verb === null || !isUuid(caseId)) return notFoundPage(visit)
  const staff = staffOf(visit)
  const by = { kind: 'staff', id: staff.id } as const
  const input = await inputOf(visit, staffViewer(staff), verb)
  const result = await runVerb(
    house,
    verb,
    staffViewer(staff),
    by,
    caseId,
    { ...input, knowingly: field(form, 'knowingly') === 'yes' },
    { seen: seenIn(form), key: keyIn(form) },
  )
  const id = field(form, 'form') || kebab(verb)
  const place = { staff: staff.id, caseId, form: id }
  const sent = { id, verb, form, keptAt: null }
  if (isInvalid(result)) {
    await keepDraft(house, place, typedFields(form))
    const asked = { viewer: staffViewer(staff), by, caseId }
    const raw = { ...input, knowingly: field(form, 'knowingly') === 'yes' }
    const refusals = await refusedAnyway(house, verb, asked, raw, result.invalid)
    return showCase(visit, { ...sent, problems: result.invalid, refusal: null, codes: [], refusals }, 400)
  }
  if (isRefusal(result)) {
    if (result.refused === 'not_found') {
      // The same again, after it took the case out of their sight.
      const key = keyIn(form)
      const isDoneHere = key !== null && (await isDone(house, keyOfForm(by, caseId, key)))
      return isDoneHere ? c.redirect(NO_MORE_THEIRS, 303) : notFoundPage(visit)
    }
    await keepDraft(house, place, typedFields(form))
    const refusal = sayRefusal(visit.speaker, result)
    const codes = eachOf(result).map(({ refused }) => refused)
    return showCase(visit, { ...sent, problems: [], refusal, codes, refusals: eachOf(result) }, 409)
  }
  await forgetDraft(house, place)
  if (staff.role === 'outside_reviewer' && !mayOver(staff, result.kase, 'read')) return outsideDone(visit)
  if (!mayOver(staff, result.kase, 'read')) return c.redirect(NO_MORE_THEIRS, 303)
  return c.redirect(await addressAfter(visit, verb), 303)
}

/**
 * Back on the case, with the form of the next act in hand.
 *
 * @param acts what was saved at once, each act; `all` where that is not known any more
 */
export async function addressAfter(
  visit: Visit,
  verb: StaffVerb,
  acts: readonly (StaffVerb | 'all')[] = [],
): Promise<string> {
  const change = clockChangeIn(questionsOf(verb), visit.form, visit.house.calendar.timeZone)
  const clocks = change === null ? '' : `&clocks=${change}`
  const path = `${casePath(idOf(visit))}?saved=${kebab(verb)}${acts.map((act) => `&act=${kebab(act)}`).join('')}${clocks}`
  const desk = await deskOf(visit, null)
  const next = desk && nextAct(desk, verb)
  return next ? `${path}&do=${next}#at` : `${path}#${sectionOf(verb)}`
}

/** Where whoever no longer sees a case by what they did goes on, and reads that it is done. */
const NO_MORE_THEIRS = '/staff?gone=yes'

/** How many events the case had on the page that the form was sent from; null where it does not say. */
export function seenIn(form: FormData): number | null {
  const seen = field(form, 'seen')
  return /^\d{1,9}$/.test(seen) ? Number(seen) : null
}

/** Longest key that is taken; ours have 43 characters. */
const LONGEST_KEY = 200

/** The key of the form; null where it has none. */
export function keyIn(form: FormData): string | null {
  const key = field(form, 'key')
  return key === '' || key.length > LONGEST_KEY ? null : key
}

/** What the form says; an organisation is found in the directory by its name. */
async function inputOf(
  { house, form }: Pick<Visit, 'house' | 'form'>,
  viewer: Viewer,
  verb: StaffVerb,
): Promise<Record<string, unknown>> {
  const questions = questionsOf(verb)
  const input = readForm(questions, form, house.calendar.timeZone, house.now())
  const known = questions.find(({ kind }) => kind === 'organisation')
  return known
    ? { ...input, [known.name]: await organisationNamed(house, viewer, field(form, 'name')) }
    : input
}
