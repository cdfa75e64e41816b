import { isInvalid } from '../../actions/parse-input.ts'
import { isOpenLink, makeFirstAccount } from '../../actions/staff/first-account.ts'
import { signIn } from '../../actions/staff/sign-in.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Input } from '../components/input.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, type Visit } from '../route.ts'
import { openSession } from './session.ts'

type Problems = Readonly<Record<string, string>>

/** What the one-time link opens: the first account. */
export async function welcomePage(visit: Visit): Promise<Response> {
  return (await isOpenLink(visit.house, tokenOf(visit))) ? show(visit, {}) : over(visit)
}

/** Makes the account, uses the link up and signs in. */
export async function postWelcome(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  if (!(await isOpenLink(house, tokenOf(visit)))) return over(visit)
  const typed = form.get('password')
  const password = typeof typed === 'string' ? typed : ''
  const email = field(form, 'email')
  const result = await makeFirstAccount(house, tokenOf(visit), { name: field(form, 'name'), email, password })
  if (isInvalid(result)) {
    const { problems, workspace } = speaker.w
    const words = result.invalid.map(({ field: name, problem }) => [
      name,
      name === 'password' ? workspace.welcome.passwordShort : problems[problem],
    ])
    return show(visit, Object.fromEntries(words) as Problems)
  }
  if ('over' in result) return over(visit)
  const session = await signIn(house, email, password)
  if ('token' in session) openSession(visit, session)
  return visit.c.redirect('token' in session ? '/staff' : '/staff/sign-in', 303)
}

function tokenOf(visit: Visit): string {
  return visit.c.req.param('token') ?? ''
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
  const bad = Object.entries(problems)
  const shared = (name: string) => ({ name, error: problems[name], errorPrefix: common.errorPrefix })
  return staffPage(visit, {
    title: bad.length === 0 ? title : speaker.say(common.titleError, { title }),
    status: bad.length === 0 ? 200 : 400,
    children: (
      <>
        {bad.length > 0 && (
          <ErrorSummary
            title={common.errorTitle}
            items={bad.map(([name, text]) => ({ text, href: `#${name}` }))}
          />
        )}
        <h1>{title}</h1>
        <p>{words.intro}</p>
        <form method="post" novalidate>
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
