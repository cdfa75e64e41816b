import { writtenForThem } from '../../src/domain/case/their-words.ts'
import { namesToMind } from '../../src/domain/bodies/names-to-mind.ts'
import { NOTHING_SAID, whyNoFile } from '../../src/domain/files/why-no-file.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { NO_DRAFTS } from '../../src/web/public/status/draft.ts'
import { messagePage } from '../../src/web/public/status/message-page.tsx'
import { StatusSections } from '../../src/web/public/status/sections.tsx'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from './in-memory-case.ts'
import { person } from './people.ts'

/** The page of the person now, as HTML; with the page of the messages that has this one. */
export function htmlOf(it: InMemoryCase, messagesAt: string | null = null): string {
  return (
    <StatusSections
      here={{
        view: it.view,
        written: writtenForThem(it.theirs),
        namesToMind: namesToMind(it.theirs),
        possible: whatCanBeDone(it.theirs, it.contextFor(person)),
        whyNoFile: whyNoFile(it.theirs, it.contextFor(person), 100_000_000, NOTHING_SAID),
        contactName: it.kase.handler === null ? null : 'Ana',
        speaker: speak('en', DEFAULT_CALENDAR.timeZone),
        org: 'The house of the tests',
        ways: { phone: null, post: null },
        now: it.now,
        sendsMail: false,
        houseUrl: 'https://amends.example',
        ownData: null,
        keyBackupDays: 7,
        timeZone: 'UTC',
        looks: [],
        reader: null,
        nobodyHere: false,
        recorded: it.events.length,
        checkValue: 'ABCD-EFGH-JKMN-PQRS',
        messages: messagePage(it.view, messagesAt),
        drafts: NO_DRAFTS,
        notes: [],
      }}
    />
  ).toString()
}

/** What the person reads on their page now: each sentence, heading and list item as plain text. */
export function pageOf(it: InMemoryCase): string[] {
  return htmlOf(it)
    .split(/<\/(?:p|li|h1|h2|h3|h4|dd|dt|div|span|b|legend|summary|label)>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
}
