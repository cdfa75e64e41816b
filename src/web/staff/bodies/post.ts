import { markBody, type MarkAct } from '../../../actions/bodies/mark-body.ts'
import { recordFunding } from '../../../actions/bodies/record-funding.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { amountTyped } from '../../../domain/typed/amount.ts'
import { dateTyped } from '../../../domain/typed/date.ts'
import { CHECK_METHODS } from '../../../domain/vocabulary/bodies.ts'
import { isCodeOf } from '../../../domain/vocabulary/code.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, type Visit } from '../../route.ts'
import { forgetUnsaved, keepUnsaved } from '../unsaved.tsx'
import { FUNDING_FIELDS, fundingForm, type FundingField } from './fundings.tsx'
import { showBody } from './one.tsx'

/** Somebody made sure today that what is listed is so. */
export async function postChecked(visit: Visit): Promise<Response> {
  const how = field(visit.form, 'how')
  if (!isCodeOf(CHECK_METHODS, how))
    return showBody(visit, { how: visit.speaker.w.workspace.bodies.chooseHow }, null)
  return mark(visit, { act: 'checked', how })
}

/** It takes nobody for now. */
export const postPause = (visit: Visit) => mark(visit, { act: 'paused' })
/** It is gone. */
export const postClose = (visit: Visit) => mark(visit, { act: 'closed' })
/** It is there again. */
export const postOpenBody = (visit: Visit) => mark(visit, { act: 'opened' })

async function mark(visit: Visit, act: MarkAct): Promise<Response> {
  const seen = Number(field(visit.form, 'version')) || null
  const done = await markBody(visit.house, staffOf(visit), idOf(visit), act, seen)
  if (done === 'unknown') return notFoundPage(visit)
  if (done === 'overtaken') return showBody(visit, { how: visit.speaker.w.workspace.bodies.overtaken }, null)
  return saved(visit)
}

/** What was typed of a funding stays where it was, whatever else is done on its page. */
async function saved(visit: Visit): Promise<Response> {
  await keepUnsaved(visit, fundingForm(idOf(visit)), FUNDING_FIELDS)
  return visit.c.redirect(`/staff/bodies/${idOf(visit)}?saved=1`, 303)
}

/** Writes down what is given. */
export async function postFunding(visit: Visit): Promise<Response> {
  const { form, house, speaker } = visit
  const typed = (name: FundingField) => field(form, name) || undefined
  const amount = amountTyped(field(form, 'amount')) ?? typed('amount')
  const day = (name: FundingField) => dateTyped(field(form, name)) ?? typed(name)
  const done = await recordFunding(
    house,
    staffOf(visit),
    idOf(visit),
    {
      payer: typed('payer'),
      amount,
      currency: typed('currency')?.toUpperCase(),
      from: day('from'),
      to: day('to'),
      agreedWith: typed('agreedWith'),
    },
    field(form, 'once'),
  )
  if (done === null) return notFoundPage(visit)
  if (isInvalid(done)) {
    const { workspace } = speaker.w
    const words = workspace.bodies
    const wrong: Partial<Record<string, string>> = {
      amount: words.amountWrong,
      currency: words.currencyWrong,
      from: words.dayWrong,
      to: words.dayWrong,
    }
    return showBody(
      visit,
      Object.fromEntries(
        done.invalid.map((each) => [
          each.field,
          (each.length === undefined && wrong[each.field]) || sayProblem(speaker, each),
        ]),
      ),
      null,
    )
  }
  await forgetUnsaved(visit, fundingForm(idOf(visit)))
  return visit.c.redirect(`/staff/bodies/${idOf(visit)}?saved=1`, 303)
}
