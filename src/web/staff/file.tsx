import { isInvalid, type FieldProblem } from '../../actions/parse-input.ts'
import { onceStored } from '../../actions/once-stored.ts'
import { submitGrievance, type Filed } from '../../actions/intake/submit-grievance.ts'
import { ownerMark } from '../../actions/staff/carried.ts'
import { draftOf, forgetDraft, keepDraft } from '../../actions/staff/drafts.ts'
import { newSecret } from '../../actions/staff/secrets.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { ClockChange } from '../../domain/typed/local-moment.ts'
import { Panel } from '../components/panel.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { ReceiptPaper } from '../pages/receipt-paper.tsx'
import { ReceiptToKeep } from '../pages/receipt-to-keep.tsx'
import { publishedTimes } from '../public/limit-words.ts'
import { field, staffOf, type Visit } from '../route.ts'
import { FILE_FORM, FileForm } from './file-form.tsx'
import { clockChangeIn, fileInput } from './file-input.ts'
import { casePath } from './forms/desk.ts'
import { typedFields } from './forms/marks.tsx'
import { isolateCode } from './isolate.ts'
import { leadOn } from './lead-on.ts'

/** Types in what somebody told by phone, by letter or in person; what was typed before and not filed stands there. */
export async function filePage(visit: Visit): Promise<Response> {
  const draft = await draftOf(visit.house, placeOf(visit))
  if (draft === null) return show(visit, newSecret(), [], null)
  const form = new FormData()
  for (const [name, value] of draft.fields) form.append(name, value)
  return show({ ...visit, form }, field(form, 'once') || newSecret(), [], null, draft.at)
}

/** Keeps what was typed, and leads on. */
export async function postFileKeep(visit: Visit): Promise<Response> {
  const { c, form, house } = visit
  const place = placeOf(visit)
  const then = field(form, 'then')
  const typed = typedFields(form)
  const isTyped = typed.some(([name, value]) => name !== 'once' && value.trim() !== '')
  await keepDraft(house, place, then !== 'discard' && isTyped ? typed : [])
  if (then === '') return c.body(null, 204)
  return leadOn(visit, then === 'discard' ? 'close' : then, '/staff/file')
}

function placeOf(visit: Visit) {
  return { staff: staffOf(visit).id, caseId: null, form: FILE_FORM }
}

/** Files it, and shows the receipt to read out, print or post: the only time it can be seen. */
export async function postFile(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const once = field(form, 'once') || newSecret()
  const by = { kind: 'staff', id: staffOf(visit).id } as const
  // The key makes a second click answer with the same receipt instead of a second case.
  const filed = await submitGrievance(house, by, fileInput(form, house.calendar.timeZone), `staff:${once}`)
  if ('caseId' in filed) {
    const forget = () => forgetDraft(house, placeOf(visit))
    await onceStored(house, 'what was typed stays kept, although it is filed', forget, undefined)
    return filedPage(visit, filed, clockChangeIn(form, house.calendar.timeZone))
  }
  await keepDraft(house, placeOf(visit), typedFields(form))
  if (isInvalid(filed)) return show(visit, once, filed.invalid, null)
  if (isRefusal(filed)) return show(visit, once, [], wordsFor(visit, filed))
  return show(visit, newSecret(), [], speaker.w.workspace.file.filedAlready)
}

function wordsFor({ speaker }: Visit, { refused, detail = {} }: Refusal): string {
  return speaker.say(speaker.w.refusals[refused], detail)
}

function show(
  visit: Visit,
  once: string,
  problems: readonly FieldProblem[],
  refusal: string | null,
  keptAt: string | null = null,
): Promise<Response> {
  const { speaker, house } = visit
  const { file } = speaker.w.workspace
  const fine = problems.length === 0 && refusal === null
  return staffPage(visit, {
    title: fine ? file.title : speaker.say(speaker.w.common.titleError, { title: file.title }),
    status: fine ? 200 : 400,
    current: '/staff/file',
    keepAt: '/staff/file/keep',
    children: (
      <FileForm
        speaker={speaker}
        timeZone={house.calendar.timeZone}
        form={visit.form}
        once={once}
        owner={ownerMark(house, staffOf(visit).id)}
        keptAt={keptAt && speaker.moment(instantFromMs(Date.parse(keptAt)))}
        problems={problems}
        refusal={refusal}
      />
    ),
  })
}

function filedPage(visit: Visit, filed: Filed, change: ClockChange | null): Promise<Response> {
  const { speaker, house } = visit
  const { workspace } = speaker.w
  const words = workspace.filed
  return staffPage(visit, {
    title: words.title,
    current: '/staff/file',
    children: (
      <>
        <div class="am-no-print">
          <Panel title={words.title}>{words.body}</Panel>
          {change !== null && <p>{workspace.casePage.clocks[change]}</p>}
          <ReceiptToKeep
            speaker={speaker}
            receipt={filed.receipt}
            title={words.receiptTitle}
            note={speaker.say(words.howToUse, { url: isolateCode(house.url) })}
          />
          <h2>{words.say.title}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {[words.say.twice, words.say.opens, words.say.lost, words.say.next].map((sentence) => (
              <li>{speaker.say(sentence, publishedTimes(speaker))}</li>
            ))}
          </ul>
          <p>
            <a href={casePath(filed.caseId)}>{words.toCase}</a>
          </p>
          <p>
            <a href="/staff/file">{words.another}</a>
          </p>
        </div>
        <ReceiptPaper
          house={house}
          receipt={filed.receipt}
          language={field(visit.form, 'language')}
          at={house.now()}
        />
      </>
    ),
  })
}
