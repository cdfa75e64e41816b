import { isService } from '../../../domain/case/actor.ts'
import type { CaseEvent } from '../../../domain/case/case-event.ts'
import { pageOf, STEPS_A_PAGE } from '../../../domain/case/page-of.ts'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { eventWords } from './event-words.ts'
import { isolate } from '../isolate.ts'
import { PageWays, titleOfPage } from './pages.tsx'

/** Steps that stand open; the earlier ones fold. */
const OPEN = 12

/** A page of what happened, the last first, with the number of its record in the ledger. */
export function CaseTimeline({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.timeline
  const all = view.events.map((event, place) => ({ id: String(place + 1), event }))
  const page = pageOf(all, desk.pages?.timeline ?? null, STEPS_A_PAGE)
  const steps = page.entries.map(({ id, event }) => itemOf(desk, event, Number(id))).toReversed()
  const earlier = steps.slice(OPEN)
  return (
    <Card id="timeline" title={titleOfPage(desk, page, words)}>
      <Timeline label={words.title} items={steps.slice(0, OPEN)} />
      {earlier.length > 0 && (
        <Details summary={speaker.say(words.earlier, { n: earlier.length })}>
          <Timeline items={earlier} />
        </Details>
      )}
      <PageWays desk={desk} of="timeline" page={page} words={words} />
      <Looks desk={desk} />
    </Card>
  )
}

/** Who read the case, by name, for whoever answers for the house. */
function Looks({ desk: { speaker, looks = [] } }: { readonly desk: Desk }) {
  if (looks.length === 0) return <></>
  const words = speaker.w.workspace.casePage.looks
  return (
    <Details summary={words.title}>
      <ul class="am-list">
        {looks.map(({ name, role, what, at }) => (
          <li>
            {speaker.say(words.what[what], {
              name: isolate(name ?? speaker.w.workspace.casePage.timeline.somebody),
              role: speaker.w.vocabulary.staffRoles[role],
              moment: speaker.hour(at),
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function itemOf(desk: Desk, event: CaseEvent, seq: number) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.timeline
  return {
    when: whenDone(speaker, event),
    datetime: event.at,
    text: eventWords(desk, event),
    detail: `${whoDid(desk, event)} · ${speaker.say(words.ledger, { seq })}`,
  }
}

function whoDid({ speaker, view }: Desk, event: CaseEvent): string {
  const words = speaker.w.workspace.casePage.timeline
  const { by } = event
  if (event.kind === 'outside_asked' && event.facts.letInBy === 'machine') return words.machine
  if (by.kind !== 'staff') return words[by.kind]
  const name = isolate(view.names.get(by.id) ?? words.somebody)
  if (by.token === undefined) return name
  if (isService(by)) return speaker.say(words.service, { name })
  return speaker.say(words.byToken, { name, token: isolate(view.names.get(by.token) ?? '') })
}
