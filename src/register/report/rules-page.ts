import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { rulePage, type RulePage } from '../check/rule-page.ts'
import { RULES } from '../files/rules.ts'
import type { Block, Page } from './blocks.ts'

/** Rules with an invented example and the way out, each under its id: what a team publishes for its findings. */
export function rulesPage(
  speaker: RegisterSpeaker,
  codes: readonly string[] = RULES.map(({ code }) => code),
): Page {
  const pages = codes.map((code) => rulePage(speaker, code))
  const { page: words, example, wayOut } = speaker.w.commands.explain
  const titleOf = ({ rule, title }: RulePage) => `${rule}: ${title}`
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
