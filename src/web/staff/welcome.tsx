import { isInvalid } from '../../actions/parse-input.ts'
import { whatLinkOpens } from '../../actions/staff/account-link.ts'
import { makeFirstAccount } from '../../actions/staff/first-account.ts'
import { wasDoneWith } from '../../actions/staff/first-answer.ts'
import { setPasswordByLink } from '../../actions/staff/set-password.ts'
import { signIn } from '../../actions/staff/sign-in.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, type Visit } from '../route.ts'
import { OnceMark } from './once-mark.tsx'
import { openSession } from './session.ts'
import { sayProblem } from '../../words/say-problem.ts'
import { notAPassword } from './not-a-password.ts'
import { headOf, ProblemSummary, type Problems } from './page-problems.tsx'

/** What the one-time link opens: the first account, or the password of an account. */
export async function welcomePage(visit: Visit): Promise<Response> {
  const link = await whatLinkOpens(visit.house, tokenOf(visit))
  if (link === null) return over(visit)
  return link.staffId === null ? show(visit, {}) : showPassword(visit, {}, link.endsCodes)
}

/** Makes the account or sets the password, and uses the link up. */
export async function postWelcome(visit: Visit): Promise<Response> {
  const { house, form } = visit
  const link = await whatLinkOpens(house, tokenOf(visit))
  if (link === null) return overOrDone(visit)
  const typed = form.get('password')
  const password = typeof typed === 'string' ? typed : ''
  return link.staffId === null ? postFirst(visit, password) : postPassword(visit, password, link.endsCodes)
}

/** Sets the password of an account; its owner then signs in with it, and with a code where they have an app for them. */
async function postPassword(visit: Visit, password: string, endsCodes: boolean): Promise<Response> {
  const done = await setPasswordByLink(visit.house, tokenOf(visit), { password }, onceIn(visit))
  if (isInvalid(done))
    return showPassword(visit, { password: notAPassword(visit.speaker, done.invalid[0]) }, endsCodes)
  return 'over' in done ? overOrDone(visit) : toSignIn(visit)
}

function showPassword(visit: Visit, problems: Problems, endsCodes: boolean): Promise<Response> {
  const { speaker } = visit
  const { common, workspace } = speaker.w
  const words = workspace.setPassword
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {endsCodes && <p>{words.endsCodes}</p>}
        <form method="post" novalidate>
          <OnceMark />
          <Input
            name="password"
            error={problems['password']}
            errorPrefix={common.errorPrefix}
            label={workspace.welcome.password}
            hint={workspace.welcome.passwordHint}
            type="password"
            autocomplete="new-password"
            dir="ltr"
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </>
    ),
  })
}

/** Makes the first account and signs in. */
async function postFirst(visit: Visit, password: string): Promise<Response> {
  const { house, form, speaker } = visit
  const email = field(form, 'email')
  const typed = { name: field(form, 'name'), email, password }
  const result = await makeFirstAccount(house, tokenOf(visit), typed, onceIn(visit))
  if (isInvalid(result)) {
    const words = result.invalid.map((each) => [
      each.field,
      each.field === 'password' ? notAPassword(speaker, each) : sayProblem(speaker, each),
    ])
    return show(visit, Object.fromEntries(words) as Problems)
  }
  if ('over' in result) return overOrDone(visit)
  const session = await signIn(house, email, password)
  if ('token' in session) openSession(visit, session)
  return visit.c.redirect('token' in session ? '/staff' : '/staff/sign-in', 303)
}

function tokenOf(visit: Visit): string {
  return visit.c.req.param('token') ?? ''
}

function onceIn({ form }: Visit): string {
  return field(form, 'once')
}

/** The link is used up: by the same form, of whose sender nobody knows whether they read the answer, or before. */
async function overOrDone(visit: Visit): Promise<Response> {
  return (await wasDoneWith(visit.house, tokenOf(visit), onceIn(visit))) ? toSignIn(visit) : over(visit)
}

function toSignIn({ c }: Visit): Response {
  return c.redirect('/staff/sign-in?saved', 303)
}

function over(visit: Visit): Promise<Response> {
  const words = visit.speaker.w.workspace.welcome
  return staffPage(visit, {
    title: words.overTitle,
    status: 410,
    children: (
      <>
        <h1>{words.overTitle}</h1>
        <p>{words.overBody}</p>
        <p>
          <a href="/staff/sign-in">{words.toSignIn}</a>
        </p>
      </>
    ),
  })
}

function show(visit: Visit, problems: Problems): Promise<Response> {
  const { speaker, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.welcome
  const { title } = words
  const shared = (name: string) => ({ name, error: problems[name], errorPrefix: common.errorPrefix })
  return staffPage(visit, {
    ...headOf(speaker, title, problems),
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{title}</h1>
        <p>{words.intro}</p>
        <form method="post" novalidate>
          <OnceMark />
          <Input
            {...shared('name')}
            label={words.name}
            hint={words.nameHint}
            autocomplete="name"
            value={field(form, 'name')}
            dir="auto"
          />
          <Input
            {...shared('email')}
            label={words.email}
            hint={words.emailHint}
            type="email"
            autocomplete="username"
            value={field(form, 'email')}
            dir="ltr"
          />
          <Input
            {...shared('password')}
            label={words.password}
            hint={words.passwordHint}
            type="password"
            autocomplete="new-password"
            dir="ltr"
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </>
    ),
  })
}
