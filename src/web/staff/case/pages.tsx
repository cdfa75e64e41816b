import type { Child } from 'hono/jsx'
import type { PageOf } from '../../../domain/case/page-of.ts'
import { Leave } from '../../components/leave.tsx'
import { casePath, keepAt, type Desk } from '../forms/desk.ts'

/** What stands on the case page a page at a time; each by the numbers of its entries in the ledger. */
export const PAGED = ['talk', 'timeline'] as const
export type Paged = (typeof PAGED)[number]

/** Which page of each is shown: the one with this entry of the ledger, or all; the newest where nothing is said. */
export type PagesShown = Readonly<Partial<Record<Paged, string>>>

/** What an address asks for; whatever names no entry is the newest page. */
export function pagesAsked(asked: (name: Paged) => string | undefined): PagesShown {
  return Object.fromEntries(
    PAGED.flatMap((name) => {
      const at = asked(name)
      return at === undefined || !/^(?:all|\d{1,9})$/.test(at) ? [] : [[name, at]]
    }),
  )
}

interface ToPageProps {
  readonly desk: Desk
  readonly of: Paged
  /** Number of an entry in the ledger, or `ALL`. */
  readonly at: string
  /** Where on that page it leads. */
  readonly to?: string
  readonly children?: Child
}

/** The way to another page of the talk or the history. Whatever is in hand is kept, and stays in hand. */
export function ToPage({ desk, of, at, to = of, children }: ToPageProps) {
  const { inHand, pages = {}, view } = desk
  const query = new URLSearchParams({ ...(inHand !== null && { do: inHand }), ...pages, [of]: at })
  return (
    <Leave keepAt={keepAt(desk)} to={`${casePath(view.kase.id)}?${query.toString()}#${to}`}>
      {children}
    </Leave>
  )
}

interface WaysProps {
  readonly desk: Desk
  readonly of: Paged
  readonly page: PageOf<unknown>
  readonly words: {
    readonly earlierPage: string
    readonly laterPage: string
  }
}

/** The ways from a page to the one before it, and to the one after it. */
export function PageWays({ desk, of, page: { earlier, later }, words }: WaysProps) {
  if (earlier === null && later === null) return <></>
  return (
    <p class="am-pages">
      {earlier !== null && (
        <ToPage desk={desk} of={of} at={earlier}>
          {words.earlierPage}
        </ToPage>
      )}{' '}
      {later !== null && (
        <ToPage desk={desk} of={of} at={later}>
          {words.laterPage}
        </ToPage>
      )}
    </p>
  )
}

/** The title of what stands here, with which of it these are where there is more. */
export function titleOfPage(
  { speaker }: Desk,
  { first, last, total }: PageOf<unknown>,
  words: { readonly title: string; readonly titleOf: string },
): string {
  return last - first + 1 < total ? speaker.say(words.titleOf, { first, last, total }) : words.title
}
