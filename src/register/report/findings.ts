import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { tableOf, type Block, type Link } from './blocks.ts'

/** One finding of a rule, in words. */
export interface FoundLine {
  readonly entry: string
  readonly rule: string
  readonly title: string
  readonly says: string
  readonly fix: string
}

/** Findings by their rule, in the order in which they are given, each rule with its first finding. */
export function byRule(found: readonly FoundLine[]): readonly (readonly [FoundLine, readonly FoundLine[]])[] {
  return [...Map.groupBy(found, ({ rule }) => rule).values()].map((all) => [all[0]!, all])
}

/** What the rules found, rule by rule; a sentence and the way out are said once where they are the same for several. */
export function findingBlocks({ w }: RegisterSpeaker, found: readonly FoundLine[]): Block[] {
  const words = w.report.found
  return byRule(found).flatMap(([{ rule, title, fix }, all]): Block[] => {
    const isOneWay = all.every((each) => each.fix === fix)
    return [
      { kind: 'heading', depth: 3, id: rule, text: `${rule} ${title}` },
      ...(isOneWay ? [{ kind: 'paragraph', text: fix } as const] : []),
      ...tableOf(
        title,
        isOneWay ? words.head : [...words.head, words.wayOut],
        said(all).map(([{ says, fix: own }, entries]) => [
          entries.map(linkTo),
          says,
          ...(isOneWay ? [] : [own]),
        ]),
      ),
    ]
  })
}

/** What the rules found about one entry: each rule once, with a link to all that it found. */
export function findingLinks({ w }: RegisterSpeaker, found: readonly FoundLine[], id: string): Block[] {
  const own = byRule(found.filter(({ entry }) => entry === id))
  if (own.length === 0) return []
  const links = own.map(([{ rule, title }]): Link => ({ text: `${rule} ${title}`, to: rule }))
  return [{ kind: 'links', label: w.report.found.here, links }]
}

/** Most entries that stand beside one sentence, so that no row is larger than a page. */
const MOST_TOGETHER = 100

/** Findings that say the same, once, with the entries about which they say it. */
function said(all: readonly FoundLine[]): readonly (readonly [FoundLine, readonly string[]])[] {
  return [...Map.groupBy(all, ({ says, fix }) => JSON.stringify([says, fix])).values()].flatMap((alike) => {
    const entries = [...new Set(alike.map(({ entry }) => entry))]
    return Array.from({ length: Math.ceil(entries.length / MOST_TOGETHER) }, (_, part) => {
      const from = part * MOST_TOGETHER
      return [alike[0]!, entries.slice(from, from + MOST_TOGETHER)] as const
    })
  })
}

function linkTo(entry: string): Link {
  return { text: entry, to: entry }
}
