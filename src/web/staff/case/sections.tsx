import type { Desk } from '../forms/desk.ts'
import { Chain } from './chain.tsx'
import { Contact } from './contact.tsx'
import { Decisions } from './decisions.tsx'
import { FirstHour } from './first-hour.tsx'
import { Facts } from './facts.tsx'
import { CaseHead } from './head.tsx'
import { Impacts } from './impacts.tsx'
import { Law } from './law.tsx'
import { Remedy } from './remedy.tsx'
import { ReviewFirst } from './review.tsx'
import { SECTIONS } from './spots.ts'
import { Story } from './story.tsx'
import { Talk } from './talk.tsx'
import { CaseTimeline } from './timeline.tsx'

/** Everything that the page says of a case, and every form for what can be done. */
export function CaseSections({ desk }: { readonly desk: Desk }) {
  // What cannot wait stands before everything, also for whoever could decide an appeal.
  const isUrgent = desk.view.severity.priority === 'P1'
  return (
    <>
      <CaseHead desk={desk} />
      {isUrgent ? (
        <>
          <FirstHour desk={desk} />
          <ReviewFirst desk={desk} />
        </>
      ) : (
        <>
          <ReviewFirst desk={desk} />
          <FirstHour desk={desk} />
        </>
      )}
      <OnThisPage desk={desk} />
      <div class="am-case">
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
    </>
  )
}

function OnThisPage({ desk }: { readonly desk: Desk }) {
  const { casePage } = desk.speaker.w.workspace
  const sections = SECTIONS.filter((section) => section !== 'next')
  return (
    <nav aria-label={casePage.onThisPage}>
      <ul class="am-filters">
        {[...sections, 'timeline' as const].map((section) => (
          <li>
            <a class="am-chip" href={`#${section}`}>
              {casePage[section].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
