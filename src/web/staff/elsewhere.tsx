import { readCarried } from '../../actions/staff/carried.ts'
import {
  comeBack,
  backAddress,
  goElsewhere,
  signInWithCode,
  type Along,
  type CameBack,
  type NotIn,
} from '../../actions/staff/elsewhere.ts'
import { linkedBy } from '../../actions/staff/link-elsewhere.ts'
import { Button } from '../components/button.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, type Visit } from '../route.ts'
import { CodeInput } from './code-input.tsx'
import { dropCookie, ELSEWHERE_COOKIE, keepCookie, ownCookie } from './cookie.ts'
import { localPath } from './local-path.ts'
import { headOf, ProblemSummary, type Problems } from './page-problems.tsx'
import { putBack } from './put-back.ts'
import { signedInPage } from './signed-in.tsx'
import { signInProblem } from './sign-in.tsx'

/** Seconds in which somebody comes back. */
const AWAY_SECONDS = 600

/** Why nobody was signed in, in words. */
const NOT_IN = {
  over: 'codeOver',
  unknown: 'elsewhereNo',
  away: 'elsewhereAway',
  too_many_tries: 'tooMany',
} as const satisfies Record<NotIn, string>

/** Leads to where the organisation signs in; with what `mayLink` made, to link an account. */
export async function getElsewhere(visit: Visit): Promise<Response> {
  const { c, house, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  if (house.elsewhere === null) return notFoundPage(visit)
  const to = localPath(c.req.query('to'))
  const asked = c.req.query('link')
  const link = asked === undefined ? null : await linkedBy(house, asked)
  // Whoever sends the link of their own account to a colleague would be signed in with what is the colleague's.
  if (asked !== undefined && (link === null || link.session !== visit.staff?.session))
    return signInProblem(visit, words.codeOver, { to })
  const address = await setOut(visit, { link, to, owner: null }, c.req.query('anew') !== undefined)
  return address === null ? signInProblem(visit, words.elsewhereAway, { to }) : c.redirect(address, 303)
}

/**
 * Leads there with what was typed before the visit ended. It is too much to go along in a browser, so that it is kept as
 * a draft of its owner; from a page of ours, because a form may lead to no other site.
 */
export async function postElsewhere(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  if (house.elsewhere === null) return notFoundPage(visit)
  const sealed = field(form, 'carried')
  const carried = readCarried(house, sealed)
  const to = carried === null ? localPath(field(form, 'to')) : await putBack(visit, carried)
  const address = await setOut(visit, { link: null, to, owner: carried?.staff ?? null }, false)
  if (address !== null) return setOutPage(visit, address)
  const { elsewhereAway } = speaker.w.workspace.signIn
  return signInProblem(visit, elsewhereAway, { to, carried: carried && sealed })
}

/** Somebody comes back: signs them in, asks for a code, or links their account. */
export async function backFromElsewhere(visit: Visit): Promise<Response> {
  const { c, house } = visit
  if (house.elsewhere === null) return notFoundPage(visit)
  const sealed = ownCookie(c, house, ELSEWHERE_COOKIE) ?? ''
  dropCookie(c, house, ELSEWHERE_COOKIE)
  // The address as it was asked for: behind a proxy ours begins otherwise.
  const cameTo = new URL(`${backAddress(house)}${new URL(c.req.url).search}`)
  return answerTo(visit, await comeBack(house, house.elsewhere.way, cameTo, sealed), {})
}

/** The code that an account asks for after the first proof. */
export async function postCodeElsewhere(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const came = await signInWithCode(house, field(form, 'half'), field(form, 'code'))
  return answerTo(visit, came, { code: speaker.w.workspace.signIn.codeWrong })
}

/** Where to send somebody, whose browser keeps what it takes along; null where the place cannot be reached. */
async function setOut({ c, house }: Visit, along: Along, anew: boolean): Promise<string | null> {
  const going = house.elsewhere && (await goElsewhere(house, house.elsewhere.way, along, anew))
  if (going === null) return null
  keepCookie(c, house, ELSEWHERE_COOKIE, going.along, { seconds: AWAY_SECONDS, comesBack: true })
  return going.address
}

/** @param problems what is not right where a code is asked for */
function answerTo(visit: Visit, came: CameBack, problems: Problems): Promise<Response> {
  if ('linked' in came) return linkedPage(visit)
  if ('half' in came) return codePage(visit, came.half, problems)
  if ('token' in came) return signedInPage(visit, came.token, came.to)
  return signInProblem(visit, visit.speaker.w.workspace.signIn[NOT_IN[came.notIn]], came.goingOn)
}

function codePage(visit: Visit, half: string, problems: Problems): Promise<Response> {
  const { speaker } = visit
  const { signIn: words } = speaker.w.workspace
  return staffPage(visit, {
    ...headOf(speaker, words.codeTitle, problems),
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.codeTitle}</h1>
        <p>{words.codeBody}</p>
        <form method="post" action="/staff/sign-in/elsewhere/code" novalidate>
          <input type="hidden" name="half" value={half} />
          <CodeInput speaker={speaker} label={words.code} error={problems['code']} />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </>
    ),
  })
}

/** What was typed is kept, and they go on. */
function setOutPage(visit: Visit, address: string): Promise<Response> {
  const { house, speaker } = visit
  const { signIn: words, you } = speaker.w.workspace
  visit.c.header('refresh', `0;url=${address}`)
  return staffPage(visit, {
    title: words.outTitle,
    children: (
      <>
        <h1>{words.outTitle}</h1>
        <p>{words.outBody}</p>
        <p>
          <a href={address}>{speaker.say(you.elsewhereGo, { name: house.elsewhere?.name ?? '' })}</a>
        </p>
      </>
    ),
  })
}

/** Where somebody reads that their account is linked. */
const LINKED = '/staff/you?done=linked#govuk-notification-banner-title'

/** Their visit goes on: only what leads on from a page of ours has its cookie. */
function linkedPage(visit: Visit): Promise<Response> {
  const { you, signIn: words } = visit.speaker.w.workspace
  visit.c.header('refresh', `0;url=${LINKED}`)
  return staffPage(visit, {
    title: you.title,
    children: (
      <>
        <h1>{you.title}</h1>
        <p>{you.elsewhereLinked}</p>
        <p>
          <a href={LINKED}>{words.inGo}</a>
        </p>
      </>
    ),
  })
}
