import { reportWords as words } from '../../words/en/register/report.ts'
import { say } from '../../words/say.ts'
import type { RegisterView } from './view.ts'
import type { Block, Report } from './blocks.ts'
import { effectBlocks } from './effect.ts'
import { impactBlocks } from './impacts.ts'
import { methodBlocks } from './method.ts'
import { mitigationBlocks } from './mitigations.ts'
import { owedBlocks, type FoundLine } from './owed.ts'
import { assessmentBlocks, engagementBlocks } from './conversations.ts'
import { releaseBlocks, tensionBlocks } from './decisions.ts'
import { severityPicture } from './severity-picture.ts'

/**
 * The whole report: what is severe, what is owed, each impact, the evidence for each group, what is done and what that
 * may do itself, tensions, releases, who was heard, and the method.
 *
 * @param found what the rules found, in words
 * @param unread ids of entries that are there and cannot be read
 */
export function reportOf(
  view: RegisterView,
  found: readonly FoundLine[],
  unread: readonly string[] = [],
): Report {
  const { headings } = words
  const { organisation } = view.register.about
  return {
    title: say(words.title, { organisation }),
    intro: words.intro.map((line) => say(line, { today: view.today })),
    blocks: [
      ...chapter('picture', headings.picture, severityPicture(view)),
      ...chapter('owed', headings.owed, owedBlocks(view, found, unread)),
      ...chapter('impacts', headings.impacts, view.impacts.flatMap(impactBlocks)),
      ...chapter(
        'effect',
        headings.effect,
        view.evidence.flatMap((each) => effectBlocks(each, view.register.impacts)),
      ),
      ...chapter('mitigations', headings.mitigations, mitigationBlocks(view)),
      ...chapter('assessments', headings.assessments, assessmentBlocks(view)),
      ...chapter('tensions', headings.tensions, tensionBlocks(view)),
      ...chapter('releases', headings.releases, releaseBlocks(view)),
      ...chapter('engagement', headings.engagement, engagementBlocks(view)),
      ...methodBlocks(view),
    ],
  }
}

function chapter(id: string, text: string, blocks: readonly Block[]): Block[] {
  const inside: readonly Block[] =
    blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.nothingYet, quiet: true }]
  return [{ kind: 'heading', depth: 2, id, text }, ...inside]
}
