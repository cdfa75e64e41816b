import { nameFor } from '../../../domain/bodies/said-for.ts'
import { consentIn, lastSaid, type Referral } from '../../../domain/casework/referrals.ts'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { Words } from './section-parts.tsx'
import { MayBeTold, nameIn } from './what-may-be-told.tsx'

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
  const { id, need, bodies, told, outcomes } = referral
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
      {told && (
        <p>
          {speaker.say(words.told, {
            body: nameIn(desk, referral, consentIn(referral)?.listing),
            moment: speaker.moment(told.when),
            way: bodyChannels[told.way],
          })}
        </p>
      )}
      {outcomes.map(({ answer, words: said, at }) => (
        <>
          <p>
            <b>{whetherHelped[answer]}</b>,{' '}
            {whenDone(speaker, { by: { kind: 'person' }, at, kind: 'whether_it_helped_said' })}
          </p>
          {said !== null && <Words lang={desk.view.kase.language}>{said}</Words>}
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
