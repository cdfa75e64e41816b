import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { rulePage } from '../check/rule-page.ts'
import { RULES } from '../files/rules.ts'
import type { Block, Page } from './blocks.ts'

/** Every rule with an invented example and the way out, each under its id: what a team publishes for its findings. */
export function rulesPage(speaker: RegisterSpeaker): Page {
  const { page: words, example, wayOut } = speaker.w.commands.explain
  const pages = RULES.map(({ code }) => rulePage(speaker, code))
  const titleOf = ({ rule, title }: (typeof pages)[number]) => `${rule}: ${title}`
  return {
    ...words,
    language: speaker.language,
    dir: speaker.dir,
    links: pages.map((each) => ({ text: titleOf(each), to: each.rule })),
    blocks: pages.flatMap((each): Block[] => [
      { kind: 'heading', depth: 2, id: each.rule, text: titleOf(each) },
      { kind: 'paragraph', text: each.level, quiet: true },
      { kind: 'paragraph', text: `${example} ${each.example}` },
      { kind: 'paragraph', text: `${wayOut} ${each.fix}` },
    ]),
  }
}
