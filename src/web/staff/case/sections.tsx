import type { Desk } from '../forms/desk.ts'
import { Chain } from './chain.tsx'
import { CaseBar } from './bar.tsx'
import { Contact } from './contact.tsx'
import { Decisions } from './decisions.tsx'
import { FirstHour } from './first-hour.tsx'
import { Drawer } from './drawer.tsx'
import { Facts } from './facts.tsx'
import { CaseHead } from './head.tsx'
import { Impacts } from './impacts.tsx'
import { Law } from './law.tsx'
import { Remedy } from './remedy.tsx'
import { ReviewFirst } from './review.tsx'
import { Story } from './story.tsx'
import { Talk } from './talk.tsx'
import { CaseTimeline } from './timeline.tsx'

/** Everything that the page says of a case, the ways to what can be done, and the one form in hand. */
export function CaseSections({ desk }: { readonly desk: Desk }) {
  const isInHand = desk.inHand !== null
  return (
    <>
      <CaseHead desk={desk} />
      <CaseBar desk={desk} />
      <div class={isInHand ? 'am-hand' : undefined}>
        <Drawer desk={desk} />
        <div>
          <ReviewFirst desk={desk} />
          <FirstHour desk={desk} />
          <div class={isInHand ? undefined : 'am-case'}>
            <div>
              <Story desk={desk} />
              <Impacts desk={desk} />
              <Chain desk={desk} />
              <Remedy desk={desk} />
            </div>
            <div>
              <Facts desk={desk} />
              <Contact desk={desk} />
              <Talk desk={desk} />
              <Decisions desk={desk} />
              <Law desk={desk} />
              <CaseTimeline desk={desk} />
            </div>
          </div>
        </div>
      </div>
    </>
  )
}
