import type { PersonReferral } from '../../../domain/casework/person-referrals.ts'
import type { MayTell } from '../../../domain/casework/referrals.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import type { ShownBody } from '../../../domain/bodies/bodies-for.ts'
import { WHETHER_HELPED } from '../../../domain/vocabulary/referral.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import { BodyOffer } from '../help/body-offer.tsx'
import { limitWords } from '../limit-words.ts'
import { bodyFieldId } from './forms/answer-bodies.ts'
import { helpedFieldId } from './forms/say-whether-it-helped.ts'
import type { Here, Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { OurWords, Said } from './said.tsx'

interface OneProps {
  readonly here: Here
  readonly referral: PersonReferral
}

/** Bodies outside that can help: the person chooses freely, says what may be told of them, and later whether it helped. */
export function Bodies({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.bodies
  if (view.referrals.length === 0) return null
  return (
    <section id="bodies" aria-labelledby="bodies-title">
      <h2 id="bodies-title">{words.title}</h2>
      <p>{words.lead}</p>
      {view.referrals.map((referral) => (
        <OneReferral here={here} referral={referral} />
      ))}
    </section>
  )
}

function OneReferral({ here, referral }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.bodies
  const { id, need, at, bodies, answer, wentTo } = referral
  const isOpen = canNow(here, 'answer_bodies', { referral: id })
  return (
    <div id={`bodies-${id}`}>
      <h3>{speaker.say(words.offered, { need: speaker.w.vocabulary.needs[need], day: speaker.day(at) })}</h3>
      {referral.words !== null && <OurWords speaker={speaker}>{referral.words}</OurWords>}
      <WhoWasTold here={here} referral={referral} />
      <WhatWasSaid here={here} referral={referral} />
      <ul class="am-help__bodies">
        {bodies.map((body) => (
          <BodyOffer speaker={speaker} body={body}>
            {isOpen && <Choices here={here} referral={referral} body={body} />}
          </BodyOffer>
        ))}
      </ul>
      {isOpen && answer !== 'none' && !waitsToBeTold(referral) && (
        <Send here={here} place={choice(here, id, [['answer', 'none']])}>
          {words.none}
        </Send>
      )}
      {wentTo.map((listing) => (
        <WhetherItHelped here={here} referral={referral} listing={listing} />
      ))}
    </div>
  )
}

/** Whom we told, and what: also where they said otherwise after that. */
function WhoWasTold({ here: { speaker }, referral }: OneProps) {
  const words = speaker.w.portal.status.bodies
  return (
    <>
      {referral.tellings.map(({ listing, when, allowed, saidOtherwise, inThatHour }) => (
        <>
          <p>
            {speaker.say(words.told, {
              day: speaker.day(when),
              body: nameOf(speaker, referral, listing),
            })}
            {saidOtherwise && ` ${inThatHour ? words.toldInThatHour : words.toldBefore}`}
          </p>
          <Allowed {...allowed} />
        </>
      ))}
    </>
  )
}

function Allowed({ name, howToReach, what }: MayTell) {
  return <>{[name, howToReach, what].map((text) => text && <Said>{text}</Said>)}</>
}

/** True while a yes stands with which no body was told: it can be taken back. */
function waitsToBeTold({ consent, tellings }: PersonReferral): boolean {
  return consent !== null && tellings.every(({ saidOtherwise }) => saidOtherwise)
}

/** What they said last, and the way to take a yes back; nothing where a body was told with that. */
function WhatWasSaid({ here, referral }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.bodies
  const { id, answer, answeredAt, consent, consentEnded, wentTo } = referral
  if (answer === null || answeredAt === null) return null
  const day = speaker.day(answeredAt)
  if (answer === 'none') return <p>{speaker.say(words.saidNone, { day })}</p>
  if (answer === 'go_myself')
    return <p>{speaker.say(words.goes, { day, body: nameOf(speaker, referral, wentTo.at(-1) ?? null) })}</p>
  if (consentEnded !== null)
    return (
      <p>{speaker.say(words.yesEnded, { day, body: nameOf(speaker, referral, consentEnded.listing) })}</p>
    )
  if (consent === null || !waitsToBeTold(referral)) return null
  const body = nameOf(speaker, referral, consent.listing)
  return (
    <>
      <p>{speaker.say(words.yes, { day, body })}</p>
      <Allowed {...consent} />
      {canNow(here, 'answer_bodies', { referral: id }) && (
        <Send here={here} place={choice(here, id, [['answer', 'none']])}>
          {words.takeBack}
        </Send>
      )}
    </>
  )
}

/** The name of a body that was offered; nothing where it is none of them. */
function nameOf(speaker: Speaker, { bodies }: PersonReferral, id: string | null): string {
  const found = bodies.find(({ listing }) => listing.id === id)
  return found === undefined ? '' : isolate(nameFor(found.listing, speaker.language).text)
}

function Choices({ here, referral, body }: OneProps & { readonly body: ShownBody }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.bodies
  const { id, answer, wentTo } = referral
  const listing = body.listing.id
  // It takes nobody, so nobody is told there.
  const isList = body.listing.isList === true
  const tell = choice(here, id, [
    ['listing', listing],
    ['answer', 'tell_them'],
  ])
  const control = (name: string) => bodyFieldId(id, listing, name)
  const error = (name: string) => errorOf(speaker, notes, control(name))
  const isWrong = notes.some((note) => note.id.startsWith(bodyFieldId(id, listing, '')))
  const optional = (label: string) => `${label} ${speaker.w.common.optional}`
  return (
    <>
      {(answer !== 'go_myself' || wentTo.at(-1) !== listing) && (
        <Send
          here={here}
          place={choice(here, id, [
            ['listing', listing],
            ['answer', 'go_myself'],
          ])}
        >
          {isList ? words.find : words.go}
        </Send>
      )}
      {!isList && (
        <Details summary={words.tell} open={tell.typedInto.length > 0 || isWrong}>
          <p>{speaker.say(words.tellBody, { limit: limitWords(speaker, 'CLK-OWN-REFERRAL-2WD') })}</p>
          <Input
            id={control('name')}
            name={tell.name('name')}
            label={optional(words.name)}
            value={tell.typed('name')}
            autocomplete="off"
            dir="auto"
            {...error('name')}
          />
          <Textarea
            id={control('howToReach')}
            name={tell.name('howToReach')}
            label={words.reach}
            rows={2}
            value={tell.typed('howToReach')}
            dir="auto"
            {...error('howToReach')}
          />
          <Textarea
            id={control('what')}
            name={tell.name('what')}
            label={optional(words.what)}
            rows={3}
            value={tell.typed('what')}
            dir="auto"
            {...error('what')}
          />
          <Send here={here} place={tell}>
            {words.send}
          </Send>
        </Details>
      )}
    </>
  )
}

function choice(here: Here, referral: string, chosen: readonly (readonly [string, string])[]) {
  return placeOf(here, 'answer_bodies', [['referral', referral], ...chosen])
}

/** What they said of one body, each time, and the question, which stands open once they were asked. */
function WhetherItHelped({ here, referral, listing }: OneProps & { readonly listing: string }) {
  const { speaker, notes } = here
  const { bodies: words, howItIs } = speaker.w.portal.status
  const { whetherHelped } = speaker.w.vocabulary
  const { id, wentTo } = referral
  const ofIt = (each: { readonly listing: string }) => each.listing === listing
  const outcomes = referral.outcomes.filter(ofIt)
  // Which of them is said where there are several.
  const which = wentTo.length > 1 ? listing : ''
  const place = placeOf(here, 'say_whether_it_helped', [
    ['referral', id],
    ...(which ? [['listing', which] as const] : []),
  ])
  const control = (name: string) => helpedFieldId(id, which, name)
  const error = (name: string) => errorOf(speaker, notes, control(name))
  const isWrong = notes.some((note) => note.id.startsWith(control('')))
  const isAsked = referral.asked.some(ofIt) && outcomes.length === 0
  return (
    <>
      {which && <h4>{nameOf(speaker, referral, which)}</h4>}
      {outcomes.map((said) => (
        <>
          <p>
            {speaker.say(howItIs.said, { day: speaker.day(said.at) })} <b>{whetherHelped[said.answer]}</b>
          </p>
          {said.words !== null && <Said>{said.words}</Said>}
        </>
      ))}
      {canNow(here, 'say_whether_it_helped', { referral: id }) && (
        <Details
          summary={outcomes.length > 0 ? howItIs.again : words.ask}
          open={isAsked || isWrong || place.typedInto.length > 0}
        >
          <Radios
            name={place.name('answer')}
            idPrefix={control('answer')}
            legend={words.ask}
            legendSize="s"
            value={place.typed('answer')}
            items={WHETHER_HELPED.map(({ code }) => ({ value: code, text: whetherHelped[code] }))}
            {...error('answer')}
          />
          <Textarea
            id={control('words')}
            name={place.name('words')}
            label={`${howItIs.words} ${speaker.w.common.optional}`}
            hint={howItIs.wordsHint}
            rows={3}
            value={place.typed('words')}
            dir="auto"
            {...error('words')}
          />
          <Send here={here} place={place}>
            {howItIs.send}
          </Send>
        </Details>
      )}
    </>
  )
}
