import {
  backAddress,
  broughtBack,
  linkedBy,
  linkElsewhere,
  signInFromElsewhere,
  signInWithCode,
  takeAlong,
} from '../../actions/staff/elsewhere.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, type Visit } from '../route.ts'
import { dropCookie, ELSEWHERE_COOKIE, keepCookie, ownCookie } from './cookie.ts'
import { headOf, ProblemSummary, type Problems } from './page-problems.tsx'
import { signedInPage } from './signed-in.tsx'
import { signInProblem } from './sign-in.tsx'

/** Seconds in which somebody comes back. */
const AWAY_SECONDS = 600

/** Leads to where the organisation signs in; with what `mayLink` made, to link an account. */
export async function goElsewhere(visit: Visit): Promise<Response> {
  const { c, house, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  if (house.elsewhere === null) return notFoundPage(visit)
  const asked = c.req.query('link')
  const link = asked === undefined ? null : await linkedBy(house, asked)
  // Whoever sends the link of their own account to a colleague would be signed in with what is the colleague's.
  if (asked !== undefined && (link === null || link !== visit.staff?.id))
    return signInProblem(visit, words.codeOver)
  try {
    const { address, expected } = await house.elsewhere.way.begin(backAddress(house))
    keepCookie(c, house, ELSEWHERE_COOKIE, takeAlong(house, expected, link), {
      seconds: AWAY_SECONDS,
      comesBack: true,
    })
    return c.redirect(address, 303)
  } catch (error) {
    return isAway(visit, error)
  }
}

/** Somebody comes back: signs them in, asks for a code, or links their account. */
export async function backFromElsewhere(visit: Visit): Promise<Response> {
  const { c, house, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  if (house.elsewhere === null) return notFoundPage(visit)
  const brought = await broughtBack(house, ownCookie(c, house, ELSEWHERE_COOKIE) ?? '')
  dropCookie(c, house, ELSEWHERE_COOKIE)
  if (brought === null) return signInProblem(visit, words.codeOver)
  // The address as it was asked for: behind a proxy ours begins otherwise.
  const cameTo = new URL(`${backAddress(house)}${new URL(c.req.url).search}`)
  try {
    const known = await house.elsewhere.way.finish(cameTo, brought.expected)
    if (known === null) return signInProblem(visit, words.elsewhereNo)
    if (brought.link !== null) {
      const isLinked = await linkElsewhere(house, brought.link, known)
      return isLinked ? linkedPage(visit) : signInProblem(visit, words.elsewhereNo)
    }
    const came = await signInFromElsewhere(house, known)
    if (came === null) return signInProblem(visit, words.elsewhereNo)
    return 'token' in came ? signedInPage(visit, came.token) : codePage(visit, came.half, {})
  } catch (error) {
    return isAway(visit, error)
  }
}

/** The code that an account asks for after the first proof. */
export async function postCodeElsewhere(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  const result = await signInWithCode(house, field(form, 'half'), field(form, 'code'))
  if (result === 'over') return signInProblem(visit, words.codeOver)
  if (result === 'too_many_tries') return signInProblem(visit, words.tooMany)
  if ('again' in result) return codePage(visit, result.again, { code: words.codeWrong })
  return signedInPage(visit, result.token)
}

function isAway(visit: Visit, error: unknown): Promise<Response> {
  if (!(error instanceof Error) || error.name !== 'NotSent') throw error
  visit.house.log.warn({ kind: error.message }, 'signing in elsewhere')
  return signInProblem(visit, visit.speaker.w.workspace.signIn.elsewhereAway)
}

function codePage(visit: Visit, half: string, problems: Problems): Promise<Response> {
  const { speaker } = visit
  const { common, workspace } = speaker.w
  const words = workspace.signIn
  return staffPage(visit, {
    ...headOf(speaker, words.codeTitle, problems),
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.codeTitle}</h1>
        <p>{words.codeBody}</p>
        <form method="post" action="/staff/sign-in/elsewhere/code" novalidate>
          <input type="hidden" name="half" value={half} />
          <Input
            name="code"
            label={words.code}
            error={problems['code']}
            errorPrefix={common.errorPrefix}
            inputmode="numeric"
            autocomplete="one-time-code"
            width={10}
            dir="ltr"
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </>
    ),
  })
}

/** Their visit goes on: only what leads on from a page of ours has its cookie. */
function linkedPage(visit: Visit): Promise<Response> {
  const { you, signIn: words } = visit.speaker.w.workspace
  visit.c.header('refresh', '0;url=/staff/you?done=linked')
  return staffPage(visit, {
    title: you.title,
    children: (
      <>
        <h1>{you.title}</h1>
        <p>{you.elsewhereLinked}</p>
        <p>
          <a href="/staff/you">{words.inGo}</a>
        </p>
      </>
    ),
  })
}
