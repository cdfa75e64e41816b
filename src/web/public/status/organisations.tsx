import { isDelivered, isOver } from '../../../domain/remedy/action-states.ts'
import type { PersonAction } from '../../../domain/casework/person-action.ts'
import type { PersonOrganisation } from '../../../domain/casework/person-organisation.ts'
import { DAY, isBefore, isPassed, msOf } from '../../../domain/time/instant.ts'
import type { Tone } from '../../components/clock-pill.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { StateRow } from '../../components/state-row.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import type { Here, Part } from './here.ts'
import { canNow, whyNot } from './possible.ts'
import { NotInYours, OurWords } from './said.tsx'

interface State {
  readonly tone: Tone
  readonly sign: string
  readonly state: string
}

/**
 * Who is doing what: each organisation, and each thing it has to do. Whoever told of others reads of none what it does; who
 * may learn of them stands further down (`sharing.tsx`).
 */
export function Organisations({ here }: Part) {
  const { view, speaker, org } = here
  const words = speaker.w.portal.status.organisations
  if (view.kind === 'notification') return null
  return (
    <section id="who" aria-labelledby="who-title">
      <h2 id="who-title">{words.title}</h2>
      {view.organisations.length === 0 && <p>{speaker.say(words.none, { org })}</p>}
      {view.organisations.map((organisation) => (
        <>
          <StateRow
            name={
              <>
                <bdi>{organisation.name}</bdi> – {words.roles[organisation.role]}
              </>
            }
            {...stateOf(here, organisation)}
          >
            {whoKnows(here, organisation)}
          </StateRow>
          {organisation.actions.length > 0 && (
            <div class="am-tasks">
              {organisation.actions.map((action) => (
                <Action here={here} action={action} />
              ))}
            </div>
          )}
        </>
      ))}
    </section>
  )
}

function Action({ here, action }: { here: Here; action: PersonAction }) {
  const { speaker } = here
  const { organisations, offer, confirm } = speaker.w.portal.status
  return (
    <StateRow name={<bdi>{action.what}</bdi>} nameLevel={4} {...stateOfAction(here, action)}>
      <NotInYours speaker={speaker} text={action.what} />
      {action.overtaken && <OurWords speaker={speaker}>{action.overtaken.reasons}</OurWords>}
      {!isOver(action.state) && <p>{offer.duty[action.duty]}</p>}
      {action.dutyChanged && !isOver(action.state) && (
        <p>
          {speaker.say(organisations.dutyChanged[action.dutyChanged.to], {
            day: speaker.day(action.dutyChanged.at),
          })}
        </p>
      )}
      {action.imposed && (
        <>
          <p>
            {organisations.imposedBecause} ({speaker.day(action.imposed.at)}):
          </p>
          <OurWords speaker={speaker}>{action.imposed.reasons}</OurWords>
        </>
      )}
      {action.answer && <p>{offer.answered[action.answer]}</p>}
      {heldBefore(speaker, action).map((said) => (
        <p>{said}</p>
      ))}
      {action.delivered && (
        <>
          <p>
            {organisations.proof} ({speaker.day(action.delivered.at)}):
          </p>
          <OurWords speaker={speaker}>{action.delivered.proof}</OurWords>
          {action.delivered.unasked !== null && (
            <>
              <p>{organisations.unasked}</p>
              <OurWords speaker={speaker}>{action.delivered.unasked}</OurWords>
            </>
          )}
        </>
      )}
      {action.verifiedAt && action.verifiedHow && (
        <>
          <p>
            {organisations.checked} ({speaker.day(action.verifiedAt)}):
          </p>
          <OurWords speaker={speaker}>{action.verifiedHow}</OurWords>
          {action.verifiedAlone && (
            <>
              <p>{organisations.checkedAlone}</p>
              <OurWords speaker={speaker}>{action.verifiedAlone}</OurWords>
            </>
          )}
        </>
      )}
      {canNow(here, 'confirm_delivery', { action: action.id }) && <ConfirmForm here={here} action={action} />}
      {isAwaited(here, action) && <p>{confirm.later}</p>}
    </StateRow>
  )
}

/** What was there in its time, and when the person said that it is so no longer: a promise that was kept stays one. */
export function heldBefore(speaker: Speaker, action: PersonAction): readonly string[] {
  const { heldInTime, heldLate } = speaker.w.portal.status.organisations
  return action.heldBefore.map(({ dueAt, deliveredAt, saidAt, inTime }) =>
    speaker.say(inTime ? heldInTime : heldLate, {
      due: speaker.day(dueAt),
      done: speaker.day(deliveredAt),
      said: speaker.day(saidAt),
    }),
  )
}

/** Whether it may learn who the person is; never that it does not know when it was told before. */
function whoKnows(
  { speaker }: Here,
  { mayKnowWho, knowsWho, needsYes, mayLearn, told }: PersonOrganisation,
): string | null {
  const words = speaker.w.portal.status.organisations
  if (mayKnowWho) return words.knows
  if (knowsWho) return words.knewBefore
  if (!needsYes) return null
  if (mayLearn) return words.learnsByYourYes
  return told ? words.fearedToldBefore : words.fearedSafe
}

/** How an organisation works with the contact; silence is counted in days and said as what it is. */
function stateOf({ speaker, now }: Here, organisation: PersonOrganisation): State {
  const words = speaker.w.portal.status.organisations
  const { cooperation, askedAt, answerDueAt, answeredAt, askedToStopAt, isContact } = organisation
  const overdue = answerDueAt !== null && answeredAt === null && isPassed(answerDueAt, now)
  if (cooperation === 'silent' || overdue) {
    const since =
      answeredAt !== null && askedAt !== null && isBefore(askedAt, answeredAt) ? answeredAt : askedAt
    const state =
      since === null
        ? words.silentUndated
        : speaker.say(words.silent, { days: Math.floor((msOf(now) - msOf(since)) / DAY) })
    return { tone: 'late', sign: '!', state }
  }
  if (answerDueAt !== null && answeredAt === null)
    return { tone: 'due', sign: '◷', state: speaker.say(words.asked, { day: speaker.day(answerDueAt) }) }
  if (isContact) return { tone: 'quiet', sign: '●', state: words.contact }
  if (cooperation === 'cooperating') return { tone: 'done', sign: '✓', state: words.cooperation.cooperating }
  if (cooperation === 'not_asked')
    return {
      tone: 'quiet',
      sign: '○',
      state:
        askedToStopAt === null
          ? words.cooperation.not_asked
          : speaker.say(words.askedToStop, { day: speaker.day(askedToStopAt) }),
    }
  return { tone: 'quiet', sign: '–', state: words.cooperation[cooperation] }
}

function stateOfAction(here: Here, action: PersonAction): State {
  const { speaker, view } = here
  const words = speaker.w.portal.status.actions
  const day = speaker.day(action.dueAt)
  if (view.outcome === 'withdrawn_by_person' && isUnfinished(action.state))
    return { tone: 'quiet', sign: '–', state: words.stopped }
  if (action.late) return { tone: 'late', sign: '!', state: speaker.say(words.late, { day }) }
  const say = (sentence: string) => speaker.say(sentence, { day })
  switch (action.state) {
    case 'proposed':
    case 'consulted_with_rightsholder': {
      if (view.offers.some(({ actions }) => actions.some((each) => each.id === action.id)))
        return { tone: 'quiet', sign: '○', state: words.offered }
      const state = isUnanswered(view, action.id) ? words.unanswered : words.searching
      return { tone: 'quiet', sign: '○', state }
    }
    case 'agreed':
    case 'imposed':
      return { tone: 'due', sign: '◷', state: withTheirWord(here, action) }
    case 'in_progress':
      return { tone: 'due', sign: '◷', state: say(words.in_progress) }
    case 'delivered':
    case 'verified_by_evidence':
    case 'confirmed_by_rightsholder':
      return { tone: 'done', sign: '✓', state: words[action.state] }
    case 'disputed': {
      const byYou = action.confirmed !== null && action.confirmed !== 'yes'
      return { tone: 'due', sign: '◷', state: byYou ? words.disputedByYou : words.disputed }
    }
    case 'refused_by_entity':
    case 'overtaken':
      return { tone: 'quiet', sign: '–', state: words[action.state] }
  }
}

/** The person's yes and the word of whoever is to do it are two facts; it is agreed only when both are there. */
function withTheirWord({ speaker, view }: Here, { state, word, dueAt, id }: PersonAction): string {
  const words = speaker.w.portal.status.actions
  const day = speaker.day(dueAt)
  if (word.code === 'commits') return speaker.say(state === 'imposed' ? words.imposed : words.agreed, { day })
  const organisation =
    view.organisations.find(({ actions }) => actions.some((each) => each.id === id))?.name ?? ''
  const answer = word.by === null ? '' : speaker.day(word.by)
  const sentences = state === 'imposed' ? words.hasToBeDone : words.youSaidYes
  return speaker.say(sentences[word.code], { day, organisation, answer })
}

/** True when it was offered last in an offer that ended before the person had said anything to it. */
function isUnanswered(view: Here['view'], action: string): boolean {
  const parts = view.pastOffers.flatMap((offer) => offer.parts)
  return parts.findLast((part) => part.action === action)?.answer === null
}

/** True while what was promised is still on its way, so that there is nothing to confirm yet. */
function isAwaited(here: Here, { id, state }: PersonAction): boolean {
  return (
    (state === 'agreed' || state === 'imposed' || state === 'in_progress') &&
    whyNot(here, 'confirm_delivery', { action: id }) === 'action_state'
  )
}

/** Nobody works on it any more once the person has stopped the case. */
function isUnfinished(state: PersonAction['state']): boolean {
  return !isDelivered(state) && !isOver(state) && state !== 'refused_by_entity'
}
