import { asksBeforeLook, type AskedFirst } from '../../../actions/casework/asks-before-look.ts'
import { lookAtStory, unopened } from '../../../actions/casework/looks.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { Clock } from '../clock.tsx'
import { casePath } from '../forms/desk.ts'
import { isolateCode } from '../isolate.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { stepWords } from '../step-words.ts'

/**
 * What stands of a story that nobody has before it is opened: its line and no word of it. Opening it is one step, for
 * the gravest too, and is on record; whoever must not see it says so here, without having read a word.
 */
export async function lookPage(visit: Visit, problems: Problems = {}): Promise<Response> {
  const { house, speaker } = visit
  const staff = staffOf(visit)
  const isFromOutside = staff.role === 'outside_reviewer'
  const viewer = staffViewer(staff)
  const [line, asked] = await Promise.all([
    unopened(house, viewer, idOf(visit)),
    asksBeforeLook(house, viewer, idOf(visit)),
  ])
  if (line === null) return notFoundPage(visit)
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.look
  const reference = speaker.say(workspace.casePage.head.reference, {
    reference: isolateCode(line.reference),
  })
  const { step, by } = line.next
  return staffPage(visit, {
    ...headOf(speaker, reference, problems),
    // Somebody from outside has one case, and no list.
    current: isFromOutside ? '/staff' : '/staff/queues/worklist',
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
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
          {asked !== null && <IsItYou visit={visit} asked={asked} problems={problems} />}
          <Button preventDoubleClick>{words.look}</Button>
        </form>
        <p class="am-small">{isFromOutside ? words.recordFromOutside : words.record}</p>
        <h2>{words.conflictTitle}</h2>
        <p>{isFromOutside ? words.conflictFromOutside : words.conflict}</p>
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

interface IsItYouProps {
  readonly visit: Visit
  readonly asked: AskedFirst
  readonly problems: Problems
}

/** Asks whoever would read it first whether it is they who must not, and shows nothing before the answer. */
function IsItYou({ visit: { speaker }, asked, problems }: IsItYouProps) {
  const words = speaker.w.workspace.casePage.look
  return (
    <>
      {asked.words.length > 0 && (
        <InsetText>
          <p>{words.wanted}</p>
          {asked.words.map((each) => (
            <p dir="auto">{each}</p>
          ))}
        </InsetText>
      )}
      {asked.isAlike && <InsetText>{words.alike}</InsetText>}
      <Checkboxes
        name="notMe"
        small
        items={[{ value: 'yes', text: words.notMe }]}
        error={problems['notMe']}
        errorPrefix={speaker.w.common.errorPrefix}
      />
    </>
  )
}

/** Opens the story; that is on record before a word of it is shown. */
export async function postLook(visit: Visit): Promise<Response> {
  const id = idOf(visit)
  if (!isUuid(id)) return notFoundPage(visit)
  const viewer = staffViewer(staffOf(visit))
  const asked = await asksBeforeLook(visit.house, viewer, id)
  if (asked !== null && field(visit.form, 'notMe') !== 'yes')
    return lookPage(visit, { notMe: visit.speaker.w.workspace.casePage.look.notMeMissing })
  await lookAtStory(visit.house, viewer, id)
  return visit.c.redirect(casePath(id), 303)
}
