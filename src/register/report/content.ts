import type { RegisterView } from '../check/view.ts'
import type { Block, Report } from './blocks.ts'
import { effectBlocks } from './effect.ts'
import { trendBlocks } from './trend.ts'
import { impactBlocks } from './impacts.ts'
import { methodBlocks } from './method.ts'
import { mitigationBlocks } from './mitigations.ts'
import { owedBlocks, type FoundLine } from './owed.ts'
import { assessmentBlocks, engagementBlocks } from './conversations.ts'
import { releaseBlocks, tensionBlocks } from './decisions.ts'
import { severityPicture } from './severity-picture.ts'
import type { RegisterWords } from '../../words/en/register/index.ts'
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
  const { headings } = words
  const { organisation } = view.register.about
  return {
    language: speaker.language,
    dir: speaker.dir,
    contents: words.contents,
    skip: words.skip,
    title: say(words.title, { organisation }),
    intro: words.intro.map((line) => say(line, { today: view.today })),
    blocks: [
      ...chapter(w, 'picture', headings.picture, severityPicture(speaker, view)),
      ...chapter(w, 'owed', headings.owed, owedBlocks(speaker, view, found, unread)),
      ...chapter(
        w,
        'impacts',
        headings.impacts,
        view.impacts.flatMap((each) => impactBlocks(speaker, each, view.impacts)),
      ),
      ...chapter(w, 'effect', headings.effect, [
        ...view.evidence.flatMap((each) => effectBlocks(speaker, each, view.register.impacts)),
        ...trendBlocks(speaker, view),
      ]),
      ...chapter(w, 'mitigations', headings.mitigations, mitigationBlocks(speaker, view)),
      ...chapter(w, 'assessments', headings.assessments, assessmentBlocks(speaker, view)),
      ...chapter(w, 'tensions', headings.tensions, tensionBlocks(speaker, view)),
      ...chapter(w, 'releases', headings.releases, releaseBlocks(speaker, view)),
      ...chapter(w, 'engagement', headings.engagement, engagementBlocks(speaker, view)),
      ...methodBlocks(speaker, view),
    ],
  }
}

function chapter({ report }: RegisterWords, id: string, text: string, blocks: readonly Block[]): Block[] {
  const inside: readonly Block[] =
    blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: report.nothingYet, quiet: true }]
  return [{ kind: 'heading', depth: 2, id, text }, ...inside]
}
