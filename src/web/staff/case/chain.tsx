import type { Entity } from '../../../domain/value-chain/chain.ts'
import { isFeared } from '../../../domain/value-chain/feared.ts'
import { mayShareIdentity } from '../../../domain/value-chain/identity.ts'
import { ClockPill } from '../../components/clock-pill.tsx'
import { Leave } from '../../components/leave.tsx'
import { Tag } from '../../components/tag.tsx'
import { Clock } from '../clock.tsx'
import { lastQuestion, obstaclesOf } from '../../../domain/value-chain/obstacles.ts'
import { keepAt, type Desk } from '../forms/desk.ts'
import { SheetWay, VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { Attribution } from './attribution.tsx'
import { Section } from './section.tsx'

/** Every organisation tied to the case: its part, what was found, what it says, what it owes, and its silence. */
export function Chain({ desk }: { readonly desk: Desk }) {
  const { kase } = desk.view
  return (
    <Section desk={desk} code="chain">
      {kase.entities.length === 0 && <p>{desk.speaker.w.workspace.casePage.chain.none}</p>}
      {kase.entities.map((entity) => (
        <OneEntity desk={desk} entity={entity} />
      ))}
      <SheetWay desk={desk} sheet="sheet-organisations" section="chain" />
      <SheetWay desk={desk} sheet="sheet-ties" section="chain" />
      <VerbForms desk={desk} only={['add_entity']} />
    </Section>
  )
}

interface EntityProps {
  readonly desk: Desk
  readonly entity: Entity
}

function OneEntity({ desk, entity }: EntityProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.chain
  const mayKnow = mayShareIdentity(view.kase, entity, true) === null
  const more = [
    vocabulary.roles[entity.role],
    entity.subtype && vocabulary.subtypes[entity.subtype],
    entity.size && vocabulary.sizes[entity.size],
    entity.operator && words.us,
  ].filter((part) => typeof part === 'string')
  return (
    <article class="am-block" aria-labelledby={`entity-${entity.id}`}>
      <h3 id={`entity-${entity.id}`} class="am-block__title">
        <bdi>{entity.name}</bdi>
        {entity.system && (
          <>
            {' '}
            (<bdi>{entity.system}</bdi>)
          </>
        )}
      </h3>
      <p class="am-meta">
        {more.join(' · ')}
        {entity.organisation && (
          <>
            {' · '}
            <Leave keepAt={keepAt(desk)} to={`/staff/organisations/${entity.organisation}`}>
              {words.directory}
            </Leave>
          </>
        )}
      </p>
      <p class="am-pills">
        {isFeared(view.kase, entity) && (
          <ClockPill tone="late" sign="!">
            {words.feared}
          </ClockPill>
        )}
        {entity.naming !== 'confirmed' && (
          <ClockPill tone="due" sign="?">
            {vocabulary.namings[entity.naming]}
          </ClockPill>
        )}
        {mayKnow && <Tag>{words.mayKnow}</Tag>}
        <Answering desk={desk} entity={entity} />
      </p>
      {entity.naming === 'named_by_source' && /[,،]/u.test(entity.name) && <p>{words.maybeSeveral}</p>}
      {view.kase.impacts.length > 0 && (
        <div class="am-findings">
          {view.kase.impacts.map((impact) => (
            <Attribution desk={desk} entity={entity} impact={impact} />
          ))}
        </div>
      )}
      <ContactWord desk={desk} entity={entity} />
      <VerbForms
        desk={desk}
        about={{ entity: entity.id }}
        label={speaker.say(words.forms, { entity: isolate(entity.name) })}
        only={[
          'answer_fear',
          'confirm_entity',
          'attribute',
          'tell_entity',
          'record_cooperation',
          'record_claim',
          'plan_reassessment',
          'ask_about_contact',
          'offer_handover',
          'consent_to_share',
          'correct_entity',
          'remove_entity',
        ]}
      />
    </article>
  )
}

/** What it knows since when, and how far its answer is. */
function Answering({ desk, entity }: EntityProps) {
  const { speaker, view } = desk
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.chain
  const cooperation = vocabulary.cooperation[entity.cooperation]
  const waits = entity.answerDueAt !== null && entity.answeredAt === null
  return (
    <>
      {entity.cooperation === 'silent' ? (
        <ClockPill tone="late" sign="!">
          {entity.answerDueAt === null
            ? cooperation
            : speaker.say(words.silent, { moment: speaker.moment(entity.answerDueAt) })}
        </ClockPill>
      ) : (
        <ClockPill tone={entity.cooperation === 'refusing' ? 'late' : 'quiet'}>{cooperation}</ClockPill>
      )}
      <span class="am-meta">
        {entity.knowledgeAt === null
          ? words.knowsNot
          : speaker.say(words.knows, { moment: speaker.moment(entity.knowledgeAt) })}
      </span>
      {waits && entity.answerDueAt !== null && entity.cooperation !== 'silent' && (
        <>
          <span class="am-meta">
            {speaker.say(words.answerDue, { moment: speaker.moment(entity.answerDueAt) })}
          </span>
          <Clock speaker={speaker} at={entity.answerDueAt} now={view.now} />
        </>
      )}
      {entity.answeredAt !== null && (
        <span class="am-meta">
          {speaker.say(words.answered, { moment: speaker.moment(entity.answeredAt) })}
        </span>
      )}
    </>
  )
}

/** What speaks against it as contact, and what the person said to that. */
function ContactWord({ desk, entity }: { readonly desk: Desk; readonly entity: Entity }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.first
  const obstacles = obstaclesOf(view.kase, entity)
  const question = lastQuestion(view.kase, entity)
  if (entity.operator || (obstacles.length === 0 && question === null)) return <></>
  const said = speaker.list(obstacles.map((each) => speaker.w.vocabulary.contactObstacles[each]))
  return (
    <>
      {obstacles.length > 0 && <p class="am-meta">{speaker.say(words.speaksAgainst, { obstacles: said })}</p>}
      {question !== null && (
        <p class="am-meta">
          {question.answer === null
            ? speaker.say(words.askedPerson, { moment: speaker.moment(question.at) })
            : question.answer.agrees
              ? words.personAgrees
              : words.personDeclines}
        </p>
      )}
      {question?.entity === entity.id && (
        <VerbForms desk={desk} about={{ question: question.id }} only={['answer_about_contact']} />
      )}
    </>
  )
}
