import { viewReported, type DeskReported } from '../../../actions/patterns/desk-reported.ts'
import { endReportedBy } from '../../../actions/patterns/end-reported.ts'
import { ruleOnReported, type Ruled } from '../../../actions/patterns/rule-on-reported.ts'
import { everybody } from '../../../actions/staff/add-staff.ts'
import { instantFromMs } from '../../../domain/time/instant.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { isolate } from '../isolate.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { forgetUnsaved, inHand, KEEP_UNSAVED, UnsavedMark, UnsavedSince, withUnsaved } from '../unsaved.tsx'

/** Id of the form with the reasons. */
const formOf = (id: string) => `reported-${id}`

/** `GET /staff/reported/:id`: one of them, what it rests on, and what can be done. */
export async function oneReportedDeskPage(visit: Visit): Promise<Response> {
  const unsaved = await withUnsaved(visit, formOf(idOf(visit)))
  return show(unsaved.visit, {}, <UnsavedSince {...unsaved} />)
}

/** `POST /staff/reported/:id/rule`: the second person's word. */
export async function postRuleReported(visit: Visit): Promise<Response> {
  const accepted = field(visit.form, 'answer') === 'yes'
  const ruling = { accepted, reasons: field(visit.form, 'reasons') }
  const done = await ruleOnReported(visit.house, staffViewer(staffOf(visit)), idOf(visit), ruling)
  return after(visit, done, accepted ? 'yes' : 'no')
}

/** `POST /staff/reported/:id/end`: nobody can join it from then on. */
export async function postEndReported(visit: Visit): Promise<Response> {
  const reasons = field(visit.form, 'reasons')
  return after(
    visit,
    await endReportedBy(visit.house, staffViewer(staffOf(visit)), idOf(visit), reasons),
    'end',
  )
}

async function after(visit: Visit, done: Ruled, as: 'yes' | 'no' | 'end'): Promise<Response> {
  const id = idOf(visit)
  if (done !== 'done') return show(visit, { reasons: visit.speaker.w.workspace.reported.ruled[done] })
  await forgetUnsaved(visit, formOf(id))
  return visit.c.redirect(`/staff/reported/${id}?done=${as}`, 303)
}

async function show(visit: Visit, problems: Problems, top?: unknown): Promise<Response> {
  const { speaker, house, c } = visit
  const found = await viewReported(house, staffViewer(staffOf(visit)), idOf(visit))
  if (found === null) return notFoundPage(visit)
  const people = await everybody(house)
  const { workspace } = speaker.w
  const words = workspace.reported
  const { of } = found
  const nameOf = (id: string) =>
    isolate(people.find((each) => each.id === id)?.name ?? workspace.acts.unknown)
  const asked = c.req.query('done') ?? ''
  const done =
    asked === 'proposed' ? words.proposed : Object.entries(words.done).find(([as]) => as === asked)?.[1]
  const isOpen = of.state === 'proposed' || of.state === 'published'
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/reported',
    ...(isOpen && { keepAt: KEEP_UNSAVED }),
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>
          <bdi>{of.product}</bdi>
        </h1>
        {done !== undefined && (
          <NotificationBanner tone="success" title={workspace.casePage.saved}>
            <p>{done}</p>
          </NotificationBanner>
        )}
        {top}
        <p lang={of.language} dir="auto">
          {of.description}
        </p>
        <p>
          <strong>{words.states[of.state]}</strong>
          {of.endedBecause !== null && ` ${words.ends[of.endedBecause]}`}
        </p>
        <p>
          {speaker.say(words.proposedBy, {
            name: nameOf(of.proposedBy),
            day: speaker.day(instantFromMs(of.proposedAt.getTime())),
          })}
        </p>
        {of.ruledBy !== null && <p>{speaker.say(words.ruledBy, { name: nameOf(of.ruledBy) })}</p>}
        {of.reasons !== null && (
          <p>
            {words.reasons}: <bdi>{of.reasons}</bdi>
          </p>
        )}
        <Cases visit={visit} found={found} />
        {isOpen && <Acts visit={visit} found={found} problems={problems} />}
      </>
    ),
  })
}

function Cases({ visit, found }: { readonly visit: Visit; readonly found: DeskReported }) {
  const { speaker } = visit
  const words = speaker.w.workspace.reported
  return (
    <>
      <h2>{words.casesTitle}</h2>
      <ul class="govuk-list">
        {found.cases.map(({ id, reference }) => (
          <li>
            <a href={`/staff/cases/${id}`} target="_blank" rel="noopener">
              <bdi dir="ltr">{reference}</bdi>
            </a>
          </li>
        ))}
        {found.hidden > 0 && <li>{speaker.say(words.hidden, { n: found.hidden })}</li>}
      </ul>
    </>
  )
}

interface ActsProps {
  readonly visit: Visit
  readonly found: DeskReported
  readonly problems: Problems
}

/** One form with the reasons; each of its buttons does one thing. Enter in it does nothing that cannot be undone. */
function Acts({ visit, found, problems }: ActsProps) {
  const { speaker, form } = visit
  const words = speaker.w.workspace.reported
  const { of } = found
  const waits = of.state === 'proposed'
  const isOwn = of.proposedBy === staffOf(visit).id
  return (
    <form {...inHand(visit)} method="post" action={`/staff/reported/${of.id}/end`} class="am-form" novalidate>
      <UnsavedMark visit={visit} form={formOf(of.id)} />
      {waits && (isOwn ? <p>{words.waitsForOther}</p> : <p>{words.yesBody}</p>)}
      <p>{words.endBody}</p>
      <Textarea
        name="reasons"
        label={waits && !isOwn ? words.noReasons : words.endReasons}
        value={field(form, 'reasons')}
        rows={3}
        dir="auto"
        error={problems['reasons']}
        errorPrefix={speaker.w.common.errorPrefix}
      />
      {waits && !isOwn ? (
        <>
          <Button name="answer" value="yes" formaction={`/staff/reported/${of.id}/rule`} preventDoubleClick>
            {words.yes}
          </Button>
          <Button
            name="answer"
            value="no"
            variant="secondary"
            formaction={`/staff/reported/${of.id}/rule`}
            preventDoubleClick
          >
            {words.no}
          </Button>
        </>
      ) : (
        <Button variant="secondary" preventDoubleClick>
          {words.end}
        </Button>
      )}
    </form>
  )
}
