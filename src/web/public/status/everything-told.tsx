import { FOLLOW_UP_QUESTIONS } from '../../../domain/vocabulary/follow-up.ts'
import { inTheirsOf } from '../../../domain/casework/translations.ts'
import { tiesSaid } from '../help/body-offer.tsx'
import { isolate } from '../../staff/isolate.ts'
import { planRows } from './contact-plan.tsx'
import { reprisalAnswer, reprisalTitle } from './reprisals.tsx'
import { Entry, Section, type Of } from './everything-parts.tsx'
import { answered, partsMeant } from './how-it-is.tsx'
import { Said } from './said.tsx'
import { askedWith, rowsBefore, toldRows } from './told-things.ts'

/** What they told first, and how they may be reached. */
export function Told({ whole }: Of) {
  const { speaker, view } = whole
  const { report, proof } = speaker.w.portal
  const { story, ownWord } = speaker.w.portal.status
  const { choice } = speaker.w.portal.recovery
  const { details } = view
  const rows = [
    ...toldRows(speaker, view),
    [report.reach.name, details?.name],
    [report.reach.email, details?.email],
    [report.reach.how, details?.howToReach],
    [report.reach.safety, details && report.reach.safeties[details.safety].text],
    ...planRows(speaker, details?.plan ?? null),
  ] as const
  return (
    <Section whole={whole} title={proof.everything.told}>
      {[
        <p>{speaker.day(view.receivedAt)}</p>,
        <Said lang={view.language}>{view.story}</Said>,
        ...rows.flatMap(([label, text]) => (text ? [<h3>{label}</h3>, <Said>{text}</Said>] : [])),
        ...rowsBefore(speaker, view).map(({ thing, at, said }) => (
          <Entry
            title={askedWith(speaker, thing)}
            says={[speaker.say(story.setRightOn, { day: speaker.day(at) }), said === null && story.unsaid]}
            texts={[[null, said]]}
          />
        )),
        ...(view.ownWordSince === null
          ? []
          : [<p>{speaker.say(ownWord.isAsked, { day: speaker.day(view.ownWordSince) })}</p>]),
        ...(view.recovery.since === null
          ? []
          : [<p>{speaker.say(choice.isChosen, { day: speaker.day(view.recovery.since) })}</p>]),
        ...(view.recovery.fearedAt === null
          ? []
          : [<p>{speaker.say(choice.endedFeared, { day: speaker.day(view.recovery.fearedAt) })}</p>]),
        ...(view.recovery.usedAt === null
          ? []
          : [<p>{speaker.say(choice.used, { day: speaker.day(view.recovery.usedAt) })}</p>]),
        ...view.detailsBefore
          .toReversed()
          .map((each) => (
            <Entry
              title={story.before}
              texts={[
                [report.reach.name, each.name],
                [report.reach.email, each.email],
                [report.reach.how, each.howToReach],
                ...planRows(speaker, each.plan),
              ]}
            />
          )),
      ]}
    </Section>
  )
}

/** Every message, with who wrote it: what an adviser wrote is never taken for the person's own words. */
export function Talk({ whole }: Of) {
  const { speaker, view } = whole
  const { advisers, messages } = speaker.w.portal.status
  const words = speaker.w.portal.proof.everything
  const nameOf = (id: string) => isolate(view.advisers.find((each) => each.id === id)?.name ?? '')
  const writer = ({ from, adviser }: (typeof view.messages)[number]) => {
    if (adviser !== undefined) return speaker.say(advisers.wrote, { name: nameOf(adviser) })
    return from === 'person' ? words.you : words.us
  }
  return (
    <Section whole={whole} title={words.messages}>
      {view.messages.map((message) => (
        <Entry
          title={`${writer(message)}, ${speaker.day(message.at)}`}
          says={[
            message.retaliation && messages.retaliationSaid,
            message.addsToStory === true && messages.addsSaid,
            message.notForAdvisers === true && advisers.notForThemSaid,
          ]}
          texts={[
            [null, inTheirsOf(view, 'message', message.id)?.words],
            [null, message.body],
          ]}
        />
      ))}
    </Section>
  )
}

/** How bad it is for them, and how it was each time that they were asked. */
export function HowItWas({ whole }: Of) {
  const { speaker, view } = whole
  const { ownView: words } = speaker.w.portal.status
  const { ownView } = view
  return (
    <>
      <Section whole={whole} title={words.title}>
        {ownView === null
          ? []
          : [
              <Entry
                title={speaker.day(ownView.at)}
                says={[
                  ownView.howBad && words.answers.howBad[ownView.howBad],
                  ownView.putRight && `${words.putRight} ${words.answers.putRight[ownView.putRight]}`,
                ]}
              />,
            ]}
      </Section>
      <Section whole={whole} title={reprisalTitle(speaker, view)}>
        {view.reprisals.flatMap(({ steps, said, onlyNotSafe }) => [
          ...steps.map(({ at, done, body, tied }) => (
            <Entry
              title={speaker.day(at)}
              says={tiesSaid(speaker, tied)}
              texts={[
                [null, done],
                [null, body],
              ]}
            />
          )),
          ...said.map(({ at, how, words: own, body }) => (
            <Entry
              title={speaker.day(at)}
              says={[reprisalAnswer(speaker, { onlyNotSafe }, how)]}
              texts={[
                [null, body],
                [null, own],
              ]}
            />
          )),
        ])}
      </Section>
      <Section whole={whole} title={speaker.w.portal.proof.everything.howItIs}>
        {view.howItIs.map((said) => (
          <Entry
            title={speaker.day(said.at)}
            says={FOLLOW_UP_QUESTIONS.map(({ code }) => {
              const answer = said[code]
              return answer === undefined ? null : answered(speaker, code, answer)
            }).concat(partsMeant(speaker, said))}
            texts={[[null, said.words]]}
          />
        ))}
      </Section>
      <Wish whole={whole} />
    </>
  )
}

/** What one of us wrote down that they want, and why it was not done. */
function Wish({ whole }: Of) {
  const { speaker, view } = whole
  const { notedWish } = view
  const words = speaker.w.portal.status.notedWish
  if (notedWish === null) return <></>
  const { said, words: asWritten, at, declined } = notedWish
  return (
    <Section whole={whole} title={words.title}>
      {[
        <Entry
          title={speaker.day(at)}
          says={[speaker.w.vocabulary.channels[said]]}
          texts={[
            [words.said, asWritten],
            [words.declined, declined?.reasons ?? null],
          ]}
        />,
      ]}
    </Section>
  )
}
