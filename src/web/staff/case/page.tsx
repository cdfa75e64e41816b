import { isToldTakenOver } from '../../../actions/casework/taken-over.ts'
import { looksByName, mustLookFirst } from '../../../actions/casework/looks.ts'
import { NOT_TRANSLATED } from '../../../actions/casework/translate-by-machine.ts'
import { viewCase } from '../../../actions/casework/view-case.ts'
import { ownerMark } from '../../../actions/staff/carried.ts'
import { draftOf, unfinishedOf } from '../../../actions/staff/drafts.ts'
import { newSecret } from '../../../actions/staff/secrets.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { CLOCK_CHANGES } from '../../../domain/typed/local-moment.ts'
import { Leave } from '../../components/leave.tsx'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath, keepAt, type Desk } from '../forms/desk.ts'
import type { FormState } from '../forms/form-state.ts'
import { staffVerbOf, type StaffVerb } from '../forms/staff-verbs.ts'
import { lookInDirectory, whoCanHelp } from './from-directory.ts'
import { lookPage } from './look.tsx'
import { stateOfDraft } from './hand.ts'
import { pagesAsked } from './pages.tsx'
import { Problems } from './problems.tsx'
import { Untranslated } from './untranslated.tsx'
import { CaseSections } from './sections.tsx'
import { sheetOf } from '../sheets/sheet.ts'
import { spotsOf } from './spots.ts'
import { isolateCode } from '../isolate.ts'

/** The page of one case. */
export function caseDetailPage(visit: Visit): Promise<Response> {
  return showCase(visit, null)
}

/** A form's address, asked for as a page: somebody signed in again, or pressed reload after an error. */
export function backToCase(visit: Visit): Response | Promise<Response> {
  const id = idOf(visit)
  return isUuid(id) ? visit.c.redirect(casePath(id), 303) : notFoundPage(visit)
}

/** Everything that the page of a case is made of; null when there is none for whoever looks. */
export async function deskOf(visit: Visit, sent: FormState | null): Promise<Desk | null> {
  const { c, speaker, house } = visit
  const staff = staffOf(visit)
  const view = await viewCase(house, staffViewer(staff), idOf(visit))
  if (view === null) return null
  const { id } = view.kase
  const spots = spotsOf(view)
  const unfinished = await unfinishedOf(house, staff.id, id)
  const wanted = sent?.id ?? c.req.query('do') ?? null
  const open = async (form: string) => {
    const draft = await draftOf(house, { staff: staff.id, caseId: id, form })
    return draft && stateOfDraft(draft)
  }
  // Only what is shown is opened: all that somebody began in a day can be long.
  const isKept = unfinished.some(({ form }) => form === wanted)
  const others = unfinished.filter(({ form }) => form !== wanted)
  const gone = others.filter(({ form }) => !isThere(form, { view, spots, speaker }))
  const state = sent ?? (isKept && wanted !== null ? await open(wanted) : null)
  const isInHand = (verb: StaffVerb) => spots.some((spot) => spot.id === wanted && spot.verb === verb)
  return {
    speaker,
    view,
    spots,
    inHand: wanted !== null && isThere(wanted, { view, spots, speaker }) ? wanted : null,
    state,
    saved: staffVerbOf(c.req.query('saved') ?? ''),
    acts: c.req.queries('act')?.flatMap((act) => staffVerbOf(act) ?? []),
    clocks: CLOCK_CHANGES.find((each) => each === c.req.query('clocks')) ?? null,
    suggested: catalogueEntry(c.req.query('catalogue') ?? '') ?? null,
    directory: isInHand('ask_body')
      ? await lookInDirectory(house, speaker, view, {
          country: c.req.query('country'),
          body: c.req.query('body'),
        })
      : undefined,
    bodies: isInHand('offer_bodies') ? await whoCanHelp(house, view, state?.form ?? null) : undefined,
    unfinished: others.filter((each) => !gone.includes(each)),
    homeless: (await Promise.all(gone.map(({ form }) => open(form)))).filter((state) => state !== null),
    pages: pagesAsked((name) => c.req.query(name)),
    marks: { key: newSecret(), owner: ownerMark(house, staff.id) },
    translator: house.translator,
    told: c.req.query('told'),
    untranslated: NOT_TRANSLATED.find((each) => each === c.req.query('untranslated')) ?? null,
    takenOver: await isToldTakenOver(house, staff.id, id),
    looks: staff.role === 'coordinator' ? await looksByName(house, id) : [],
  }
}

/** True for a form that can be taken in hand now. */
function isThere(id: string, desk: Pick<Desk, 'view' | 'spots' | 'speaker'>): boolean {
  return desk.spots.some((spot) => spot.id === id) || sheetOf(desk, id) !== null
}

/** The page of one case, with a form that came back when there is one. */
export async function showCase(
  visit: Visit,
  sent: FormState | null,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { speaker } = visit
  if (await mustLookFirst(visit.house, staffViewer(staffOf(visit)), idOf(visit))) return lookPage(visit)
  const desk = await deskOf(visit, sent)
  if (desk === null) return notFoundPage(visit)
  const { workspace, vocabulary, common } = speaker.w
  const { kase } = desk.view
  const queue =
    kase.state === 'closed' ? 'closed' : kase.kind === 'notification' ? 'notifications' : 'worklist'
  // Somebody from outside has one case, and no list.
  const list = desk.view.veiled ? '/staff' : `/staff/queues/${queue}`
  const reference = speaker.say(workspace.casePage.head.reference, { reference: isolateCode(kase.reference) })
  return staffPage(visit, {
    // Neutral: somebody may look over the shoulder at the list of windows.
    title:
      sent === null || sent.follows !== undefined
        ? reference
        : speaker.say(common.titleError, { title: reference }),
    status,
    current: list,
    keepAt: keepAt(desk),
    children: (
      <>
        <Problems desk={desk} />
        <Untranslated desk={desk} />
        <Breadcrumbs
          label={workspace.frame.breadcrumb}
          items={[
            {
              text: (
                <Leave keepAt={keepAt(desk)} class="govuk-breadcrumbs__link" to={list}>
                  {desk.view.veiled ? workspace.frame.yourWork : vocabulary.queues[queue]}
                </Leave>
              ),
              isLink: true,
            },
            { text: <bdi dir="ltr">{kase.reference}</bdi> },
          ]}
        />
        <CaseSections desk={desk} />
      </>
    ),
  })
}
