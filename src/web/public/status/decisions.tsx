import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Answered } from '../../../domain/casework/answered-by.ts'
import type { AppealOutcome, ComplaintOutcome } from '../../../domain/vocabulary/casework.ts'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { canNow, whyNot } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { FirstInTheirs, OurWords, Said } from './said.tsx'

type Decision = PersonView['decisions'][number]

/** Every decision with its reasons, and the way to somebody else who looks at it. */
export function Decisions({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.decisions
  if (view.decisions.length === 0) return null
  return (
    <section id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.title}</h2>
      {view.decisions.map((decision) => (
        <Card id={`decision-${decision.id}`} title={words.kinds[decision.kind]} titleLevel={3}>
          <p class="am-small">{speaker.say(words.on, { day: speaker.day(decision.at) })}</p>
          {decision.outcome && <p>{outcomeWords(here, decision)}</p>}
          <Overturned here={here} decision={decision} />
          <TakenForNo here={here} decision={decision} />
          <FirstInTheirs speaker={speaker} view={view} of="decision" id={decision.id} />
          <h4>{words.why}</h4>
          <OurWords speaker={speaker}>{decision.reasons}</OurWords>
          {decision.tried && (
            <>
              <h4>{words.tried}</h4>
              <OurWords speaker={speaker}>{decision.tried}</OurWords>
            </>
          )}
          {decision.whatNext && (
            <>
              <h4>{words.whatNext}</h4>
              <OurWords speaker={speaker}>{decision.whatNext}</OurWords>
            </>
          )}
          <CarriedOut here={here} decision={decision} />
          <Appeals here={here} decision={decision} />
          <AppealForm here={here} decision={decision} />
        </Card>
      ))}
    </section>
  )
}

/** What a decision says, in a sentence. */
export function outcomeWords({ speaker }: Pick<Here, 'speaker'>, { kind, outcome }: Decision): string {
  const { outcomes, appealOutcomes, complaintOutcomes } = speaker.w.portal.status.decisions
  if (outcome === null) return ''
  if (kind === 'complaint') return complaintOutcomes[outcome as Answered]
  if (kind === 'appeal') return appealOutcomes[outcome as AppealOutcome]
  return outcomes[outcome as Exclude<typeof outcome, ComplaintOutcome>]
}

/** What was done of what an answer ordered, where that is an act of its own. */
function CarriedOut({ here, decision }: { here: Here; decision: Decision }) {
  const { speaker, view } = here
  const done = view.appeals.find(({ decided }) => decided?.decision === decision.id)?.carriedOut
  if (!done) return null
  return (
    <>
      <p>{speaker.say(speaker.w.portal.status.decisions.carriedOut, { day: speaker.day(done.at) })}</p>
      <OurWords speaker={speaker}>{done.done}</OurWords>
    </>
  )
}

/** Says that a decision no longer stands, with the way to the one that does. */
function Overturned({ here, decision }: { here: Here; decision: Decision }) {
  const { speaker, view } = here
  const words = speaker.w.portal.status.decisions
  if (decision.overturned === null) return null
  const stopped = decision.overturned.outcome === 'sent_back' && view.outcome === 'withdrawn_by_person'
  const { outcome, at, decision: standing } = decision.overturned
  return (
    <p>
      <b>
        {speaker.say(stopped ? words.overturnedStopped : words.overturned[outcome], { day: speaker.day(at) })}
      </b>{' '}
      <a href={`#decision-${standing}`}>{words.newOne}</a>
    </p>
  )
}

/** Where a decision rests on what we took for their no: whether that still counts, or the way to say that it was none. */
function TakenForNo({ here, decision }: { here: Here; decision: Decision }) {
  const { speaker, view } = here
  const { nos } = speaker.w.portal.status
  const no = view.nos.find((each) => each.decision === decision.id)
  if (!no) return null
  if (no.takenBackAt !== null)
    return (
      <p>
        <b>{speaker.say(nos.takenBack, { day: speaker.day(no.takenBackAt) })}</b>
      </p>
    )
  return (
    <p>
      <a href={`#no-${no.impact}`}>{nos.look}</a>
    </p>
  )
}

function Appeals({ here, decision }: { here: Here; decision: Decision }) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.decisions
  return (
    <>
      {view.appeals
        .filter((appeal) => appeal.decision === decision.id)
        .map((appeal) => (
          <>
            <p>
              {speaker.say(words.asked, { day: speaker.day(appeal.at) })}{' '}
              {appeal.decided === null &&
                appeal.dueAt !== null &&
                speaker.say(appeal.late ? words.askedLate : words.askedDue, {
                  by: speaker.moment(appeal.dueAt),
                })}
            </p>
            <Details summary={words.yourReasons}>
              <Said>{appeal.reasons}</Said>
            </Details>
            {appeal.decided && (
              <>
                <p class="am-small">{speaker.say(words.answered, { day: speaker.day(appeal.decided.at) })}</p>
                <p>{words.appealOutcomes[appeal.decided.outcome as AppealOutcome]}</p>
                <OurWords speaker={speaker}>{appeal.decided.reasons}</OurWords>
              </>
            )}
          </>
        ))}
    </>
  )
}

function AppealForm({ here, decision }: { here: Here; decision: Decision }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.decisions
  const subject = { decision: decision.id }
  const reason = whyNot(here, 'appeal', subject)
  if (reason === 'appeal_too_late')
    return <p>{speaker.say(words.appealOver, { day: speaker.day(decision.appealUntil) })}</p>
  if (reason === 'being_erased') return <p>{speaker.w.refusals.being_erased}</p>
  if (reason === 'appeal_answered') return <p>{speaker.w.portal.status.refused.appeal_answered}</p>
  if (!canNow(here, 'appeal', subject)) return null
  const id = `appeal-${decision.id}`
  const place = placeOf(here, 'appeal', [['decision', decision.id]])
  const typed = place.typed('reasons')
  const error = errorOf(speaker, notes, id)
  return (
    <Details summary={words.appeal} open={typed !== '' || error.error !== undefined}>
      <p>{speaker.say(words.appealUntil, { until: speaker.moment(decision.appealUntil) })}</p>
      <Textarea
        name={place.name('reasons')}
        id={id}
        label={words.appealReasons}
        hint={words.appealHint}
        rows={3}
        value={typed}
        dir="auto"
        {...error}
      />
      <Send here={here} place={place}>
        {words.appealSend}
      </Send>
    </Details>
  )
}
