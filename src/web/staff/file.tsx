import { isInvalid, type FieldProblem } from '../../actions/parse-input.ts'
import { digitsOf } from '../../actions/intake/receipt.ts'
import { submitGrievance, type Filed } from '../../actions/intake/submit-grievance.ts'
import { newSecret } from '../../actions/staff/secrets.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { ClockChange } from '../../domain/typed/local-moment.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { Panel } from '../components/panel.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { WayBack } from '../pages/way-back.tsx'
import { field, staffOf, type Visit } from '../route.ts'
import { FileForm } from './file-form.tsx'
import { clockChangeIn, fileInput } from './file-input.ts'
import { casePath } from './forms/desk.ts'
import { isolateCode } from './isolate.ts'

/** Types in what somebody told by phone, by letter or in person. */
export function filePage(visit: Visit): Promise<Response> {
  return show(visit, newSecret(), [], null)
}

/** Files it, and shows the receipt to read out, print or post: the only time it can be seen. */
export async function postFile(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const once = field(form, 'once') || newSecret()
  const by = { kind: 'staff', id: staffOf(visit).id } as const
  // The key makes a second click answer with the same receipt instead of a second case.
  const filed = await submitGrievance(house, by, fileInput(form, house.calendar.timeZone), `staff:${once}`)
  if (isInvalid(filed)) return show(visit, once, filed.invalid, null)
  if (isRefusal(filed)) return show(visit, once, [], wordsFor(visit, filed))
  if ('otherBody' in filed) return show(visit, newSecret(), [], speaker.w.workspace.file.filedAlready)
  return filedPage(visit, filed, clockChangeIn(form, house.calendar.timeZone))
}

function wordsFor({ speaker }: Visit, { refused, detail = {} }: Refusal): string {
  return speaker.say(speaker.w.refusals[refused], detail)
}

function show(
  visit: Visit,
  once: string,
  problems: readonly FieldProblem[],
  refusal: string | null,
): Promise<Response> {
  const { speaker } = visit
  const { file } = speaker.w.workspace
  const fine = problems.length === 0 && refusal === null
  return staffPage(visit, {
    title: fine ? file.title : speaker.say(speaker.w.common.titleError, { title: file.title }),
    status: fine ? 200 : 400,
    current: '/staff/file',
    children: (
      <FileForm
        speaker={speaker}
        timeZone={visit.house.calendar.timeZone}
        form={visit.form}
        once={once}
        problems={problems}
        refusal={refusal}
      />
    ),
  })
}

function filedPage(visit: Visit, filed: Filed, change: ClockChange | null): Promise<Response> {
  const { speaker, house } = visit
  const { common, workspace } = speaker.w
  const words = workspace.filed
  return staffPage(visit, {
    title: words.title,
    current: '/staff/file',
    children: (
      <>
        <Panel title={words.title}>{words.body}</Panel>
        {change !== null && <p>{workspace.casePage.clocks[change]}</p>}
        <ReceiptBox
          id="receipt"
          title={words.receiptTitle}
          codes={[
            { label: words.words, code: filed.receipt },
            { label: words.digits, code: digitsOf(filed.receipt) },
          ]}
        >
          <WayBack speaker={speaker} house={house} at={house.now()} />
          <p>{speaker.say(words.howToUse, { url: isolateCode(house.url) })}</p>
          <PrintButton>{common.printThis}</PrintButton>{' '}
          <CopyButton from="receipt" words={{ copied: common.copied, failed: common.copyFailed }}>
            {common.copy}
          </CopyButton>
        </ReceiptBox>
        <p>
          <a href={casePath(filed.caseId)}>{words.toCase}</a>
        </p>
        <p>
          <a href="/staff/file">{words.another}</a>
        </p>
      </>
    ),
  })
}
