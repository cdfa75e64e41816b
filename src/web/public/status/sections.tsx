import type { Child } from 'hono/jsx'
import { Advisers } from './advisers.tsx'
import { AtOnce } from './at-once.tsx'
import { Bodies } from './bodies.tsx'
import { Complaints } from './complaints.tsx'
import { ContactDetails } from './contact-details.tsx'
import { Decisions } from './decisions.tsx'
import { NotedWish } from './noted-wish.tsx'
import { ErasedSoon } from './erasing.tsx'
import { Dialogue } from './dialogue.tsx'
import { Endings } from './endings.tsx'
import { Facts } from './facts.tsx'
import { Files } from './files.tsx'
import { Group } from './group.tsx'
import { HowItIs } from './how-it-is.tsx'
import { InGeneral } from './in-general.tsx'
import { Messages } from './messages.tsx'
import { NewReceipt } from './new-receipt.tsx'
import { Newest } from './newest.tsx'
import { OffersToYou } from './offer.tsx'
import { Organisations } from './organisations.tsx'
import { TakeAlong } from './own-data.tsx'
import { Outside } from './outside.tsx'
import { OwnWord } from './own-word.tsx'
import { OwnView } from './own-view.tsx'
import { PastOffers } from './past-offers.tsx'
import { headingFor, Progress, Tellers, WhatNext } from './progress.tsx'
import { ReceiptRecovery } from './recovery.tsx'
import { Reprisals } from './reprisals.tsx'
import { SameHistory } from './same-history.tsx'
import { Sharing } from './sharing.tsx'
import { KeptFrom } from './kept-from.tsx'
import type { Part } from './here.ts'
import { Talks } from './talks.tsx'
import { TheirNos } from './their-nos.tsx'
import { YourContact } from './your-contact.tsx'

/**
 * Everything that the page says of a case: help from others where it may be needed, then what is new and what comes next.
 */
export function StatusSections({ here, help }: Part & { readonly help?: Child }) {
  const { view, speaker } = here
  const words = speaker.w.portal.status
  return (
    <>
      <h1>{headingFor(here)}</h1>
      {help}
      <Progress here={here} />
      <p class="am-small">
        {speaker.say(words.reference, {
          reference: leftToRight(view.reference),
          day: speaker.day(view.receivedAt),
        })}
      </p>
      <Tellers here={here} />
      <Newest here={here} />
      <Reprisals here={here} />
      <NotedWish here={here} />
      <ErasedSoon here={here} />
      <WhatNext here={here} />
      <AtOnce here={here} />
      <YourContact here={here} />
      <Dialogue here={here} />
      <Talks here={here} />
      <OffersToYou here={here} />
      <PastOffers here={here} />
      <Bodies here={here} />
      <Organisations here={here} />
      <Messages here={here} />
      <Files here={here} />
      <InGeneral here={here} />
      <HowItIs here={here} />
      <OwnView here={here} />
      <TheirNos here={here} />
      <Decisions here={here} />
      <Outside here={here} />
      <Complaints here={here} />
      <Facts here={here} />
      <Sharing here={here} />
      <Group here={here} />
      <Advisers here={here} />
      <KeptFrom here={here} />
      <ContactDetails here={here} />
      <SameHistory here={here} />
      <TakeAlong here={here} />
      <NewReceipt here={here} />
      <OwnWord here={here} />
      <ReceiptRecovery here={here} />
      <Endings here={here} />
    </>
  )
}

/** Keeps a number that is said on the phone in its order inside a sentence that runs from right to left. */
function leftToRight(code: string): string {
  return `\u2066${code}\u2069`
}
