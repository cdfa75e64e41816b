import type { PersonAction } from '../../../domain/casework/person-action.ts'
import { isolate } from '../../staff/isolate.ts'
import { atOnceWords } from './at-once.tsx'
import { inTheirsOf } from '../../../domain/casework/translations.ts'
import { outcomeWords } from './decisions.tsx'
import { Entry, Section, type Labelled, type Of, type Whole } from './everything-parts.tsx'
import { heldBefore } from './organisations.tsx'

/** What was decided and why, what they asked somebody else to look at, and what was taken for a no of theirs. */
export function Decided({ whole }: Of) {
  const { speaker, view } = whole
  const { decisions, nos } = speaker.w.portal.status
  const words = speaker.w.portal.proof.everything
  return (
    <>
      <Section whole={whole} title={words.decisions}>
        {view.decisions.map((decision) => (
          <Entry
            title={`${decisions.kinds[decision.kind]}, ${speaker.day(decision.at)}`}
            says={[outcomeWords(whole, decision)]}
            texts={[
              [null, inTheirsOf(view, 'decision', decision.id)?.words],
              [decisions.why, decision.reasons],
              [decisions.tried, decision.tried],
              [decisions.whatNext, decision.whatNext],
            ]}
          />
        ))}
      </Section>
      <Section whole={whole} title={words.appeals}>
        {view.appeals.map(({ at, reasons, decided, carriedOut }) => (
          <Entry
            title={speaker.day(at)}
            texts={[
              [null, reasons],
              [decided && speaker.say(decisions.on, { day: speaker.day(decided.at) }), decided?.reasons],
              [
                carriedOut && speaker.say(decisions.carriedOut, { day: speaker.day(carriedOut.at) }),
                carriedOut?.done,
              ],
            ]}
          />
        ))}
      </Section>
      <Section whole={whole} title={speaker.w.portal.files.title}>
        {view.filesNotKept.map(({ at, reasons }) => (
          <Entry
            title={speaker.say(speaker.w.portal.files.page.refused, { day: speaker.day(at) })}
            texts={[[null, reasons]]}
          />
        ))}
      </Section>
      <Section whole={whole} title={nos.title}>
        {view.nos.map(({ shows, at, takenBackAt }) => (
          <Entry
            title={speaker.say(nos.taken, { day: speaker.day(at) })}
            texts={[[null, shows]]}
            says={[takenBackAt && speaker.say(nos.takenBack, { day: speaker.day(takenBackAt) })]}
          />
        ))}
      </Section>
    </>
  )
}

/** What was offered and what they answered, and what each organisation does, and may know of them. */
export function Promised({ whole }: Of) {
  const { speaker, view } = whole
  const { offer, organisations, sharing } = speaker.w.portal.status
  return (
    <>
      <Section whole={whole} title={speaker.w.portal.proof.everything.promised}>
        {[
          ...view.pastOffers.map(({ id, at, letter, parts, words }) => (
            <Entry
              title={speaker.say(offer.offerOf, { day: speaker.day(at) })}
              texts={[
                [null, inTheirsOf(view, 'offer', id)?.words],
                [null, letter],
                ...parts.flatMap(({ what, answer }) => answerTo(whole, what, answer)),
                ...words.map((text) => [offer.yourWords, text] as const),
              ]}
            />
          )),
          ...view.offers.map(({ id, at, letter, actions }) => (
            <Entry
              title={speaker.say(offer.offerOf, { day: speaker.day(at) })}
              texts={[
                [null, inTheirsOf(view, 'offer', id)?.words],
                [null, letter],
                ...actions.flatMap((action) => [
                  ...answerTo(whole, action.what, action.reply),
                  [null, action.organisation] as const,
                  ...doneOf(whole, action),
                ]),
              ]}
            />
          )),
          ...view.leftOut.map(({ element, reasons }) => (
            <Entry
              title={offer.leftOut}
              says={[speaker.w.vocabulary.elements[element]]}
              texts={[[null, reasons]]}
            />
          )),
        ]}
      </Section>
      <Section whole={whole} title={organisations.title}>
        {view.organisations.flatMap(({ name, role, mayKnowWho, knowsWho, mayLearn, actions }) => [
          <Entry
            title={`${isolate(name)}, ${organisations.roles[role]}`}
            says={[
              `${sharing.title}: ${mayKnowWho ? sharing.may : knowsWho ? sharing.told : sharing.mayNot}`,
              mayLearn && sharing.learnYes,
            ]}
          />,
          ...actions.map((action) => (
            <Entry
              title={isolate(name)}
              says={[
                `${speaker.w.vocabulary.actionStates[action.state]}, ${speaker.day(action.dueAt)}`,
                action.answer && offer.answered[action.answer],
                ...heldBefore(speaker, action),
              ]}
              texts={[[null, action.what], ...doneOf(whole, action)]}
            />
          )),
        ])}
      </Section>
    </>
  )
}

type Answer = Whole['view']['pastOffers'][number]['parts'][number]['answer']

function answerTo({ speaker }: Whole, what: string, answer: Answer): readonly Labelled[] {
  const { offer } = speaker.w.portal.status
  return [
    [null, what],
    [null, answer === null ? offer.noAnswer : offer.answered[answer.code]],
    [offer.yourWords, answer?.words],
  ]
}

/** What is said to be done of a part, what was looked at to see it, and why it is so. */
function doneOf({ speaker }: Whole, action: PersonAction): readonly Labelled[] {
  const { organisations } = speaker.w.portal.status
  const { delivered, verifiedHow, verifiedAlone, imposed, overtaken } = action
  return [
    [organisations.imposedBecause, imposed?.reasons],
    [organisations.proof, delivered?.proof],
    [organisations.unasked, delivered?.unasked],
    [organisations.checked, verifiedHow],
    [organisations.checkedAlone, verifiedAlone],
    [null, overtaken?.reasons],
  ]
}

/** What could not wait and was done, times that were not kept, and why, and what came of it for everybody. */
export function Times({ whole }: Of) {
  const { speaker, view } = whole
  const { atOnce, inGeneral, next } = speaker.w.portal.status
  return (
    <>
      <Section whole={whole} title={atOnce.title}>
        {view.atOnce.map((done) => (
          <p>{atOnceWords(whole, done)}</p>
        ))}
      </Section>
      <Section whole={whole} title={next.missedBefore}>
        {[
          ...view.missedBefore.map(({ step, by, reasons, moved }) => (
            <Entry
              title={speaker.say(moved ? next.movedLine : next.missedLine, {
                step: speaker.w.vocabulary.nextSteps[step],
                by: speaker.moment(by),
              })}
              texts={[[null, reasons]]}
            />
          )),
          ...view.owed.flatMap(({ step, newTime }) =>
            newTime === null
              ? []
              : [
                  <Entry
                    title={speaker.w.vocabulary.nextSteps[step]}
                    says={[speaker.say(next.newDate, { by: speaker.moment(newTime.by) })]}
                    texts={[[null, newTime.reasons]]}
                  />,
                ],
          ),
        ]}
      </Section>
      <Section whole={whole} title={inGeneral.title}>
        {view.generalNews.map(({ news, at }) => (
          <Entry title={speaker.day(at)} says={news.map((code) => speaker.w.vocabulary.generalNews[code])} />
        ))}
      </Section>
    </>
  )
}
