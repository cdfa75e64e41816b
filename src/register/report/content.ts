import type { RegisterView } from '../check/view.ts'
import type { Block, Chapter, Report, Shelf } from './blocks.ts'
import { effectBlocks } from './effect.ts'
import { trendBlocks } from './trend.ts'
import { findingBlocks, type FoundLine } from './findings.ts'
import { impactBlocks } from './impacts.ts'
import { impactList } from './impact-list.ts'
import { methodBlocks } from './method.ts'
import { mitigationBlocks } from './mitigations.ts'
import { owedBlocks } from './owed.ts'
import { assessmentBlocks, engagementBlocks } from './conversations.ts'
import { releaseBlocks, tensionBlocks } from './decisions.ts'
import { severityPicture } from './severity-picture.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/**
 * The whole report: what is severe, what is owed, each impact, the evidence for each group, what is done and what that
 * may do itself, tensions, releases, who was heard, and the method.
 *
 * @param found what the rules found, in words
 * @param unread ids of entries that are there and cannot be read
 */
export function reportOf(
  speaker: RegisterSpeaker,
  view: RegisterView,
  found: readonly FoundLine[],
  unread: readonly string[] = [],
): Report {
  const { w, say } = speaker
  const words = w.report
  const { organisation } = view.register.about
  const chapter = (id: keyof typeof words.headings, shelf: Shelf, blocks: readonly Block[]): Chapter => ({
    id,
    title: words.headings[id],
    shelf,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.nothingYet, quiet: true }],
  })
  return {
    language: speaker.language,
    dir: speaker.dir,
    contents: words.contents,
    skip: words.skip,
    title: say(words.title, { organisation }),
    intro: words.intro.map((line) => say(line, { today: view.today })),
    chapters: [
      chapter('picture', 'first', severityPicture(speaker, view)),
      chapter('owed', 'first', owedBlocks(speaker, view, found, unread)),
      chapter('impacts', 'first', impactList(speaker, view)),
      chapter(
        'each',
        'each',
        view.impacts.flatMap((each) => impactBlocks(speaker, each, view.impacts, found)),
      ),
      chapter('findings', 'own', findingBlocks(speaker, found)),
      chapter('effect', 'own', [
        ...view.evidence.flatMap((each) => effectBlocks(speaker, each, view.register.impacts)),
        ...trendBlocks(speaker, view),
      ]),
      chapter('mitigations', 'own', mitigationBlocks(speaker, view)),
      chapter('assessments', 'own', assessmentBlocks(speaker, view)),
      chapter('tensions', 'own', tensionBlocks(speaker, view)),
      chapter('releases', 'own', releaseBlocks(speaker, view)),
      chapter('engagement', 'own', engagementBlocks(speaker, view)),
      chapter('method', 'own', methodBlocks(speaker, view)),
    ],
  }
}
