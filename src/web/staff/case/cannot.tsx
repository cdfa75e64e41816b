import type { RefusalCode } from '../../../domain/refusal.ts'
import { Details } from '../../components/details.tsx'
import type { Desk } from '../forms/desk.ts'
import { verbWordsFor } from '../forms/verb-words-for.ts'
import { aboutWords } from './about-words.ts'
import { sayRefusal } from './refusal-words.ts'
import { Fact } from './section-parts.tsx'
import { missingFrom, sectionOf, type Missing, type Section } from './spots.ts'

/**
 * Reasons that nobody looks for: it belongs to another point of the case or to somebody else, it stands on the page as
 * done, or there is nothing on the page that it could be done to.
 */
const SILENT: readonly RefusalCode[] = [
  'not_now',
  'not_yours',
  'already_done',
  'not_found',
  'unknown_impact',
  'unknown_group',
  'unknown_entity',
  'unknown_action',
  'unknown_offer',
  'unknown_decision',
  'unknown_appeal',
  'unknown_handover',
  'unknown_measure',
  'unknown_body',
  'unknown_question',
  'nothing_held',
  'operator_not_feared',
  'no_obstacle',
  'no_body_needed',
  'unknown_reviewer',
  'unknown_keeping',
  'unknown_adviser',
  'no_group',
  'unknown_reprisal',
  'reprisal_is_over',
  'unknown_recusal',
  'only_what_was_asked',
  'nothing_to_ask_outside',
]

/** At the end of a section, folded: the forms that somebody may look for in it, each with why it is not there. */
export function Cannot({ desk, section }: { readonly desk: Desk; readonly section: Section }) {
  const { speaker, view } = desk
  const { casePage } = speaker.w.workspace
  // Whoever was asked one thing misses no other form.
  if (view.hasOneTask) return <></>
  const here = missingFrom(view).filter(({ verb }) => sectionOf(verb) === section)
  const moment = momentOf(desk, here)
  if (moment !== null) return <Details summary={casePage.cannot}>{moment}</Details>
  const told = here.filter(({ why }) => !SILENT.includes(why.refused))
  if (told.length === 0) return <></>
  const byReason = Map.groupBy(told, ({ why }) => sayRefusal(speaker, why))
  return (
    <Details summary={casePage.cannot}>
      <p>{casePage.cannotShown}</p>
      <dl class="am-facts">
        {[...byReason].map(([reason, missing]) => (
          <Fact
            label={
              <ul class="am-list">
                {titlesOf(desk, missing).map((title) => (
                  <li>{title}</li>
                ))}
              </ul>
            }
          >
            {reason}
          </Fact>
        ))}
      </dl>
    </Details>
  )
}

/** Before a case is taken up, and once it is closed, one sentence says more than a reason for each form. */
function momentOf({ speaker, view }: Desk, here: readonly Missing[]): string | null {
  const { cannotBeforeTakeUp, cannotWhenClosed } = speaker.w.workspace.casePage
  if (!here.some(({ why }) => why.refused === 'not_now')) return null
  if (view.kase.state === 'received') return cannotBeforeTakeUp
  return view.kase.state === 'closed' ? cannotWhenClosed : null
}

/** Each verb once, with what it would be about. */
function titlesOf(desk: Desk, missing: readonly Missing[]): string[] {
  return [...Map.groupBy(missing, ({ verb }) => verb)].map(([verb, each]) => {
    const { title } = verbWordsFor(desk.speaker, verb, desk.view.hasPerson)
    const things = [...new Set(each.map(({ about }) => aboutWords(desk, about)))].filter(
      (text) => text !== '',
    )
    return things.length === 0 ? title : `${title}: ${desk.speaker.list(things)}`
  })
}
