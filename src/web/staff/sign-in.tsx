import { signIn } from '../../actions/staff/sign-in.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Input } from '../components/input.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, type Visit } from '../route.ts'
import { localPath } from './local-path.ts'
import { closeSession, deviceOf, openSession } from './session.ts'

const PROBLEMS = { wrong: 'wrong', too_many_tries: 'tooMany', busy: 'busy' } as const

interface SignInForm {
  readonly email: string
  readonly to: string
  readonly problem: string | null
}

/** The door of the workspace. */
export function signInPage(visit: Visit): Response | Promise<Response> {
  const to = localPath(visit.c.req.query('to'))
  return visit.staff ? visit.c.redirect(to, 303) : show(visit, { email: '', to, problem: null })
}

/** Signs in, and says nothing about which of them did not fit. */
export async function postSignIn(visit: Visit): Promise<Response> {
  const email = field(visit.form, 'email')
  const to = localPath(field(visit.form, 'to'))
  // A password may begin or end with a space.
  const password = visit.form.get('password')
  const result = await signIn(
    visit.house,
    email,
    typeof password === 'string' ? password : '',
    deviceOf(visit),
    field(visit.form, 'code'),
  )
  if ('token' in result) {
    openSession(visit, result)
    return visit.c.redirect(to, 303)
  }
  const { signIn: words } = visit.speaker.w.workspace
  return show(visit, { email, to, problem: words[PROBLEMS[result.problem]] })
}

export async function postSignOut(visit: Visit): Promise<Response> {
  await closeSession(visit)
  return visit.c.redirect('/staff/sign-in', 303)
}

function show(visit: Visit, form: SignInForm): Promise<Response> {
  const { speaker } = visit
  const { common, workspace } = speaker.w
  const words = workspace.signIn
  return staffPage(visit, {
    title: form.problem === null ? words.title : speaker.say(common.titleError, { title: words.title }),
    status: form.problem === null ? 200 : 400,
    children: (
      <>
        {form.problem !== null && (
          <ErrorSummary title={common.errorTitle} items={[{ text: form.problem, href: '#email' }]} />
        )}
        <h1>{words.title}</h1>
        <form method="post" action="/staff/sign-in" novalidate>
          <input type="hidden" name="to" value={form.to} />
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
          <Input
            name="code"
            label={words.code}
            hint={words.codeHint}
            inputmode="numeric"
            autocomplete="one-time-code"
            width={10}
            dir="ltr"
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
        <p>{words.help}</p>
        <p>
          <a href={`/${speaker.language}/report`}>{words.forPeople}</a>
        </p>
      </>
    ),
  })
}
