import type { Child } from 'hono/jsx'
import { findNames, findReader, whomToName } from '../../actions/casework/find-reader.ts'
import { leftCase } from '../../actions/casework/left-to-nobody.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import type { ColleagueName } from '../../actions/staff/colleagues.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { sayRefusal } from './case/refusal-words.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { Input } from '../components/input.tsx'
import { Leave } from '../components/leave.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Textarea } from '../components/textarea.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, fields, idOf, staffOf, type Visit } from '../route.ts'
import { LeftCaseLine } from './left-to-nobody.tsx'
import { headOf, problemsIn, ProblemSummary, type Problems } from './page-problems.tsx'
import {
  forgetUnsaved,
  inHand,
  KEEP_UNSAVED,
  keepUnsaved,
  UnsavedMark,
  UnsavedSince,
  withUnsaved,
} from './unsaved.tsx'

/** Id of what was typed on this page for one case. */
const formOf = (visit: Visit) => `unread-${idOf(visit)}`

/**
 * Where whoever lets people in finds a reader for one case that nobody here may read. It stands under a mark that is the
 * id of nothing, and says no more of the case than the list does.
 */
export async function unreadPage(visit: Visit): Promise<Response> {
  const unsaved = await withUnsaved(visit, formOf(visit))
  return show(unsaved.visit, {}, <UnsavedSince {...unsaved} />)
}

/** Lets somebody from outside read it. */
export async function postReader(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const words = speaker.w.workspace.casePage.leftToNobody
  if (field(form, 'first') === 'account') return toAccounts(visit)
  const done = await findReader(house, staffOf(visit), idOf(visit), {
    email: field(form, 'email'),
    house: field(form, 'house'),
    reason: field(form, 'reason') || undefined,
  })
  if (done === 'done') return saved(visit)
  if (isInvalid(done)) return show(visit, problemsIn(speaker, done), null)
  if (isRefusal(done)) return show(visit, { email: sayRefusal(speaker, done) }, null)
  return show(visit, { reason: words.reasonMissing }, null)
}

/** Keeps what was typed until they come back, and leads to where an account is made. */
async function toAccounts(visit: Visit): Promise<Response> {
  await keepUnsaved(visit, formOf(visit), ['email', 'house', 'reason'])
  return visit.c.redirect('/staff/accounts#add', 303)
}

/** Names others of us for it. */
export async function postNames(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const done = await findNames(house, staffOf(visit), idOf(visit), {
    named: fields(form, 'named'),
    alone: field(form, 'alone') || undefined,
    noCoordinator: field(form, 'noCoordinator') || undefined,
  })
  if (done === 'done') return saved(visit)
  if (isInvalid(done)) return show(visit, problemsIn(speaker, done), null)
  return show(visit, { named: sayRefusal(speaker, done) }, null)
}

async function saved(visit: Visit): Promise<Response> {
  await forgetUnsaved(visit, formOf(visit))
  const { casePage } = visit.speaker.w.workspace
  return show(
    { ...visit, form: new FormData() },
    {},
    <NotificationBanner tone="success" title={casePage.saved}>
      <p>{casePage.leftToNobody.done}</p>
    </NotificationBanner>,
    true,
  )
}

async function show(visit: Visit, problems: Problems, top: Child, isDone = false): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.workspace.casePage.leftToNobody
  const me = staffOf(visit).id
  const left = await leftCase(house, me, idOf(visit))
  const colleagues = left === null ? [] : await whomToName(house, me, left.mark)
  return staffPage(visit, {
    ...headOf(speaker, words.pageTitle, problems),
    current: '/staff/accounts',
    keepAt: left === null ? null : KEEP_UNSAVED,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <p>
          <Leave keepAt={left === null ? null : KEEP_UNSAVED} to="/staff/accounts">
            {speaker.w.workspace.account.back}
          </Leave>
        </p>
        <h1>{words.pageTitle}</h1>
        {top}
        {left === null ? (
          !isDone && <p>{words.gone}</p>
        ) : (
          <>
            <p>
              <LeftCaseLine speaker={speaker} left={left} now={house.now()} />
            </p>
            <p>{words.pageLead}</p>
            <form
              {...inHand(visit)}
              method="post"
              action={`/staff/unread/${idOf(visit)}/reader`}
              class="am-form"
              novalidate
            >
              <UnsavedMark visit={visit} form={formOf(visit)} />
              <ReaderFields visit={visit} problems={problems} />
              {colleagues.length > 0 && (
                <NamesFields visit={visit} problems={problems} colleagues={colleagues} />
              )}
            </form>
          </>
        )}
      </>
    ),
  })
}

interface FormProps {
  readonly visit: Visit
  readonly problems: Problems
}

function ReaderFields({ visit, problems }: FormProps) {
  const { speaker } = visit
  const words = speaker.w.workspace.casePage.leftToNobody.outside
  const shared = sharedIn(visit, problems)
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <Input
        {...shared('email')}
        label={words.email}
        hint={words.emailHint}
        type="email"
        autocomplete="off"
        dir="ltr"
      />
      <Input {...shared('house')} label={words.house} hint={words.houseHint} autocomplete="off" dir="auto" />
      <Textarea {...shared('reason')} label={words.reason} hint={words.reasonHint} rows={2} dir="auto" />
      <Button preventDoubleClick>{words.button}</Button>{' '}
      <Button variant="secondary" name="first" value="account">
        {words.makeOne}
      </Button>
    </>
  )
}

interface NamesFormProps extends FormProps {
  readonly colleagues: readonly ColleagueName[]
}

function NamesFields({ visit, problems, colleagues }: NamesFormProps) {
  const { speaker, form } = visit
  const words = speaker.w.workspace.casePage.leftToNobody.names
  const shared = sharedIn(visit, problems)
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <Checkboxes
        name="named"
        legend={words.legend}
        small
        values={fields(form, 'named')}
        error={problems['named']}
        errorPrefix={speaker.w.common.errorPrefix}
        items={colleagues.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
      />
      <Textarea {...shared('alone')} label={words.alone} rows={2} dir="auto" />
      <Textarea {...shared('noCoordinator')} label={words.noCoordinator} rows={2} dir="auto" />
      <Button preventDoubleClick formaction={`/staff/unread/${idOf(visit)}/names`}>
        {words.button}
      </Button>
    </>
  )
}

/** What every field of a form says in the same way. */
function sharedIn({ form, speaker }: Visit, problems: Problems) {
  return (name: string) => ({
    name,
    value: field(form, name),
    error: problems[name],
    errorPrefix: speaker.w.common.errorPrefix,
  })
}
