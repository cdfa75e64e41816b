import type { NextStep } from '../../../domain/casework/steps.ts'
import type { Station } from '../../../domain/casework/person-view.ts'
import type { WaitingKind } from '../../../domain/casework/waiting-for-person.ts'
import { isBefore } from '../../../domain/time/instant.ts'
import { NextBox } from '../../components/next-box.tsx'
import { Steps } from '../../components/steps.tsx'
import type { Here, Part } from './here.ts'

/** As the person lives through it: their answer comes before the repair. */
const ORDER: readonly Station[] = [
  'received',
  'read_by_a_person',
  'your_answer',
  'putting_it_right',
  'checked',
]

/** The step that reaches a station: its date belongs there and nowhere else. An appeal has a date of its own. */
const STEP_OF: Readonly<Partial<Record<Station, NextStep>>> = {
  read_by_a_person: 'read_by_a_person',
  putting_it_right: 'deliver_what_was_promised',
}

/** How far it is. Left out when it ended without repair: the later steps would promise something. */
export function Progress({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status
  const remedied = view.outcome?.includes('remedied') && view.outcome !== 'not_remedied'
  if (view.state === 'closed' && !remedied) return null
  const state = (station: Station) =>
    view.state !== 'closed' && station === view.station ? 'current' : isTrue(here, station) ? 'done' : 'ahead'
  const labels = { done: words.stepDone, current: words.stepNow, ahead: words.stepAhead }
  return (
    <Steps
      label={words.stepsLabel}
      items={ORDER.map((station) => ({
        text: words.stations[station],
        state: state(station),
        stateLabel: labels[state(station)],
        ...detailOf(here, station),
      }))}
    />
  )
}

/** A step counts as done only when what it says has happened. */
function isTrue({ view }: Here, station: Station): boolean {
  const actions = view.organisations.flatMap((each) => each.actions)
  const live = actions.filter((each) => each.state !== 'overtaken')
  switch (station) {
    case 'received':
      return true
    case 'read_by_a_person':
      return view.readByAPerson
    case 'your_answer':
      return view.offer === null && actions.some((each) => each.answer !== null)
    case 'putting_it_right':
      return live.length > 0 && live.every((each) => each.delivered !== null)
    case 'checked':
      return live.length > 0 && live.every((each) => each.confirmed === 'yes')
  }
}

function detailOf({ view, speaker }: Here, station: Station): { detail?: string } {
  if (station === 'received') return { detail: speaker.day(view.receivedAt) }
  if (STEP_OF[station] !== view.next.step || view.next.by === null) return {}
  return { detail: speaker.say(speaker.w.portal.status.by, { day: speaker.day(view.next.by) }) }
}

/** What comes next, by when, and who has it; said honestly when it is late. */
export function WhatNext({ here }: Part) {
  const { view, speaker, org, contactName, now } = here
  const { next, contact, lateDoors, decisions } = speaker.w.portal.status
  const { step, by, late } = view.next
  const sentence = late ? next.late[step] : next.steps[step]
  const undated = by === null && sentence.includes('{by}')
  const who = view.contact.name
    ? speaker.say(contact.other, { entity: view.contact.name, org })
    : contactName
      ? speaker.say(contact.named, { name: contactName, org })
      : speaker.say(contact.none, { org })
  return (
    <NextBox title={next.title}>
      {view.retaliationBy && (
        <p>
          {speaker.say(isBefore(view.retaliationBy, now) ? next.retaliationLate : next.retaliation, {
            by: speaker.moment(view.retaliationBy),
          })}
        </p>
      )}
      {view.urgent && <p>{next.urgent}</p>}
      {view.ownViewBy && (
        <p>
          {speaker.say(isBefore(view.ownViewBy, now) ? next.ownViewLate : next.ownView, {
            by: speaker.moment(view.ownViewBy),
          })}
        </p>
      )}
      <p>{undated ? next.undated : speaker.say(sentence, { by: by ? speaker.moment(by) : '' })}</p>
      {view.outcome && (
        <p>
          {decisions.outcomes[view.outcome]}{' '}
          {view.outcome === 'withdrawn_by_person' && (
            <a href="#resume">{speaker.w.portal.status.resume.link}</a>
          )}
          {view.outcome === 'set_aside' && (
            <a href="#resume">{speaker.w.portal.status.resume.setAsideLink}</a>
          )}
        </p>
      )}
      {view.newsBy && !late && (by === null || view.newsBy < by) && (
        <p>{speaker.say(next.news, { by: speaker.day(view.newsBy) })}</p>
      )}
      {(late || (view.retaliationBy && isBefore(view.retaliationBy, now))) && <p>{lateDoors}</p>}
      <p>{who}</p>
      <WaitsForYou here={here} />
    </NextBox>
  )
}

/** Everything that waits for the person, also while something else is under way, with links to its place. */
function WaitsForYou({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.waiting
  if (view.waiting.length === 0) return null
  return (
    <>
      <h3>{words.title}</h3>
      <ul>
        {view.waiting.map(({ kind, subject, what, since }) => (
          <li>
            <a href={PLACE_OF[kind](subject)}>
              {speaker.say(words.kinds[kind], { what: what ?? '', day: speaker.day(since) })}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.noHurry}</p>
    </>
  )
}

const PLACE_OF: Readonly<Record<WaitingKind, (subject: string) => string>> = {
  answer_offer: (action) => `#answer-${action}`,
  confirm_delivery: (action) => `#arrived-${action}`,
  read_message: () => '#messages',
}
