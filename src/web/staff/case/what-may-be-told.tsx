import { nameFor } from '../../../domain/bodies/said-for.ts'
import {
  consentIn,
  endedConsentIn,
  waitsToBeTold,
  yesesUntold,
  type Referral,
} from '../../../domain/casework/referrals.ts'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { Words } from './section-parts.tsx'
import type { Spot } from './spots.ts'

/** Above the form that records that a body was told: all that the person allows. */
export function WhatMayBeTold({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const referral = desk.view.kase.referrals.find(({ id }) => id === spot.about['referral'])
  if (referral === undefined) return <></>
  if (waitsToBeTold(referral)) return <MayBeTold desk={desk} referral={referral} />
  const words = desk.speaker.w.workspace.casePage.referral
  const ended = endedConsentIn(referral)
  const body = nameIn(desk, referral, (ended ?? yesesUntold(referral).at(-1))?.listing)
  return <p>{desk.speaker.say(ended === null ? words.takenBack : words.ended, { body })}</p>
}

interface OneProps {
  readonly desk: Desk
  readonly referral: Referral
}

/** Exactly what the person allows to be told; nothing without their yes. */
export function MayBeTold({ desk, referral }: OneProps) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.referral
  const consent = consentIn(referral)
  if (consent === null) return <></>
  const { name, howToReach, what } = consent
  return (
    <>
      <p>{speaker.say(words.mayTell, { body: nameIn(desk, referral, consent.listing) })}</p>
      {name !== null && <p>{speaker.say(words.name, { name: isolate(name) })}</p>}
      <Words>{howToReach}</Words>
      {what !== null && <Words>{what}</Words>}
    </>
  )
}

/** The name of one of the bodies of an offer; nothing where it is none of them. */
export function nameIn({ speaker }: Desk, { bodies }: Referral, id: string | undefined): string {
  const listing = bodies.find((each) => each.id === id)
  return listing === undefined ? '' : isolate(nameFor(listing, speaker.language).text)
}
