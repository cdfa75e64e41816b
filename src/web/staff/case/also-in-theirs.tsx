import { inTheirsOf, type InTheirs } from '../../../domain/casework/translations.ts'
import type { Desk } from '../forms/desk.ts'
import { Words } from './section-parts.tsx'

interface AlsoInTheirsProps {
  readonly desk: Desk
  readonly of: InTheirs['of']
  readonly id: string
}

/** What the person reads first of words of ours: the same in their language, where somebody wrote it. */
export function AlsoInTheirs({ desk: { speaker, view }, of, id }: AlsoInTheirsProps) {
  const said = inTheirsOf(view.kase, of, id)
  if (said === null) return <></>
  return (
    <div class="am-translation">
      <p class="am-meta">
        {speaker.say(speaker.w.workspace.casePage.translations.inTheirs, {
          language: speaker.languageName(said.language),
        })}
      </p>
      <Words lang={said.language}>{said.words}</Words>
    </div>
  )
}
