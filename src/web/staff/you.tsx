import type { Child } from 'hono/jsx'
import { isInvalid } from '../../actions/parse-input.ts'
import { everybody } from '../../actions/staff/add-staff.ts'
import { codesToSetUp, setUpCodes, startCodes, stopCodes } from '../../actions/staff/own-codes.ts'
import { chooseMail, ownMail } from '../../actions/staff/own-mail.ts'
import { endOtherVisits, endVisit, ownVisits } from '../../actions/staff/own-visits.ts'
import { askToAdd, ownPasskeys } from '../../actions/staff/passkeys.ts'
import { changePassword } from '../../actions/staff/set-password.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { offeredBy } from '../../words/languages.ts'
import type { Speaker } from '../../words/speak.ts'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, fields, idOf, staffOf, type Visit } from '../route.ts'
import { keepSession } from './session.ts'
import { forgetUnsaved, KEEP_UNSAVED, keepUnsaved, withUnsaved } from './unsaved.tsx'
import { isLinkedElsewhere } from '../../actions/staff/link-elsewhere.ts'
import { askedOfOwner, type NotProven } from '../../actions/staff/prove-owner.ts'
import { OwnElsewhere } from './you/own-elsewhere.tsx'
import { OwnCodes } from './you/own-codes.tsx'
import { MAIL_FIELDS, MAIL_FORM, OwnMail } from './you/own-mail.tsx'
import { OwnPasskeys } from './you/own-passkeys.tsx'
import { OwnPassword } from './you/own-password.tsx'
import { OwnVisits } from './you/own-visits.tsx'
import { sayProblem } from '../../words/say-problem.ts'
import { notAPassword } from './not-a-password.ts'
import { headOf, ProblemSummary, type Problems } from './page-problems.tsx'

/** What was just done, by the name that stands in the address afterwards. */
const DONE = {
  password: 'passwordDone',
  started: 'codesStarted',
  stopped: 'codesStopped',
  ended: 'visitEnded',
  mail: 'mailDone',
  passkeyAdded: 'passkeyAdded',
  passkeyRemoved: 'passkeyRemoved',
  linked: 'elsewhereLinked',
  unlinked: 'elsewhereEnded',
} as const

/** One's own account: password, codes, visits, mails. */
export async function youPage(visit: Visit): Promise<Response> {
  const done = visit.c.req.query('done') ?? ''
  const words = visit.speaker.w.workspace
  const name = Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null
  const banner = name !== null && (
    <NotificationBanner tone="success" title={words.casePage.saved}>
      <p>{words.you[name]}</p>
    </NotificationBanner>
  )
  return showYou(visit, {}, banner)
}

/** Changes one's own password. */
export async function postPassword(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const { you } = speaker.w.workspace
  const done = await changePassword(house, staffOf(visit), {
    current: secret(form, 'current'),
    password: secret(form, 'password'),
  })
  if (isInvalid(done)) return showYou(visit, { password: notAPassword(speaker, done.invalid[0]) }, null)
  if ('not_proven' in done)
    return showYou(visit, { current: notProven(speaker, done, you.wrongPassword) }, null)
  keepSession(visit, done.token)
  return back(visit, 'password')
}

/** Makes a new key for an app that makes codes. */
export async function postBeginCodes(visit: Visit): Promise<Response> {
  await setUpCodes(visit.house, staffOf(visit))
  await keepUnsaved(visit, MAIL_FORM, MAIL_FIELDS)
  return visit.c.redirect('/staff/you#codes', 303)
}

/** Asks for codes from now on, once one of them fits. */
export const postStartCodes = (visit: Visit) => codes(visit, startCodes, 'started')
/** Ends the codes. */
export const postStopCodes = (visit: Visit) => codes(visit, stopCodes, 'stopped')

async function codes(visit: Visit, work: typeof startCodes, done: 'started' | 'stopped'): Promise<Response> {
  const { house, speaker, form } = visit
  const proven = await work(house, staffOf(visit), {
    code: field(form, 'code'),
    current: secret(form, 'current'),
  })
  if (proven === true) return back(visit, done)
  const at = proven.not_proven === 'sign_in' ? 'current-for-code' : 'code'
  return showYou(visit, { [at]: notProven(speaker, proven, speaker.w.workspace.you.wrongCode) }, null)
}

/** Ends one of one's other visits. */
export async function postEndVisit(visit: Visit): Promise<Response> {
  const ended = await endVisit(visit.house, staffOf(visit), idOf(visit))
  return ended ? visitEnded(visit) : notFoundPage(visit)
}

/** Ends every visit but this one. */
export async function postEndOthers(visit: Visit): Promise<Response> {
  const me = staffOf(visit)
  await endOtherVisits(visit.house, me, me.session)
  return visitEnded(visit)
}

/** What was chosen of mails and not saved stays. */
async function visitEnded(visit: Visit): Promise<Response> {
  await keepUnsaved(visit, MAIL_FORM, MAIL_FIELDS)
  return back(visit, 'ended')
}

/** Keeps what somebody wants to be told by mail, when and in which language. */
export async function postMail(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const done = await chooseMail(house, staffOf(visit).id, codesOf(offeredBy(house)), {
    told: fields(form, 'told'),
    timeZone: field(form, 'timeZone'),
    language: field(form, 'mailLanguage'),
  })
  if (!isInvalid(done)) {
    await forgetUnsaved(visit, MAIL_FORM)
    return back(visit, 'mail')
  }
  const { workspace } = speaker.w
  const words = done.invalid.map((each) => {
    const [first = ''] = each.field.split('.')
    const at = first === 'language' ? 'mailLanguage' : first
    return [at, at === 'timeZone' && !each.length ? workspace.you.timeZoneWrong : sayProblem(speaker, each)]
  })
  return showYou(visit, Object.fromEntries(words) as Problems, null)
}

/** As it was typed: a password may begin or end with a space. */
export function secret(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === 'string' ? typed : ''
}

/** Why whoever sits there is not taken for the owner, in words. */
export function notProven(speaker: Speaker, { not_proven: why }: NotProven, wrong: string): string {
  if (typeof why === 'object') return speaker.say(speaker.w.problems.too_long, { ...why })
  const { you, signIn } = speaker.w.workspace
  return { wrong, busy: signIn.busy, too_many_tries: signIn.tooMany, sign_in: you.proveFirst }[why]
}

/** The page anew, with what was done. */
export function back({ c }: Visit, done: keyof typeof DONE): Response {
  return c.redirect(`/staff/you?done=${done}`, 303)
}

/** One's own account, with what is not right on it. */
export async function showYou(visit: Visit, problems: Problems, top: Child): Promise<Response> {
  const { speaker, house } = visit
  const { workspace } = speaker.w
  const words = workspace.you
  const me = staffOf(visit)
  const account = (await everybody(house)).find(({ id }) => id === me.id)?.email ?? me.name
  const [unsaved, proof, visits, mail, isLinked, passkeys, asked, setUp] = await Promise.all([
    withUnsaved(visit, MAIL_FORM),
    askedOfOwner(house, me),
    ownVisits(house, me),
    ownMail(house, me.id),
    isLinkedElsewhere(house, me),
    ownPasskeys(house, me),
    askToAdd(house, me, account),
    me.hasCodes ? null : codesToSetUp(house, me, account),
  ])
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/you',
    keepAt: mail ? KEEP_UNSAVED : null,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.title}</h1>
        {top}
        <OwnCodes visit={visit} problems={problems} proof={proof} setUp={setUp} />
        <OwnPasskeys visit={visit} problems={problems} proof={proof} passkeys={passkeys} asked={asked} />
        {house.elsewhere && (
          <OwnElsewhere visit={visit} problems={problems} proof={proof} isLinked={isLinked} />
        )}
        <OwnPassword visit={visit} problems={problems} proof={proof} />
        <OwnVisits visit={visit} visits={visits} />
        {mail && <OwnMail visit={visit} problems={problems} mail={mail} unsaved={unsaved} />}
      </>
    ),
  })
}
