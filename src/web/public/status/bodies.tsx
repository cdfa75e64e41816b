import type { PersonReferral } from '../../../domain/casework/person-referrals.ts'
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
  const { id, need, at, bodies, answer } = referral
  const isOpen = canNow(here, 'answer_bodies', { referral: id })
  return (
    <div id={`bodies-${id}`}>
      <h3>
        {speaker.say(words.offered, { need: speaker.w.vocabulary.needs[need], day: speaker.day(at) })}
      </h3>
      {referral.words !== null && <OurWords speaker={speaker}>{referral.words}</OurWords>}
      <WhatWasSaid here={here} referral={referral} />
      <ul class="am-help__bodies">
        {bodies.map((body) => (
          <BodyOffer speaker={speaker} body={body}>
            {isOpen && <Choices here={here} referral={referral} body={body} />}
          </BodyOffer>
        ))}
      </ul>
      {isOpen && answer !== 'none' && answer !== 'tell_them' && (
        <Send here={here} place={choice(here, id, [['answer', 'none']])}>
          {words.none}
        </Send>
      )}
      <WhetherItHelped here={here} referral={referral} />
    </div>
  )
}

/** What they said last, what became of it, and the way to take a yes back. */
function WhatWasSaid({ here, referral }: OneProps) {
  const { speaker } = here
  const words = speaker.w.portal.status.bodies
  const { id, answer, answeredAt, consent, told, wentTo } = referral
  if (answer === null || answeredAt === null) return null
  const day = speaker.day(answeredAt)
  if (answer === 'none') return <p>{speaker.say(words.saidNone, { day })}</p>
  if (answer === 'go_myself')
    return <p>{speaker.say(words.goes, { day, body: nameOf(speaker, referral, wentTo) })}</p>
  const body = nameOf(speaker, referral, consent?.listing ?? null)
  return (
    <>
      <p>
        {told === null
          ? speaker.say(words.yes, { day, body })
          : speaker.say(words.told, { day: speaker.day(told.when), body })}
      </p>
      {consent && [consent.name, consent.howToReach, consent.what].map((text) => text && <Said>{text}</Said>)}
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
      {(answer !== 'go_myself' || wentTo !== listing) && (
        <Send
          here={here}
          place={choice(here, id, [
            ['listing', listing],
            ['answer', 'go_myself'],
          ])}
        >
          {words.go}
        </Send>
      )}
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
    </>
  )
}

function choice(here: Here, referral: string, chosen: readonly (readonly [string, string])[]) {
  return placeOf(here, 'answer_bodies', [['referral', referral], ...chosen])
}

/** What they said of it, each time, and the question, which stands open once they were asked. */
function WhetherItHelped({ here, referral }: OneProps) {
  const { speaker, notes } = here
  const { bodies: words, howItIs } = speaker.w.portal.status
  const { whetherHelped } = speaker.w.vocabulary
  const { id, outcomes, askedAt } = referral
  const place = placeOf(here, 'say_whether_it_helped', [['referral', id]])
  const error = (name: string) => errorOf(speaker, notes, `helped-${id}-${name}`)
  const isWrong = notes.some((note) => note.id.startsWith(`helped-${id}-`))
  const isAsked = askedAt !== null && outcomes.length === 0
  return (
    <>
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
            idPrefix={`helped-${id}-answer`}
            legend={words.ask}
            legendSize="s"
            value={place.typed('answer')}
            items={WHETHER_HELPED.map(({ code }) => ({ value: code, text: whetherHelped[code] }))}
            {...error('answer')}
          />
          <Textarea
            id={`helped-${id}-words`}
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
