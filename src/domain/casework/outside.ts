import type { Actor } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { OUTSIDE_TASKS, type LetInBy, type OutsideTask } from '../vocabulary/casework.ts'
import { isCodeOf } from '../vocabulary/code.ts'
import { openAppeals } from './open-appeals.ts'
import { secondLooks } from './second-look.ts'

/** What somebody from outside of the house can be asked to do, to one thing in a case. */
export interface Task {
  readonly verb: OutsideTask
  readonly subject: Subject
}

/** Somebody from outside of the house who was asked to do one thing, because nobody here can (UNGP 31(f), (h)). */
export interface OutsideReviewer extends Task {
  readonly id: string
  /** Their account: it opens this one case, and only while they may decide. */
  readonly account: string
  /** Who they are, as the person is told. */
  readonly name: string
  readonly house: string
  /** Who let them read the case; null for whoever is asked to do one thing, and where it was not kept. */
  readonly letInBy: LetInBy | null
  /** Whoever let them read it did so alone. */
  readonly isAlone: boolean
  readonly askedAt: Instant
  /** What the person says to it; null while they have not answered. */
  readonly answer: boolean | null
  readonly answeredAt: Instant | null
  /** When they did what they were asked, the person took their yes back, or nobody needs it any more. */
  readonly endedAt: Instant | null
}

/** Whoever told of others is not asked for their yes to what would tell them of remedy. */
const OF_REMEDY: readonly OutsideTask[] = ['verify_delivery', 'check_why_no_act', 'rule_on_delay']

/**
 * Everything in a case that somebody from outside can be asked to do: decide an appeal, whatever waits for a second
 * person, and what only a second person does, a finding changed or a rating lowered. What the person is not told of
 * before two of us did it needs two of us.
 */
export function tasksOf(kase: Case): Task[] {
  // Which of them there are depends on no time.
  const looks = secondLooks(kase, DEFAULT_CALENDAR).flatMap(({ verb, subject }) =>
    isCodeOf(OUTSIDE_TASKS, verb) && !(kase.kind === 'notification' && OF_REMEDY.includes(verb))
      ? [{ verb, subject }]
      : [],
  )
  const open = kase.closedAt === null
  const tasks: Task[] = [
    ...openAppeals(kase).map(({ id }) => ({ verb: 'decide_appeal', subject: { appeal: id } }) as const),
    ...looks,
    ...(open ? kase.impacts : []).flatMap(({ id, finding, groups }): Task[] => [
      ...(finding === null ? [] : [{ verb: 'record_finding' as const, subject: { impact: id } }]),
      ...groups
        .filter(({ ratings }) => ratings.length > 0)
        .map((group) => ({ verb: 'lower_rating' as const, subject: { impact: id, group: group.id } })),
    ]),
  ]
  return [...new Map(tasks.map((task) => [keyOf(task), task])).values()]
}

/** A task as one word, for addresses and forms: `review_rating:i1:g1`. */
export function keyOf({ verb, subject }: Task): string {
  return [verb, ...Object.values(subject)].join(':')
}

/** True while they were asked and it has not ended. */
export function isAsked({ endedAt }: OutsideReviewer): boolean {
  return endedAt === null
}

/**
 * True for whoever reads the case because nobody here may. The person is told who it is and can say no; their yes is not
 * waited for, because a story that waits for whoever told it to come back may be read by nobody (red line 14).
 */
export function isReader({ verb }: Pick<OutsideReviewer, 'verb'>): boolean {
  return verb === 'read_case'
}

/** True while the person has not said whether they may look. */
export function waitsForYes(reviewer: OutsideReviewer): boolean {
  return isAsked(reviewer) && reviewer.answer === null && !isReader(reviewer)
}

/** True while they read the case and may do what they were asked: it has not ended, and the person's yes holds where it is asked. */
export function isAdmitted(reviewer: OutsideReviewer): boolean {
  return isAsked(reviewer) && (reviewer.answer === true || isReader(reviewer))
}

/** Accounts of those from outside who read the case in place of those who must not. */
export function readersFromOutside({ outside }: Pick<Case, 'outside'>): readonly string[] {
  return outside.filter((each) => isReader(each) && isAdmitted(each)).map(({ account }) => account)
}

/** What somebody from outside was last asked in this case, ended or not; null for everybody else. */
export function asOutsider({ outside }: Pick<Case, 'outside'>, by: Actor): OutsideReviewer | null {
  return by.kind === 'staff' ? (outside.findLast(({ account }) => account === by.id) ?? null) : null
}

/** The other verb that answers a task: whoever may lower a rating may also let it stand, and so with a hold. */
const LETS_IT_STAND: Readonly<Partial<Record<OutsideTask, string>>> = {
  lower_rating: 'review_rating',
  release_hold: 'keep_hold',
}

/** The verbs that do a task that is one verb. */
export function verbsFor(task: OutsideTask): readonly string[] {
  const other = LETS_IT_STAND[task]
  return other === undefined ? [task] : [task, other]
}

/**
 * What is not for whoever reads a case from outside: who here may see it, and our notes among ourselves, which they do not
 * read.
 */
const NOT_FOR_READERS: readonly string[] = ['name_who_may_see', 'open_to_colleagues', 'add_note']

/** True for what they were asked to do, and may do now. */
export function mayDo(reviewer: OutsideReviewer, verb: string, subject: Subject): boolean {
  const { verb: task, subject: asked } = reviewer
  if (isReader(reviewer)) return isAdmitted(reviewer) && !NOT_FOR_READERS.includes(verb)
  return (
    isAdmitted(reviewer) &&
    verbsFor(task).includes(verb) &&
    Object.entries(asked).every(([name, id]) => subject[name] === id)
  )
}
