import { wasDone } from '../../../actions/decide-and-commit.ts'
import { problemsOfRows, type ProblemsOfRow } from '../../../actions/problems-of-rows.ts'
import { keyOfForm, runVerbs, tryVerbs } from '../../../actions/run-verb.ts'
import { forgetDraft, keepDraft } from '../../../actions/staff/drafts.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { eachOf, isRefusal, type Refusal } from '../../../domain/refusal.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { deskOf, showCase } from '../case/page.tsx'
import { sayOne } from '../case/refusal-words.ts'
import { addressAfter, keyIn, seenIn } from '../case/run-verb.ts'
import { casePath } from '../forms/desk.ts'
import type { FormState, RowState } from '../forms/form-state.ts'
import { typedFields } from '../forms/marks.tsx'
import { readSheet, type FilledRow } from './read-sheet.ts'
import { sheetOf } from './sheet.ts'
import { isSheet, VERB_OF_SHEET } from './sheet-ids.ts'

/**
 * Saves the lines of a sheet one after the other, all of them or none: what is refused is said with its line, and
 * everything stays in the form. Asked to show what follows, it saves nothing.
 */
export async function postSheet(visit: Visit): Promise<Response> {
  const { c, house, form, speaker } = visit
  const caseId = idOf(visit)
  const id = field(form, 'form')
  if (!isUuid(caseId)) return notFoundPage(visit)
  if (!isSheet(id)) return c.redirect(casePath(caseId), 303)
  const staff = staffOf(visit)
  const by = { kind: 'staff', id: staff.id } as const
  const place = { staff: staff.id, caseId, form: id }
  const verb = VERB_OF_SHEET[id]
  const sent = { id, verb, form, problems: [], refusal: null, codes: [], keptAt: null } satisfies FormState
  // What was saved is in no sheet any more: the same once more leads to where it led, also while it is being saved.
  const body = JSON.stringify(typedFields(form))
  const key = keyIn(form)
  const isSaved = async () => key !== null && wasDone(house, { key: keyOfForm(by, caseId, key), body })
  if (await isSaved()) return c.redirect(await addressAfter(visit, verb, ['all']), 303)
  const desk = await deskOf(visit, sent)
  if (desk === null) return notFoundPage(visit)
  const sheet = sheetOf(desk, id)
  const back = async (more: Partial<FormState>, status: 200 | 400 | 409) => {
    if (await isSaved()) return c.redirect(await addressAfter(visit, verb, ['all']), 303)
    await keepDraft(house, place, typedFields(form))
    return showCase(visit, { ...sent, ...more }, status)
  }
  const words = speaker.w.workspace.sheets
  if (sheet === null) return back({ refusal: words.gone, codes: ['not_now'] }, 409)
  const filled = await readSheet(house, staffViewer(staff), desk, sheet, form)
  const asked = filled.map((each) => each.asked)
  if (asked.length === 0) return back({ refusal: words.nothing, codes: ['text_missing'] }, 400)
  const said = (await problemsOfRows(house, staffViewer(staff), desk.view.kase, by, asked)).map((each, n) =>
    lineOf(filled[n], each),
  )
  const rows = said.filter(({ problems, refusals }) => problems.length + refusals.length > 0)
  if (rows.some(({ problems }) => problems.length > 0)) return back({ rows }, 400)
  const refusedAt = (refusal: Refusal, row = 0) => {
    // What is refused for another reason than what stands in the lines, such as newer words, is said of the first of them.
    const all =
      rows.length > 0 && rows.some(({ key }) => key === said[row]?.key)
        ? rows
        : [lineOf(filled[row], { problems: [], refusals: eachOf(refusal) })]
    return back(
      {
        refusal: all
          .flatMap(({ title, refusals }) => refusals.map((each) => `${title}: ${sayOne(speaker, each)}`))
          .join(' '),
        codes: all.flatMap(({ refusals }) => refusals.map(({ refused }) => refused)),
        rows: all,
      },
      409,
    )
  }
  if (field(form, 'show') === 'yes') {
    const follows = await tryVerbs(house, staffViewer(staff), desk.view.kase, by, asked)
    if (isRefusal(follows)) return refusedAt(follows, follows.row)
    return isInvalid(follows) ? back({}, 400) : back({ follows }, 200)
  }
  const done = await runVerbs(house, staffViewer(staff), by, caseId, asked, {
    seen: seenIn(form),
    key,
    body,
  })
  if (isRefusal(done)) {
    if (done.refused === 'not_found') return notFoundPage(visit)
    return refusedAt(done, 'row' in done ? done.row : 0)
  }
  if (isInvalid(done)) return back({}, 400)
  await forgetDraft(house, place)
  return c.redirect(
    await addressAfter(
      visit,
      verb,
      filled.map(({ row }) => row.verb),
    ),
    303,
  )
}

/** A line with what is said of it. */
function lineOf(filled: FilledRow | undefined, { problems, refusals }: ProblemsOfRow): RowState {
  if (filled === undefined) throw new Error('Something is said of a line that is not there.')
  const { row, columns } = filled
  return { key: row.key, title: row.title, verb: row.verb, columns, problems, refusals }
}
