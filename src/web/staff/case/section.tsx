import type { Child } from 'hono/jsx'
import { Card } from '../../components/card.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { verbWordsFor } from '../forms/verb-words-for.ts'
import { Cannot } from './cannot.tsx'
import { sectionOf, type Section as SectionCode } from './spots.ts'

interface SectionProps {
  readonly desk: Desk
  readonly code: Exclude<SectionCode, 'next'>
  /** Where the name of the section is not all of its title. */
  readonly title?: string
  readonly aside?: Child
  readonly children?: Child
}

/** A part of the case page. What was just done in it is said at its top. */
export function Section({ desk, code, title, aside, children }: SectionProps) {
  return (
    <Card id={code} title={title ?? desk.speaker.w.workspace.casePage[code].title} aside={aside}>
      <Saved desk={desk} section={code} />
      {children}
      <Cannot desk={desk} section={code} />
    </Card>
  )
}

/** The banner that names what was done: above the form that is in hand next, else in the section of what was done. */
export function Saved({ desk, section }: { readonly desk: Desk; readonly section: SectionCode | 'hand' }) {
  const { saved, speaker, clocks = null } = desk
  const isHere = desk.inHand === null ? saved !== null && sectionOf(saved) === section : section === 'hand'
  if (saved === null || (desk.state !== null && desk.state.keptAt === null) || !isHere) return <></>
  return (
    <NotificationBanner
      tone="success"
      title={speaker.w.workspace.casePage.saved}
      titleId={`${section}-saved`}
    >
      <WhatWasDone desk={desk} verb={saved} />
      {clocks !== null && <p>{speaker.w.workspace.casePage.clocks[clocks]}</p>}
    </NotificationBanner>
  )
}

/** What was done, in its own words; of several acts each kind, with how many. */
function WhatWasDone({ desk, verb }: { readonly desk: Desk; readonly verb: StaffVerb }) {
  const { speaker, view, acts } = desk
  const { sheets } = speaker.w.workspace
  if (acts === undefined || acts.length === 1)
    return <p>{verbWordsFor(speaker, acts?.[0] ?? verb, view.hasPerson).done}</p>
  if (acts.length === 0) return <p>{sheets.savedAll}</p>
  return (
    <>
      <p>{speaker.say(sheets.saved, { n: acts.length })}</p>
      <ul class="am-list">
        {[...new Set(acts)].map((each) => (
          <li>
            {speaker.say(sheets.savedOfKind, {
              title: verbWordsFor(speaker, each, view.hasPerson).title,
              n: acts.filter((act) => act === each).length,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
