import type { Child } from 'hono/jsx'
import { offeredBy } from '../../words/languages.ts'
import type { Speaker } from '../../words/speak.ts'
import { LanguageMenu } from '../components/language-menu.tsx'
import type { Visit } from '../route.ts'
import { easyPath, type EasyName } from './easy/pages.ts'
import { POSTED } from './report/posted.ts'

/** The one form of a page. Whatever leads away from the page is a button of it, so that nothing typed stays behind. */
export const PAGE_FORM = 'page'

/** As parts a letter of any script takes the bytes it has, and not three times as many: long texts stay below the limit. */
export const AS_PARTS = { enctype: 'multipart/form-data' } as const

interface Way {
  /** Without its language. */
  readonly path: string
  readonly step: string
}

/**
 * The pages that have no address, because what they show is in what was posted: the way that shows each again with
 * everything typed in it, and what Enter in one of its fields does.
 */
const PAGES = {
  // Enter must never send one of the many things that can be sent from here.
  status: { again: { path: '/status', step: 'show' }, enter: 'show' },
  adviser: { again: { path: '/status', step: 'show' }, enter: 'show' },
  ask: { again: { path: '/status', step: 'ask' }, enter: 'open' },
  join: { again: { path: '/join', step: 'show' }, enter: 'open' },
  reported: { again: { path: '/reported', step: 'show' }, enter: 'show' },
  report: { again: { path: `/report${POSTED}`, step: 'change' }, enter: 'check' },
  check: { again: { path: `/report${POSTED}`, step: 'check' }, enter: 'check' },
  // Enter goes on to the page of the case: nothing is typed here.
  handOn: { again: { path: '/status', step: 'hand_on' }, enter: 'show' },
  files: { again: { path: '/status', step: 'files' }, enter: 'show' },
  receipt: { again: { path: '/receipt', step: 'show' }, enter: 'confirm' },
  lost: { again: { path: '/lost', step: 'show' }, enter: 'send' },
  lostCode: { again: { path: '/lost', step: 'show' }, enter: 'code' },
  lostWord: { again: { path: '/lost', step: 'show' }, enter: 'word' },
  how: { again: { path: '/how-it-works', step: 'read' }, enter: 'read' },
  help: { again: { path: '/help', step: 'show' }, enter: 'show' },
  proof: { again: { path: '/check-proof', step: 'show' }, enter: 'check' },
  child: { again: { path: '/help/child', step: 'show' }, enter: 'show' },
  easyStart: { again: { path: easyPath('start'), step: 'show' }, enter: 'show' },
  easyTell: { again: { path: easyPath('tell'), step: 'show' }, enter: 'show' },
  easyReceipt: { again: { path: easyPath('receipt'), step: 'show' }, enter: 'show' },
  easyPage: { again: { path: easyPath('page'), step: 'show' }, enter: 'show' },
  easyHow: { again: { path: easyPath('how'), step: 'show' }, enter: 'show' },
} as const satisfies Readonly<Record<string, { readonly again: Way; readonly enter: string }>>

export type CarryingPage = keyof typeof PAGES

const EASY = {
  start: 'easyStart',
  tell: 'easyTell',
  receipt: 'easyReceipt',
  page: 'easyPage',
  how: 'easyHow',
} as const satisfies Readonly<Record<EasyName, CarryingPage>>

/** A page in easy words, as one that carries what was typed elsewhere. */
export function easyCarrying(name: EasyName): (typeof EASY)[EasyName] {
  return EASY[name]
}

/** Pages that explain: whoever goes from one to another goes back to where they typed. */
export const EXPLAINING: readonly CarryingPage[] = ['how', 'help', 'child', ...Object.values(EASY)]

/** The page with this name; null when there is none. */
export function carryingPage(name: string): CarryingPage | null {
  return Object.hasOwn(PAGES, name) ? (name as CarryingPage) : null
}

/** The way back to a page, as a button of the page one is on. */
export function wayBack(to: CarryingPage, language: string) {
  const { path, step } = PAGES[to].again
  return { formaction: `/${language}${path}`, name: 'step', value: step } as const
}

interface WayOutProps {
  readonly speaker: Speaker
  /** The page it stands on, to which the other one leads back. */
  readonly from: CarryingPage
  /** Without its language. */
  readonly to: string
  readonly children?: Child
}

/** What looks like a link to another page of ours, takes along what was typed, and leads back. */
export function WayOut({ speaker, from, to, children }: WayOutProps) {
  return (
    <button
      type="submit"
      class="am-link-button"
      form={PAGE_FORM}
      formaction={`/${speaker.language}${to}`}
      name="from"
      value={from}
    >
      {children}
    </button>
  )
}

/** What Enter in a field does: browsers take the first button of a form, wherever on the page it stands. */
export function OnEnter({ speaker, page }: { speaker: Speaker; page: CarryingPage }) {
  const { path } = PAGES[page].again
  return (
    <button
      type="submit"
      class="govuk-visually-hidden"
      form={PAGE_FORM}
      formaction={`/${speaker.language}${path}`}
      name="step"
      value={PAGES[page].enter}
      tabindex={-1}
      aria-hidden="true"
    >
      {speaker.w.common.skipToContent}
    </button>
  )
}

/** Changes the language and takes along what was typed into the page. */
export function LanguageButtons({
  visit,
  page,
}: {
  visit: Pick<Visit, 'house' | 'speaker'>
  page: CarryingPage
}) {
  return (
    <LanguageMenu
      speaker={visit.speaker}
      languages={offeredBy(visit.house)}
      way={({ code, name }) => (
        <button type="submit" class="am-bar__language" lang={code} form={PAGE_FORM} {...wayBack(page, code)}>
          {name}
        </button>
      )}
    />
  )
}
