import { takenOverFrom, type TakenOver } from '../../actions/casework/taken-over.ts'
import { viewHowItIs } from '../../actions/casework/view-how-it-is.ts'
import { viewPace } from '../../actions/casework/view-pace.ts'
import { viewQueue, type ListFilter } from '../../actions/casework/view-queue.ts'
import { reachOf } from '../../domain/access/case-access.ts'
import { HOLDINGS, QUEUES, type Queue } from '../../domain/case/queues.ts'
import { codesOf, isCodeOf } from '../../domain/vocabulary/code.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import { PRIORITIES } from '../../domain/vocabulary/severity.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { staffOf, staffViewer, type Visit } from '../route.ts'
import { Alarms } from './alarms.tsx'
import { casePath } from './forms/desk.ts'
import { isolate, isolateCode } from './isolate.ts'
import { isUnknown, JumpBox, jumpOf, onlyCase } from './jump.tsx'
import { languageChoices } from './languages.ts'
import { HowItIsFigures } from './how-it-is-figures.tsx'
import { Pace } from './pace.tsx'
import { QueueTable } from './queue-table.tsx'

/** One queue of cases, the gravest first. */
export async function queuePage(visit: Visit): Promise<Response> {
  const queue = visit.c.req.param('queue') ?? 'worklist'
  return isCodeOf(QUEUES, queue) ? showQueue(visit, queue) : notFoundPage(visit)
}

/** One page of a list, or the case that was jumped to. */
export async function showQueue(visit: Visit, queue: Queue): Promise<Response> {
  const { speaker, c } = visit
  const { queues: words } = speaker.w.workspace
  const jump = await jumpOf(visit)
  const wanted = onlyCase(jump)
  if (wanted) return c.redirect(casePath(wanted.id), 303)
  const filter = filterOf(visit)
  const after = c.req.query('after') ?? null
  const viewer = staffViewer(staffOf(visit))
  const view = await viewQueue(visit.house, viewer, queue, after, filter)
  // Whoever sees every case leads, and owns what is late and with nobody.
  const leads = reachOf(viewer.role, 'read') === 'all'
  const howItIs = leads && queue === 'closed' ? await viewHowItIs(visit.house, viewer) : null
  const pace =
    leads && (queue === 'worklist' || queue === 'late') ? await viewPace(visit.house, viewer) : null
  const taken = queue === 'worklist' || queue === 'mine' ? await takenOverFrom(visit.house, viewer) : []
  const filtered = Object.keys(filter).length > 0
  const title = speaker.w.vocabulary.queues[queue]
  const to = (next: string | null) => addressOf(queue, filter, next)
  return staffPage(visit, {
    title: isUnknown(jump) ? speaker.say(speaker.w.common.titleError, { title }) : title,
    status: isUnknown(jump) ? 404 : 200,
    current: `/staff/queues/${queue}`,
    children: (
      <>
        {isUnknown(jump) && (
          <ErrorSummary
            title={speaker.w.common.errorTitle}
            items={[{ text: words.jumpUnknown, href: '#reference' }]}
          />
        )}
        {c.req.query('gone') !== undefined && (
          <NotificationBanner
            tone="success"
            title={speaker.w.common.noMoreYours.title}
            heading={speaker.w.common.noMoreYours.body}
          />
        )}
        <Alarms speaker={speaker} alarms={view.alarms} sendsMail={visit.house.sendsMail} />
        <h1>{title}</h1>
        {filter.alike !== undefined && <p>{speaker.w.workspace.folded.list}</p>}
        <TakenOverLines visit={visit} cases={taken} />
        <p>{words.intro[queue]}</p>
        {pace && queue === 'worklist' && (
          <p>
            {speaker.say(speaker.w.workspace.pace.now, { open: pace.open, late: pace.late })}{' '}
            <a href="/staff/queues/late#pace">{speaker.w.workspace.pace.link}</a>
          </p>
        )}
        <JumpBox visit={visit} jump={jump} action={`/staff/queues/${queue}`} />
        {jump.found !== null && jump.found.lines.length > 1 && (
          <>
            <p>{words.jumpSeveral}</p>
            <QueueTable speaker={speaker} view={jump.found} />
          </>
        )}
        <Filters visit={visit} queue={queue} filter={filter} />
        {view.lines.length === 0 ? (
          <p class="am-empty">{filtered ? words.emptyFiltered : words.empty[queue]}</p>
        ) : (
          <QueueTable speaker={speaker} view={view} queue={queue} />
        )}
        {pace && queue === 'late' && <Pace speaker={speaker} pace={pace} />}
        {howItIs && <HowItIsFigures speaker={speaker} view={howItIs} />}
        {(view.after !== null || after !== null) && (
          <Pagination
            label={words.pagination}
            previous={after === null ? undefined : { href: to(null), text: words.first }}
            next={view.after === null ? undefined : { href: to(view.after), text: words.next }}
          />
        )}
      </>
    ),
  })
}

/** Cases that a colleague took over from whoever looks, until they have read it. */
function TakenOverLines({ visit, cases }: { readonly visit: Visit; readonly cases: readonly TakenOver[] }) {
  const { speaker } = visit
  const { hand, head } = speaker.w.workspace.casePage
  if (cases.length === 0) return <></>
  return (
    <InsetText>
      <ul class="am-list">
        {cases.map(({ caseId, reference, by, reasons }) => (
          <li>
            <a href={casePath(caseId)}>
              {speaker.say(head.reference, { reference: isolateCode(reference) })}
            </a>
            : {by === null ? hand.takenOver : speaker.say(hand.takenOverBy, { name: isolate(by) })}
            <span class="am-text" dir="auto">
              {reasons}
            </span>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

/** What the address asks for; anything that is no code of ours is left out. */
function filterOf({ c }: Visit): ListFilter {
  const priority = c.req.query('priority')
  const right = c.req.query('right')
  const language = c.req.query('language') ?? ''
  const handler = c.req.query('handler')
  const alike = c.req.query('alike') ?? ''
  return {
    ...(isCodeOf(PRIORITIES, priority) ? { priority } : {}),
    ...(isCodeOf(RIGHTS, right) ? { right } : {}),
    ...(isCodeOf(HOLDINGS, handler) ? { handler } : {}),
    ...(isUuid(alike) ? { alike } : {}),
    ...(/^[a-zA-Z-]{2,35}$/.test(language) ? { language } : {}),
  }
}

function addressOf(queue: Queue, filter: ListFilter, after: string | null): string {
  const query = new URLSearchParams({ ...filter, ...(after === null ? {} : { after }) }).toString()
  return `/staff/queues/${queue}${query === '' ? '' : `?${query}`}`
}

function Filters(props: { readonly visit: Visit; readonly queue: Queue; readonly filter: ListFilter }) {
  const { queue, filter } = props
  const { speaker } = props.visit
  const { vocabulary, workspace } = speaker.w
  const words = workspace.queues
  const any = { value: '', text: words.any }
  const chosen = [
    ['handler', filter.handler && words.handlers[filter.handler]],
    ['priority', filter.priority && vocabulary.priorities[filter.priority]],
    ['right', filter.right && vocabulary.rights[filter.right]],
    ['language', filter.language && speaker.languageName(filter.language)],
    ['alike', filter.alike && workspace.folded.filter],
  ] as const
  return (
    <>
      <Details summary={words.filterTitle} class="am-filter">
        <form method="get" action={`/staff/queues/${queue}`} class="am-filter__form">
          {queue !== 'mine' && (
            <Select
              name="handler"
              label={words.handler}
              value={filter.handler}
              items={[any, ...codesOf(HOLDINGS).map((code) => ({ value: code, text: words.handlers[code] }))]}
            />
          )}
          <Select
            name="priority"
            label={words.priority}
            value={filter.priority}
            items={[
              any,
              ...codesOf(PRIORITIES).map((code) => ({ value: code, text: vocabulary.priorities[code] })),
            ]}
          />
          <Select
            name="right"
            label={words.right}
            value={filter.right}
            items={[any, ...codesOf(RIGHTS).map((code) => ({ value: code, text: vocabulary.rights[code] }))]}
          />
          <Select
            name="language"
            label={words.language}
            value={filter.language}
            items={[any, ...languageChoices(speaker)]}
          />
          <Button variant="secondary">{words.apply}</Button>
        </form>
      </Details>
      {chosen.some(([, text]) => text) && (
        <ul class="am-filters">
          {chosen
            .filter(([, text]) => text)
            .map(([name, text]) => {
              const { [name]: _, ...rest } = filter
              return (
                <li>
                  <a class="am-chip" aria-current="true" href={addressOf(queue, rest, null)}>
                    {text} <span aria-hidden="true">✕</span>
                    <span class="govuk-visually-hidden">{words.remove}</span>
                  </a>
                </li>
              )
            })}
          <li>
            <a href={`/staff/queues/${queue}`}>{words.clear}</a>
          </li>
        </ul>
      )}
    </>
  )
}
