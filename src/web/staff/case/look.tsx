import { lookAtStory, unopened } from '../../../actions/casework/looks.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { Button } from '../../components/button.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { Clock } from '../clock.tsx'
import { casePath } from '../forms/desk.ts'
import { isolateCode } from '../isolate.ts'
import { stepWords } from '../step-words.ts'

/**
 * What stands of a story that nobody has before it is opened: its line and no word of it. Opening it is one step, for
 * the gravest too, and is on record; whoever must not see it says so here, without having read a word.
 */
export async function lookPage(visit: Visit): Promise<Response> {
  const { house, speaker } = visit
  const line = await unopened(house, staffViewer(staffOf(visit)), idOf(visit))
  if (line === null) return notFoundPage(visit)
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.look
  const reference = speaker.say(workspace.casePage.head.reference, {
    reference: isolateCode(line.reference),
  })
  const { step, by } = line.next
  return staffPage(visit, {
    title: reference,
    current: '/staff/queues/worklist',
    children: (
      <>
        <h1>{reference}</h1>
        <p>{words.lead}</p>
        <SummaryList
          rows={[
            { key: words.priority, value: `${line.priority} · ${vocabulary.priorityRules[line.rule]}` },
            {
              key: words.next,
              value: (
                <>
                  {stepWords(speaker, line.kind, step)}{' '}
                  {by !== null && <Clock speaker={speaker} at={by} now={house.now()} />}
                </>
              ),
            },
            { key: words.language, value: speaker.languageName(line.language) },
            { key: words.size, value: speaker.say(words.pages, { n: line.pages }) },
            { key: words.received, value: speaker.day(line.receivedAt) },
          ]}
        />
        <form method="post" action={`${casePath(line.id)}/look`}>
          <Button preventDoubleClick>{words.look}</Button>
        </form>
        <p class="am-small">{words.record}</p>
        <h2>{words.conflictTitle}</h2>
        <p>{words.conflict}</p>
        <form method="post" action={`${casePath(line.id)}/declare-conflict`}>
          <input type="hidden" name="form" value="declare-conflict" />
          <Button variant="secondary" preventDoubleClick>
            {words.mustNot}
          </Button>
        </form>
      </>
    ),
  })
}

/** Opens the story; that is on record before a word of it is shown. */
export async function postLook(visit: Visit): Promise<Response> {
  const id = idOf(visit)
  if (!isUuid(id)) return notFoundPage(visit)
  await lookAtStory(visit.house, staffViewer(staffOf(visit)), id)
  return visit.c.redirect(casePath(id), 303)
}
