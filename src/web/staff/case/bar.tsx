import { hasOpenAppeal, openAppeals } from '../../../domain/casework/open-appeals.ts'
import type { NextStep } from '../../../domain/casework/steps.ts'
import { titleOf } from '../../../domain/case/title-of.ts'
import { isPassed } from '../../../domain/time/instant.ts'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { SECTIONS, sectionOf } from './spots.ts'

/**
 * Stays in sight while the page scrolls: which case it is, and its sections, each with how much is owed there. What is
 * late and what waits for a second person stand first.
 */
export function CaseBar({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { casePage } = speaker.w.workspace
  const { owed, kase, now } = view
  const late = owed.filter(({ by }) => by !== null && isPassed(by, now)).length
  const second = owed.filter(({ owner }) => owner === 'colleague').length
  const marks = [
    { n: late, text: speaker.say(casePage.bar.late, { n: late }), href: '#next' },
    { n: second, text: speaker.say(casePage.bar.second, { n: second }), href: placeOfSecond(desk) },
  ].filter(({ n }) => n > 0)
  return (
    <nav class="am-case-bar" aria-label={casePage.onThisPage}>
      <span class="am-case-bar__title">
        <bdi>{titleOf(kase)}</bdi>
      </span>
      <ul class="am-case-bar__list">
        {marks.map(({ text, href }) => (
          <li>
            <a class="am-chip am-chip--due" href={href}>
              {text}
            </a>
          </li>
        ))}
        {[...SECTIONS.filter((section) => section !== 'next'), 'timeline' as const].map((section) => (
          <li>
            <a class="am-chip" href={`#${section}`}>
              {casePage[section].title} <Count desk={desk} section={section} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What of the talk is an answer: to say how things stand is owed as well, and nobody has asked. */
const ANSWERS: readonly NextStep[] = ['look_at_retaliation', 'answer_your_message', 'answer_your_not_yet']

/** What is owed in a section, in words for whoever listens: messages without an answer, appeals, everything else. */
function Count({ desk, section }: { readonly desk: Desk; readonly section: string }) {
  const { speaker, view } = desk
  const { bar } = speaker.w.workspace.casePage
  const n = view.owed.filter(
    ({ step, verb, owner }) =>
      verb !== null &&
      owner !== 'person' &&
      sectionOf(verb as StaffVerb) === section &&
      (section !== 'talk' || ANSWERS.includes(step)),
  ).length
  if (n === 0) return <></>
  const words =
    section === 'talk'
      ? bar.unanswered
      : section === 'decisions' && hasOpenAppeal(view.kase)
        ? bar.appeals
        : bar.owed
  const shown = section === 'decisions' && hasOpenAppeal(view.kase) ? openAppeals(view.kase).length : n
  return (
    <b>
      {speaker.number(shown)} <span class="govuk-visually-hidden">{speaker.say(words, { n: shown })}</span>
    </b>
  )
}

function placeOfSecond({ view }: Desk): string {
  const step = view.owed.find(({ owner, verb }) => owner === 'colleague' && verb !== null)
  return step?.verb ? `#${sectionOf(step.verb as StaffVerb)}` : '#next'
}
