import type { Case } from '../../../domain/case/case.ts'
import { isOver } from '../../../domain/remedy/action-states.ts'
import type { RemedyAction } from '../../../domain/remedy/plan.ts'
import { dutyOf } from '../../../domain/remedy/duty.ts'
import { isLate, isOutstanding, wasPromised } from '../../../domain/remedy/promise.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { ClockPill, type Tone } from '../../components/clock-pill.tsx'
import { Tag } from '../../components/tag.tsx'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { wordOfOrganisation } from '../../../domain/remedy/word-of-organisation.ts'
import { WordOfIt } from './word-of-it.tsx'
import { contactName } from './contact-name.ts'
import { Fact, Words } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

interface ActionProps {
  readonly desk: Desk
  readonly action: RemedyAction
}

/** One action of the plan: who, whether owed, until when, and the separate facts about it. */
export function Action({ desk, action }: ActionProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.remedy
  const stopped = view.kase.outcome === 'withdrawn_by_person'
  const fromYes = action.withinDays !== null && !wasPromised(action)
  const waits =
    !stopped && !fromYes && (isOutstanding(action) || (action.delivered === null && !isOver(action.state)))
  return (
    <article class="am-block" aria-labelledby={`action-${action.id}`}>
      <h3 id={`action-${action.id}`} class="am-block__title">
        <bdi>{action.what}</bdi>
      </h3>
      <p class="am-pills">
        <ClockPill {...toneOf(view.kase, action, view.now)}>
          {vocabulary.actionStates[action.state]}
        </ClockPill>
        <Tag>{vocabulary.dutyStandings[dutyOf(view.kase, action, view.now)]}</Tag>
        {action.leverage && <Tag>{words.leverage}</Tag>}
        {waits && <Clock speaker={speaker} at={action.dueAt} now={view.now} />}
        <span class="am-meta">
          {fromYes && action.withinDays !== null
            ? speaker.say(words.dueAfterYes, { days: action.withinDays })
            : speaker.say(words.due, { moment: speaker.moment(action.dueAt) })}
        </span>
      </p>
      <p class="am-meta">
        <bdi>{contactName(speaker, view.kase, action.entity)}</bdi>
        {' · '}
        {action.elements.map((element) => vocabulary.elements[element]).join('; ')}
      </p>
      <ActionFacts desk={desk} action={action} />
      <VerbForms
        desk={desk}
        about={{ action: action.id }}
        label={speaker.say(words.forms, { action: isolate(action.what) })}
        only={[
          'consult_person',
          'record_commitment',
          'impose_action',
          'start_action',
          'record_delivery',
          'verify_delivery',
          'confirm_delivery',
          'overtake_action',
        ]}
      />
    </article>
  )
}

function ActionFacts({ desk, action }: ActionProps) {
  const { speaker } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.remedy
  const { commitment, answer, imposed, delivered, verified, confirmed, overtaken } = action
  return (
    <dl class="am-facts">
      <Fact label={words.theirWord}>
        <WordOfIt speaker={speaker} word={wordOfOrganisation(desk.view.kase, action)} />
      </Fact>
      {action.dutyChanged && (
        <Fact label={words.dutyChanged}>
          {speaker.say(words.dutyChangedTo, {
            day: speaker.day(action.dutyChanged.at),
            from: vocabulary.dutyStandings[action.dutyChanged.from],
            to: vocabulary.dutyStandings[action.dutyChanged.to],
          })}
        </Fact>
      )}
      <Fact label={words.proofWanted}>
        <Words>{action.proofWanted}</Words>
      </Fact>
      {commitment && (
        <Fact label={words.entitySays}>
          {vocabulary.commitments[commitment.answer]}
          {commitment.reported && <span class="am-meta"> ({words.reported})</span>}
          {commitment.words && <Words>{commitment.words}</Words>}
        </Fact>
      )}
      {imposed && (
        <Fact label={words.imposed}>
          <Words>{imposed.reasons}</Words>
        </Fact>
      )}
      {answer && (
        <Fact label={words.personSays}>
          {vocabulary.offerAnswers[answer.code]}
          {answer.words && <TheirWords desk={desk}>{answer.words}</TheirWords>}
        </Fact>
      )}
      {action.heldBefore.map(({ dueAt, deliveredAt, saidAt }) => (
        <Fact label={words.heldBefore}>
          {speaker.say(words.heldBeforeIs, {
            due: speaker.day(dueAt),
            done: speaker.day(deliveredAt),
            said: speaker.day(saidAt),
          })}
        </Fact>
      ))}
      {delivered && (
        <>
          {delivered.unasked !== null && (
            <Fact label={words.unasked}>
              <Words>{delivered.unasked}</Words>
            </Fact>
          )}
          <Fact label={words.proof}>
            <Words>{delivered.proof}</Words>
            <span class="am-meta">
              {speaker.moment(delivered.at)}
              {delivered.reported && ` (${words.reported})`}
            </span>
          </Fact>
          <Fact label={words.verified}>{verified ? <Words>{verified.how}</Words> : words.notVerified}</Fact>
          {verified?.alone && (
            <Fact label={words.verifiedAlone}>
              <Words>{verified.alone}</Words>
            </Fact>
          )}
          <Fact label={words.confirmed}>
            {confirmed ? vocabulary.confirmations[confirmed.code] : words.notConfirmed}
            {confirmed?.words && <TheirWords desk={desk}>{confirmed.words}</TheirWords>}
          </Fact>
        </>
      )}
      {overtaken && (
        <Fact label={words.overtaken}>
          <Words>{overtaken.reasons}</Words>
        </Fact>
      )}
    </dl>
  )
}

/** Sign and tone of an action; late only while something promised is still to be delivered. */
function toneOf(
  kase: Case,
  action: RemedyAction,
  now: Instant,
): { readonly tone: Tone; readonly sign: string } {
  switch (action.state) {
    case 'confirmed_by_rightsholder':
      return { tone: 'done', sign: '✓✓' }
    case 'verified_by_evidence':
    case 'delivered':
      return { tone: 'done', sign: '✓' }
    case 'refused_by_entity':
    case 'disputed':
      return { tone: 'late', sign: '!' }
    case 'overtaken':
      return { tone: 'quiet', sign: '–' }
    default:
      return isLate(kase, action, now) ? { tone: 'late', sign: '!' } : { tone: 'quiet', sign: '○' }
  }
}
