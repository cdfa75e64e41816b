import type { Child } from 'hono/jsx'
import { Button } from '../components/button.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { hasWays, WaysToUs } from '../pages/ways-to-us.tsx'
import { localDate } from '../../domain/time/calendar.ts'
import type { Visit } from '../route.ts'
import { backOf, carriedIn } from './carried.ts'
import { AS_PARTS, PAGE_FORM, wayBack, type CarryingPage } from './carry.tsx'
import { Hidden } from './hidden.tsx'
import { publishedTimes } from './limit-words.ts'

/** `GET /:language/how-it-works`: steps and times, who sees what, what is stored, and what stays open. */
export function showHowItWorks(visit: Visit): Response | Promise<Response> {
  return howItWorksPage(visit, null)
}

/** `POST /:language/how-it-works`: the same for somebody on the way, with everything they typed and the way back. */
export function postHowItWorks(visit: Visit): Response | Promise<Response> {
  return howItWorksPage(visit, backOf(visit.form))
}

function howItWorksPage(visit: Visit, back: CarryingPage | null): Response | Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.howItWorks
  const days = speaker.list(house.calendar.workingDays.map((day) => speaker.weekday(day)))
  const gaps = { ...publishedTimes(speaker), org: house.name, zone: house.calendar.timeZone, days }
  const off = nextDaysOff(visit)
  const say = (sentence: string) => speaker.say(sentence, gaps)
  return publicPage(visit, {
    title: words.title,
    saysWays: true,
    easy: 'how',
    ...(back === null ? { path: '/how-it-works' } : { carries: 'how', unsent: true }),
    children: (
      <>
        {back !== null && (
          <form id={PAGE_FORM} method="post" action={`/${speaker.language}/how-it-works`} {...AS_PARTS}>
            <Hidden values={[['back', back], ...carriedIn(visit.form)]} />
            <Button variant="secondary" {...wayBack(back, speaker.language)}>
              {words.back}
            </Button>
          </form>
        )}
        <h1>{words.title}</h1>
        <Part id="steps" title={words.steps.title}>
          <ol class="govuk-list govuk-list--number">
            {Object.values(words.steps.items).map((sentence) => (
              <li>{say(sentence)}</li>
            ))}
          </ol>
          <p>{say(words.steps.note)}</p>
          {off.length > 0 && <p>{speaker.say(words.steps.daysOff, { days: speaker.list(off) })}</p>}
        </Part>
        <Part id="who" title={words.who.title}>
          <Bullets
            items={[
              words.who.people,
              words.who.kept,
              words.who.outside,
              words.who.looks,
              words.who.others,
              words.who.feared,
              words.who.public,
            ].map(say)}
          />
        </Part>
        <Part id="receipt" title={words.receipt.title}>
          <Bullets items={[words.receipt.receipt, words.receipt.renew, words.receipt.check]} />
        </Part>
        <Part id="stored" title={words.stored.title}>
          <Bullets
            items={[words.stored.secret, words.stored.not, words.stored.hour, words.stored.browser].map(say)}
          />
        </Part>
        <Part id="kept" title={words.kept.title}>
          <p>{howLong(visit)}</p>
          <p>{say(words.kept.erase)}</p>
          <p>{words.kept.stays}</p>
        </Part>
        <Part id="anonymous" title={words.anonymous.title}>
          <p>{words.anonymous.body}</p>
          <p>
            {words.anonymous.lost} {visit.house.sendsMail && words.anonymous.lostByMail}
          </p>
        </Part>
        <Part id="appeal" title={words.appeal.title}>
          <p>{say(words.appeal.body)}</p>
        </Part>
        <Part id="rights" title={words.waiver.title}>
          <p>{words.waiver.body}</p>
        </Part>
        <Part id="elsewhere" title={words.elsewhere.title}>
          <p>{words.elsewhere.lead}</p>
          <Bullets items={Object.values(words.elsewhere.items)} />
          <p>{words.elsewhere.dates}</p>
        </Part>
        <Part id="access" title={words.access.title}>
          <p>{words.access.body}</p>
          <p>{words.access.language}</p>
        </Part>
        {hasWays(house.ways) && (
          <Part id="ways" title={speaker.w.common.ways.title}>
            <p>{speaker.w.common.ways.lead}</p>
            <WaysToUs speaker={speaker} ways={house.ways} />
          </Part>
        )}
        <Part id="complain" title={words.complain.title}>
          <p>{words.complain.body}</p>
          {back === null && (
            <p>
              <a href={`/${speaker.language}/report`}>{words.complain.link}</a>
            </p>
          )}
        </Part>
      </>
    ),
  })
}

/** For how long what ended is kept at least: the shortest time that is set, since nobody knows beforehand how it ends. */
function howLong({ speaker, house }: Visit): string {
  const { howItWorks, limits } = speaker.w.portal
  const months = Object.values(house.keepMonths)
  if (months.length === 0) return howItWorks.kept.always
  return speaker.say(howItWorks.kept.limited, {
    ...publishedTimes(speaker),
    months: speaker.say(limits.months, { n: Math.min(...months) }),
  })
}

/** Days off that come next, at most: whoever wants to know a date further away is told it with the date. */
const DAYS_SHOWN = 8

function nextDaysOff({ house, speaker }: Visit): string[] {
  const { timeZone, holidays, daysOff } = house.calendar
  const today = localDate(house.now(), timeZone)
  return holidays
    .filter((date) => date >= today)
    .toSorted()
    .slice(0, DAYS_SHOWN)
    .map((date) => {
      const day = speaker.date(date)
      const name = daysOff?.[date]
      return name === undefined ? day : speaker.say(speaker.w.common.counted.named, { day, name })
    })
}

function Part({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
