import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { AddressOf, Block, Chapter, Link, Page, Report } from './blocks.ts'
import type { Form } from './forms.ts'
import { idsIn } from './ids-in.ts'
import { withHeading } from './one-page.ts'
import { piecesOf, sectionsOf, type SizeOf } from './pieces.ts'

/** Most bytes that a page holds beside its head, so that a phone opens it at once; and of one chapter on the first. */
const MOST_BYTES = 100_000
const MOST_ON_FIRST = 38_000

/** The page that is opened first. */
const FIRST = 'index'

/** One file of a report that is a folder. */
export interface WrittenPage {
  readonly name: string
  readonly text: string
}

/** A page before it is known where its links lead. */
interface Sheet {
  /** Its name without the ending; links to it by this name lead to its top. */
  readonly name: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/**
 * A report as pages that a phone can open, without a server: the first with what is severe, what is owed and every
 * impact in one row; one for each impact; and the other chapters, in parts where they are long.
 */
export function folderPages(speaker: RegisterSpeaker, report: Report, form: Form): readonly WrittenPage[] {
  const sizeOf: SizeOf = (blocks) => Buffer.byteLength(form.part(blocks, (to) => `${to}${form.ending}#${to}`))
  const shelves = report.chapters.map((chapter) => ({ chapter, sheets: sheetsOf(speaker, chapter, sizeOf) }))
  const first: Sheet = {
    name: FIRST,
    title: report.title,
    blocks: shelves.flatMap(({ chapter, sheets }) => onFirst(speaker, chapter, sheets)),
  }
  const runs = shelves.map(({ chapter, sheets }) => (chapter.shelf === 'first' ? sheets.slice(1) : sheets))
  const addressOf = addressesIn([first, ...runs.flat()], form.ending)
  const write = ({ name, ...sheet }: Sheet, more: Pick<Page, 'intro' | 'links'>): WrittenPage => ({
    name: `${name}${form.ending}`,
    text: form.page({ ...report, ...sheet, ...more }, addressOf),
  })
  const chapters = report.chapters
    .filter(({ shelf }) => shelf !== 'each')
    .map(({ id, title }): Link => ({ text: title, to: id }))
  const back: Link = { text: speaker.w.report.back, to: FIRST }
  return [
    write(first, { intro: report.intro, links: chapters }),
    ...runs.flatMap((sheets) =>
      sheets.map((sheet, index) =>
        write(sheet, {
          intro: report.intro.slice(0, 1),
          links: [back, ...nextTo(speaker, sheets[index + 1])],
        }),
      ),
    ),
  ]
}

/** The pages of a chapter; of one that begins on the first page, the first of them is that part. */
function sheetsOf({ w, say }: RegisterSpeaker, chapter: Chapter, sizeOf: SizeOf): readonly Sheet[] {
  const { id, title, shelf, blocks } = chapter
  if (shelf === 'each')
    return sectionsOf(blocks).flatMap(([heading, ...under]): Sheet[] =>
      heading?.kind === 'heading' && heading.id !== undefined
        ? [{ name: heading.id, title: heading.text, blocks: under }]
        : [],
    )
  const pieces = piecesOf(blocks, shelf === 'first' ? MOST_ON_FIRST : MOST_BYTES, sizeOf)
  return pieces.map((piece, index) => ({
    name: index === 0 ? id : `${id}-${String(index + 1)}`,
    title: pieces.length === 1 ? title : say(w.report.part, { title, part: index + 1, parts: pieces.length }),
    blocks: shelf === 'first' && index === 0 ? piece : piece.map(raised),
  }))
}

/** What of a chapter stands on the first page, with the way to what is left of it. */
function onFirst(
  speaker: RegisterSpeaker,
  { id, title, shelf }: Chapter,
  [here, next]: readonly Sheet[],
): readonly Block[] {
  if (shelf !== 'first' || here === undefined) return []
  const more = nextTo(speaker, next)
  return [
    ...withHeading({ id, title, blocks: here.blocks }),
    ...(more.length === 0 ? [] : [{ kind: 'links', label: '', links: more } as const]),
  ]
}

function nextTo({ w, say }: RegisterSpeaker, next: Sheet | undefined): readonly Link[] {
  return next === undefined ? [] : [{ text: say(w.report.goesOn, { title: next.title }), to: next.name }]
}

/** On a page of its own a section stands right under the title. */
function raised(block: Block): Block {
  return block.kind === 'heading' && block.depth === 3 ? { ...block, depth: 2 } : block
}

function addressesIn(sheets: readonly Sheet[], ending: string): AddressOf {
  const addresses = new Map(
    sheets.flatMap(({ name, blocks }) => [
      [name, `${name}${ending}`] as const,
      ...idsIn(blocks).map((id) => [id, `${name}${ending}#${id}`] as const),
    ]),
  )
  return (to) => addresses.get(to) ?? null
}
