import type { Impact } from '../../../domain/case/case.ts'
import { actingContact } from '../../../domain/value-chain/acting-contact.ts'
import { isPending, type Handover, type OutsideBody } from '../../../domain/value-chain/chain.ts'
import { ClockPill } from '../../components/clock-pill.tsx'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { contactName } from './contact-name.ts'
import { Referrals } from './referrals.tsx'
import { Section } from './section.tsx'
import { Fact, Words } from './section-parts.tsx'
import { isolate } from '../isolate.ts'

/** Who coordinates each harm by the rules, who does now, and the hand-overs between them. */
export function Contact({ desk }: { readonly desk: Desk }) {
  const { kase } = desk.view
  const words = desk.speaker.w.workspace.casePage.contact
  return (
    <Section desk={desk} code="contact">
      <p class="am-meta">{words.meaning}</p>
      {(kase.impacts.length === 0 || kase.entities.length === 0) && <p>{words.none}</p>}
      {kase.impacts.map((impact) => (
        <OneContact desk={desk} impact={impact} />
      ))}
      {kase.bodies.length > 0 && <h3>{desk.speaker.w.workspace.casePage.first.bodies}</h3>}
      {kase.bodies.map((body) => (
        <OneBody desk={desk} body={body} />
      ))}
      <VerbForms desk={desk} only={['ask_body']} />
      <Referrals desk={desk} />
      {kase.handovers.length > 0 && (
        <>
          <h3>{words.handovers}</h3>
          {kase.handovers.map((handover) => (
            <OneHandover desk={desk} handover={handover} />
          ))}
        </>
      )}
    </Section>
  )
}

function OneContact({ desk, impact }: { readonly desk: Desk; readonly impact: Impact }) {
  const { speaker, view } = desk
  const { kase } = view
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.contact
  const chosen = kase.contacts.find((each) => each.impact === impact.id)
  return (
    <div class="am-finding">
      {kase.impacts.length > 1 && (
        <p class="am-finding__harm">
          <bdi>{impact.title}</bdi>
        </p>
      )}
      <dl class="am-facts">
        <Fact label={words.acting}>
          <b>
            <bdi>{contactName(speaker, kase, actingContact(kase, impact.id))}</bdi>
          </b>
        </Fact>
        <Fact label={words.byRule}>
          {chosen === undefined ? (
            words.notApplied
          ) : (
            <>
              <b>
                <bdi>{contactName(speaker, kase, chosen.entity)}</bdi>
              </b>{' '}
              {chosen.insteadOf !== null &&
                speaker.say(words.insteadOf, {
                  entity: isolate(contactName(speaker, kase, chosen.insteadOf)),
                })}
              <p class="am-meta">{vocabulary.contactRules[chosen.rule]}</p>
              <p class="am-meta">
                {words.because}: {chosen.because.map((why) => vocabulary.contactReasons[why]).join(' ')}
              </p>
            </>
          )}
        </Fact>
      </dl>
      <VerbForms desk={desk} about={{ impact: impact.id }} only={['choose_contact']} />
    </div>
  )
}

/** A body outside: how it is reached, when that was checked, and what it said. */
function OneBody({ desk, body }: { readonly desk: Desk; readonly body: OutsideBody }) {
  const { speaker, view } = desk
  const { first, contact } = speaker.w.workspace.casePage
  const { id, name, reach, checkedOn, until, answer } = body
  const moment = answer === null ? '' : speaker.moment(answer.at)
  return (
    <div class="am-finding">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {answer === null
          ? speaker.say(first.bodyAsked, { moment: speaker.moment(until) })
          : speaker.say(answer.accepted ? contact.accepted : contact.refused, { moment })}{' '}
        {answer === null && <Clock speaker={speaker} at={until} now={view.now} />}
      </p>
      <Words>{reach}</Words>
      <p class="am-meta">{speaker.say(first.checked, { day: speaker.day(checkedOn) })}</p>
      {answer?.words && <Words>{answer.words}</Words>}
      <VerbForms desk={desk} about={{ body: id }} only={['record_body_answer']} />
    </div>
  )
}

function OneHandover({ desk, handover }: { readonly desk: Desk; readonly handover: Handover }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.contact
  const harms = view.kase.impacts.filter((impact) => handover.impacts.includes(impact.id))
  const waits = isPending(handover)
  return (
    <div class="am-finding">
      <p>
        <b>
          <bdi>{contactName(speaker, view.kase, handover.entity)}</bdi>
        </b>{' '}
        <HandoverState desk={desk} handover={handover} />{' '}
        {waits && <Clock speaker={speaker} at={handover.until} now={view.now} />}
      </p>
      <p class="am-meta">
        {harms.map((impact) => impact.title).join('; ')}
        {handover.withIdentity && ` · ${words.withIdentity}`}
      </p>
      <Words>{handover.message}</Words>
      {handover.answer?.words && <Words>{handover.answer.words}</Words>}
      <VerbForms desk={desk} about={{ handover: handover.id }} only={['answer_handover']} />
    </div>
  )
}

function HandoverState({ desk, handover }: { readonly desk: Desk; readonly handover: Handover }) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.contact
  const { answer } = handover
  if (answer === null)
    return handover.expiredAt === null ? (
      <ClockPill tone="due" sign="◷">
        {speaker.say(words.pending, { moment: speaker.moment(handover.until) })}
      </ClockPill>
    ) : (
      <ClockPill tone="late" sign="!">
        {words.expired}
      </ClockPill>
    )
  const moment = speaker.moment(answer.at)
  if (handover.endedAt !== null)
    return (
      <ClockPill tone="late" sign="!">
        {speaker.say(words.ended, { moment, ended: speaker.moment(handover.endedAt) })}
      </ClockPill>
    )
  return answer.accepted ? (
    <ClockPill tone="done" sign="✓">
      {speaker.say(words.accepted, { moment })}
    </ClockPill>
  ) : (
    <ClockPill tone="quiet" sign="✕">
      {speaker.say(words.refused, { moment })}
    </ClockPill>
  )
}
