import { nameFor, saidFor } from '../../../domain/bodies/said-for.ts'
import type { PersonReferral } from '../../../domain/casework/person-referrals.ts'
import type { MayTell } from '../../../domain/casework/referrals.ts'
import { isolate } from '../../staff/isolate.ts'
import { cautionsOf } from '../help/body-offer.tsx'
import { Entry, Section, type Of } from './everything-parts.tsx'

interface OneOf extends Of {
  readonly referral: PersonReferral
}

/** Bodies outside that they were offered, as they were listed then, what they chose and allowed, and whether one helped. */
export function WhoCanHelp({ whole }: Of) {
  const { speaker, view } = whole
  return (
    <Section whole={whole} title={speaker.w.portal.status.bodies.title}>
      {view.referrals.map((referral) => (
        <>
          <Named whole={whole} referral={referral} />
          <Chosen whole={whole} referral={referral} />
        </>
      ))}
    </Section>
  )
}

function Named({ whole: { speaker }, referral: { need, at, words, bodies } }: OneOf) {
  const { portal, vocabulary } = speaker.w
  return (
    <>
      <Entry
        title={speaker.say(portal.status.bodies.offered, {
          need: vocabulary.needs[need],
          day: speaker.day(at),
        })}
        texts={[[null, words]]}
      />
      {bodies.map((body) => {
        const { hours, notes, channels, source, cost } = body.listing
        return (
          <Entry
            title={nameFor(body.listing, speaker.language).text}
            says={[vocabulary.bodyCosts[cost], ...cautionsOf(speaker, body)]}
            texts={[
              [null, saidFor(notes, speaker.language)?.text],
              [null, saidFor(hours, speaker.language)?.text],
              [null, channels.map(({ value }) => value).join('\n')],
              [null, source.title],
            ]}
          />
        )
      })}
    </>
  )
}

function Chosen({ whole: { speaker }, referral }: OneOf) {
  const { referralAnswers, whetherHelped } = speaker.w.vocabulary
  const { bodies: words } = speaker.w.portal.status
  const { answer, answeredAt, consent, consentEnded, tellings, bodies, outcomes } = referral
  const nameOf = (id: string) => {
    const listing = bodies.find((each) => each.listing.id === id)?.listing
    return listing === undefined ? '' : isolate(nameFor(listing, speaker.language).text)
  }
  const allowed = (given: MayTell | null) =>
    [
      [words.name, given?.name],
      [words.reach, given?.howToReach],
      [words.what, given?.what],
    ] as const
  return (
    <>
      {answer !== null && (
        <Entry
          title={[referralAnswers[answer], ...(answeredAt === null ? [] : [speaker.day(answeredAt)])].join(
            ', ',
          )}
          says={[
            answeredAt !== null &&
              consentEnded !== null &&
              speaker.say(words.yesEnded, {
                day: speaker.day(answeredAt),
                body: nameOf(consentEnded.listing),
              }),
          ]}
          texts={[...allowed(consent), ...allowed(consentEnded)]}
        />
      )}
      {tellings.map((told) => (
        <Entry
          title={speaker.say(words.told, { day: speaker.day(told.when), body: nameOf(told.listing) })}
          says={[told.saidOtherwise && (told.inThatHour ? words.toldInThatHour : words.toldBefore)]}
          texts={allowed(told.allowed)}
        />
      ))}
      {outcomes.map((said) => (
        <Entry
          title={`${nameOf(said.listing)}: ${whetherHelped[said.answer]}, ${speaker.day(said.at)}`}
          texts={[[null, said.words]]}
        />
      ))}
    </>
  )
}
