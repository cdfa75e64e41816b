import { carry, ownerOf, readCarried, type TooLongToCarry } from '../../actions/staff/carried.ts'
import { signInWithPasskey, askToSignIn } from '../../actions/staff/passkeys.ts'
import { signIn, whoIs } from '../../actions/staff/sign-in.ts'
import { offeredBy } from '../../words/languages.ts'
import { speak } from '../../words/speak.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { IN_HAND } from '../components/leave.tsx'
import { Input } from '../components/input.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, staffOf, type Visit } from '../route.ts'
import { CodeInput } from './code-input.tsx'
import { typedFields } from './forms/marks.tsx'
import { keepLanguage } from './language.ts'
import { localPath } from './local-path.ts'
import { GoingOn, OtherDoors } from './other-doors.tsx'
import { keepTyped, placeOf, putBack } from './put-back.ts'
import { closeSession, deviceOf, keepSession, openSession } from './session.ts'

const PROBLEMS = {
  wrong: 'wrong',
  too_many_tries: 'tooMany',
  busy: 'busy',
  passwords_off: 'passwordsOff',
} as const

/** The door with a sentence about what went wrong; it still leads to where somebody wanted to go. */
export function signInProblem(
  visit: Visit,
  problem: string,
  { to, carried = null }: { readonly to: string; readonly carried?: string | null },
): Promise<Response> {
  return show(visit, { email: '', to, problem, carried })
}

interface SignInForm {
  readonly email: string
  readonly to: string
  readonly problem: string | null
  /** What was typed before the session ended, sealed for its account; or how much too long it is. */
  readonly carried: string | TooLongToCarry | null
}

/** The door of the workspace. */
export function signInPage(visit: Visit): Response | Promise<Response> {
  const to = localPath(visit.c.req.query('to'))
  return visit.staff && !isAnew(visit)
    ? visit.c.redirect(to, 303)
    : show(visit, { email: '', to, problem: null, carried: null })
}

/** Signs in, and says nothing about which of them did not fit. */
export async function postSignIn(visit: Visit): Promise<Response> {
  const email = field(visit.form, 'email')
  const to = localPath(field(visit.form, 'to'))
  // A password may begin or end with a space.
  const password = visit.form.get('password')
  const sealed = field(visit.form, 'carried')
  const result = await signIn(
    visit.house,
    email,
    typeof password === 'string' ? password : '',
    deviceOf(visit),
    field(visit.form, 'code'),
  )
  if ('token' in result) {
    openSession(visit, result)
    return goOn(visit, result.token)
  }
  const { signIn: words } = visit.speaker.w.workspace
  const carried = readCarried(visit.house, sealed) === null ? null : sealed
  const problem =
    result.problem === 'too_long'
      ? visit.speaker.say(visit.speaker.w.problems.too_long, { ...result.length })
      : words[PROBLEMS[result.problem]]
  return show(visit, { email, to, problem, carried })
}

/** Signs in the owner of a device. */
export async function postPasskey(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const answer = { answer: field(form, 'answer'), asked: field(form, 'asked') }
  const signedIn = await signInWithPasskey(house, answer)
  if (signedIn === null) {
    const sealed = field(form, 'carried')
    return show(visit, {
      email: '',
      to: localPath(field(form, 'to')),
      problem: speaker.w.workspace.signIn.passkeyNo,
      carried: readCarried(house, sealed) === null ? null : sealed,
    })
  }
  keepSession(visit, signedIn.token)
  return goOn(visit, signedIn.token)
}

/** Leads whoever has signed in to where they were, with what they had typed there. */
async function goOn(visit: Visit, token: string): Promise<Response> {
  const { house, form } = visit
  const carried = readCarried(house, field(form, 'carried'))
  if (!carried) return visit.c.redirect(localPath(field(form, 'to')), 303)
  const who = await whoIs(house, token)
  // Somebody else signs in: nothing of it is theirs to read.
  return visit.c.redirect(who?.id === carried.staff ? await putBack(visit, carried) : '/staff', 303)
}

/** Ends this visit. */
export async function postSignOut(visit: Visit): Promise<Response> {
  await closeSession(visit)
  return visit.c.redirect('/staff/sign-in', 303)
}

/** Another language, or another way on, from the page that brings what was typed along: it stays there. */
export function postSignInKeep(visit: Visit): Promise<Response> {
  const { form, house, speaker } = visit
  const then = field(form, 'then')
  const code = offeredBy(house).find((each) => then === `language:${each.code}`)?.code
  if (code) keepLanguage(visit, code)
  const sealed = field(form, 'carried')
  return show(
    { ...visit, speaker: code ? speak(code, house.calendar.timeZone) : speaker },
    {
      email: field(form, 'email'),
      to: localPath(field(form, 'to')),
      problem: null,
      carried: readCarried(house, sealed) === null ? null : sealed,
    },
  )
}

/** Asks who somebody is whose session has ended. What they sent goes through this page, sealed, and comes back to them. */
export function signInAgain(visit: Visit): Response | Promise<Response> {
  const { c, house, form } = visit
  const owner = ownerOf(house, field(form, 'owner'))
  const to = localPath(c.req.path)
  if (c.req.method !== 'POST' || owner === null)
    return c.redirect(
      `/staff/sign-in?to=${encodeURIComponent(c.req.method === 'POST' ? placeOf(c.req.path) : c.req.path)}`,
      303,
    )
  const carried = carry(house, {
    staff: owner,
    path: c.req.path,
    form: field(form, 'form'),
    fields: typedFields(form),
  })
  return show(visit, {
    email: '',
    to: to === c.req.path ? placeOf(to) : to,
    problem: null,
    carried,
  })
}

/**
 * True for a form that was made for another account than the one that is signed in now. What was typed becomes a draft
 * of the one it was made for, and nobody else reads it or answers for it.
 */
export async function isOfSomebodyElse(visit: Visit): Promise<boolean> {
  const { c, house, form } = visit
  const owner = ownerOf(house, field(form, 'owner'))
  if (owner === null || owner === staffOf(visit).id) return false
  await keepTyped(visit, {
    staff: owner,
    path: c.req.path,
    form: field(form, 'form'),
    fields: typedFields(form),
  })
  return true
}

/** Says to whoever is signed in now that the form was not theirs. */
export function notYoursPage(visit: Visit): Promise<Response> {
  const { notYours } = visit.speaker.w.workspace.signIn
  return staffPage(visit, {
    title: notYours.title,
    status: 409,
    children: (
      <>
        <h1>{notYours.title}</h1>
        <p>{notYours.body}</p>
        <p>
          <a href="/staff">{notYours.go}</a>
        </p>
      </>
    ),
  })
}

/** They are asked who they are also where they are signed in already. */
function isAnew({ c }: Visit): boolean {
  return c.req.query('anew') !== undefined
}

async function show(visit: Visit, form: SignInForm): Promise<Response> {
  const asked = await askToSignIn(visit.house)
  const { speaker } = visit
  const { common, workspace } = speaker.w
  const words = workspace.signIn
  const { carried } = form
  return staffPage(visit, {
    title: form.problem === null ? words.title : speaker.say(common.titleError, { title: words.title }),
    status: form.problem === null ? 200 : 400,
    keepAt: typeof carried === 'string' ? '/staff/sign-in/keep' : null,
    children: (
      <>
        {form.problem !== null && (
          <ErrorSummary title={common.errorTitle} items={[{ text: form.problem, href: '#email' }]} />
        )}
        <h1>{words.title}</h1>
        {form.problem === null && visit.c.req.query('saved') !== undefined && (
          <InsetText>{workspace.setPassword.saved}</InsetText>
        )}
        {carried !== null && (
          <InsetText>
            {typeof carried === 'string'
              ? words.carried
              : speaker.say(words.carriedTooLong, inKilobytes(carried))}
          </InsetText>
        )}
        {visit.house.takesPasswords && <PasswordForm visit={visit} form={form} />}
        <OtherDoors visit={visit} to={form.to} anew={isAnew(visit)} carried={carried} asked={asked} />
        <p>{words.help}</p>
        <p>
          <a href={`/${speaker.language}/report`}>{words.forPeople}</a>
        </p>
      </>
    ),
  })
}

function PasswordForm({ visit, form }: { readonly visit: Visit; readonly form: SignInForm }) {
  const { signIn: words } = visit.speaker.w.workspace
  return (
    <form id={IN_HAND} method="post" action="/staff/sign-in" novalidate>
      <GoingOn to={form.to} carried={form.carried} />
      <Input
        name="email"
        label={words.email}
        type="email"
        autocomplete="username"
        value={form.email}
        dir="ltr"
      />
      <Input
        name="password"
        label={words.password}
        type="password"
        autocomplete="current-password"
        dir="ltr"
      />
      <CodeInput speaker={visit.speaker} label={words.code} hint={words.codeHint} />
      <Button preventDoubleClick>{words.button}</Button>
    </form>
  )
}

const KILOBYTE = 1000

function inKilobytes({ most, typed }: TooLongToCarry) {
  return { most: Math.floor(most / KILOBYTE), typed: Math.ceil(typed / KILOBYTE) }
}
