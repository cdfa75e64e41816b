import type { Desk } from '../forms/desk.ts'
import { MayBeTold } from './referrals.tsx'
import type { Spot } from './spots.ts'

/** Above the form: all that the person allows to be told. */
export function WhatMayBeTold({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const referral = desk.view.kase.referrals.find(({ id }) => id === spot.about['referral'])
  return referral === undefined ? <></> : <MayBeTold desk={desk} referral={referral} />
}
