import { organisationNamed } from '../../../actions/directory/view-directory.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { runVerb } from '../../../actions/run-verb.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { eachOf, isRefusal } from '../../../domain/refusal.ts'
import { notFoundPage, outsideDone } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath } from '../forms/desk.ts'
import { clockChangeIn, readForm } from '../forms/read-form.ts'
import { kebab, staffVerbOf, type StaffVerb } from '../forms/staff-verbs.ts'
import { questionsOf } from '../forms/questions.ts'
import { showCase } from './page.tsx'
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
  const input = await inputOf(visit, verb)
  const result = await runVerb(
    house,
    verb,
    staffViewer(staff),
    by,
    caseId,
    { ...input, knowingly: field(form, 'knowingly') === 'yes' },
    seenIn(form),
  )
  const id = field(form, 'form') || kebab(verb)
  if (isInvalid(result))
    return showCase(visit, { id, verb, form, problems: result.invalid, refusal: null, codes: [] }, 400)
  if (isRefusal(result)) {
    if (result.refused === 'not_found') return notFoundPage(visit)
    const refusal = sayRefusal(visit.speaker, result)
    const codes = eachOf(result).map(({ refused }) => refused)
    return showCase(visit, { id, verb, form, problems: [], refusal, codes }, 409)
  }
  if (staff.role === 'outside_reviewer') return outsideDone(visit)
  const change = clockChangeIn(questionsOf(verb), form, house.calendar.timeZone)
  const clocks = change === null ? '' : `&clocks=${change}`
  return c.redirect(`${casePath(caseId)}?saved=${kebab(verb)}${clocks}#${sectionOf(verb)}`, 303)
}

/** How many events the case had on the page that the form was sent from; null where it does not say. */
function seenIn(form: FormData): number | null {
  const seen = field(form, 'seen')
  return /^\d{1,9}$/.test(seen) ? Number(seen) : null
}

/** What the form says; an organisation is found in the directory by its name. */
async function inputOf({ house, form }: Visit, verb: StaffVerb): Promise<Record<string, unknown>> {
  const questions = questionsOf(verb)
  const input = readForm(questions, form, house.calendar.timeZone)
  const known = questions.find(({ kind }) => kind === 'organisation')
  return known ? { ...input, [known.name]: await organisationNamed(house, field(form, 'name')) } : input
}
