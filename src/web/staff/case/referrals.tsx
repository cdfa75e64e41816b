import { nameFor } from '../../../domain/bodies/said-for.ts'
import { lastSaid, type Referral, type ReferralSaid } from '../../../domain/casework/referrals.ts'
import { isBefore, type Instant } from '../../../domain/time/instant.ts'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { Words } from './section-parts.tsx'
import { MayBeTold, nameIn } from './what-may-be-told.tsx'
import { TheirWords } from './their-words.tsx'

/** Bodies outside that the person was offered: what they chose, what may be told, and whether it helped. */
export function Referrals({ desk }: { readonly desk: Desk }) {
  const { referrals } = desk.view.kase
  return (
    <>
      {referrals.length > 0 && <h3>{desk.speaker.w.workspace.casePage.referral.title}</h3>}
      {referrals.map((referral) => (
        <OneReferral desk={desk} referral={referral} />
      ))}
      <VerbForms desk={desk} only={['offer_bodies']} />
    </>
  )
}

interface OneProps {
  readonly desk: Desk
  readonly referral: Referral
}

function OneReferral({ desk, referral }: OneProps) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.referral
  const { id, need, bodies, tellings, outcomes, said } = referral
  const { whetherHelped, needs, bodyChannels } = speaker.w.vocabulary
  return (
    <div class="am-finding">
      <p>
        <b>{speaker.say(words.offered, { need: needs[need], moment: speaker.moment(referral.at) })}</b>
      </p>
      {referral.words !== null && <Words>{referral.words}</Words>}
      <ul>
        {bodies.map((listing) => (
          <li>
            <bdi>{nameFor(listing, speaker.language).text}</bdi>
          </li>
        ))}
      </ul>
      <WhatTheyChose desk={desk} referral={referral} />
      {tellings.map(({ listing, consent, when, way }) => (
        <p>
          {speaker.say(words.told, {
            body: nameIn(desk, referral, listing),
            moment: speaker.moment(when),
            way: bodyChannels[way],
          })}
          {saidAfter(words, said[consent + 1], when)}
        </p>
      ))}
      {outcomes.map(({ listing, answer, words: text, at }) => (
        <>
          <p>
            {nameIn(desk, referral, listing)}: <b>{whetherHelped[answer]}</b>,{' '}
            {whenDone(speaker, { by: { kind: 'person' }, at, kind: 'whether_it_helped_said' })}
          </p>
          {text !== null && <TheirWords desk={desk}>{text}</TheirWords>}
        </>
      ))}
      <VerbForms
        desk={desk}
        about={{ referral: id }}
        only={['tell_body', 'answer_bodies', 'say_whether_it_helped']}
      />
    </div>
  )
}

/** That they said otherwise after a body was told, or within the same hour, where nobody can tell what came first. */
function saidAfter(
  words: Record<'toldBefore' | 'toldInThatHour', string>,
  next: ReferralSaid | undefined,
  told: Instant,
): string {
  if (next === undefined) return ''
  return ` ${isBefore(told, next.at) ? words.toldBefore : words.toldInThatHour}`
}

function WhatTheyChose({ desk, referral }: OneProps) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.referral
  const last = lastSaid(referral)
  if (last === null) return <p>{words.waits}</p>
  const { referralAnswers } = speaker.w.vocabulary
  const body = last.listing === null ? '' : `: ${nameIn(desk, referral, last.listing)}`
  return (
    <>
      <p>
        {speaker.say(words.chose, {
          answer: `${referralAnswers[last.answer]}${body}`,
          day: speaker.day(last.at),
        })}
      </p>
      <MayBeTold desk={desk} referral={referral} />
    </>
  )
}
