import { isDeepStrictEqual } from 'node:util'
import { assessmentGaps, callsForFull } from '../../domain/diligence/assessment.ts'
import { concernsSystem } from '../../domain/diligence/concerns.ts'
import { ownersBehind } from '../../domain/diligence/lowering.ts'
import { samePerson } from '../../domain/diligence/same-person.ts'
import { isUnsaid } from '../../domain/diligence/unsaid.ts'
import { sameText } from '../../domain/typed/same-text.ts'
import { peopleOf } from '../../domain/diligence/evidence/lowest.ts'
import type {
  AffectedGroup,
  Assessment,
  Evidence,
  GroupLowering,
  Impact,
  Register,
  System,
} from '../../domain/diligence/register.ts'
import { FRESH_DAYS } from '../../domain/vocabulary/diligence.ts'
import { howTakenBack, type EvidenceTakenBack } from './evidence-taken-back.ts'
import { termKey } from '../files/lock.ts'
import { problem, type Problem } from '../files/problem.ts'
import { ABOUT_FILE, locate, type LoadedRegister } from '../files/read.ts'

/** What somebody took back; words for each are in `words/en/register/files.ts`. */
type TakenBack =
  | 'grievance'
  | 'precaution'
  | 'kind'
  | 'keys'
  | 'fresh_days'
  | 'assessment_gone'
  | 'assessment_changed'
  | 'people'
  | 'evidence_gone'
  | EvidenceTakenBack
  | 'owner_lowers'
  | 'rater_gone'
  | 'system_left'
  | 'system_gone'
  | 'launch_moved'
  | 'term_gone'
  | 'base_lock'

/**
 * What the base says and the register here no longer does, though only more facts may end it: an upheld grievance,
 * precaution, an assessment with what it looked at, evidence that a group is worse off, a system that is live. Deleting
 * or editing them would make an owed assessment, a red check or a level go away without anything having got better.
 */
export function takenBack(base: LoadedRegister, here: LoadedRegister): Problem[] {
  const { register: was } = base
  const { register: is } = here
  const say: Say = (what, entry, id = entry) =>
    locate(here, { ...problem('R015', { file: ABOUT_FILE, entry }, { what, id }), entry })
  return [
    ...(base.lockWhole ? [] : [say('base_lock', 'register')]),
    ...(is.about.settings.freshDays > Math.max(was.about.settings.freshDays, FRESH_DAYS)
      ? [say('fresh_days', 'register', String(is.about.settings.freshDays))]
      : []),
    ...was.about.errorsFrom
      .map(termKey)
      .filter((term) => !is.about.errorsFrom.some((each) => termKey(each) === term))
      .map((term) => say('term_gone', 'register', term)),
    ...was.impacts.flatMap((impact) => impactTakenBack(impact, was, is, say)),
    ...is.impacts.flatMap((impact) => loweredByOwner(impact, was, is, say)),
    ...was.assessments.flatMap((each) => assessmentTakenBack(each, here, say)),
    ...was.evidence.flatMap((each) => evidenceTakenBack(each, here, say)),
    ...was.about.systems.flatMap((each) => systemTakenBack(each, is, say)),
  ]
}

type Say = (what: TakenBack, entry: string, id?: string) => Problem

/** A deleted impact is a finding of its own. */
function impactTakenBack(was: Impact, { about }: Register, { impacts }: Register, say: Say): Problem[] {
  const is = impacts.find(({ id }) => id === was.id)
  if (!is) return []
  const grievances = was.grievances
    .filter(({ upheld }) => upheld)
    .filter(
      ({ reference, on }) =>
        !is.grievances.some((each) => each.reference === reference && each.upheld && each.on >= on),
    )
  return [
    ...grievances.map(({ reference }) => say('grievance', was.id, reference)),
    ...(was.precaution !== null && is.precaution === null ? [say('precaution', was.id)] : []),
    ...(was.kind === 'actual' && is.kind === 'potential' ? [say('kind', was.id)] : []),
    ...was.groups.filter((group) => isMeasuredByOther(group, is)).map(({ id }) => say('keys', was.id, id)),
    ...was.groups.filter((group) => isSmaller(group, is)).map(({ id }) => say('people', was.id, id)),
    ...was.groups
      .filter((group) => isRatedByOthers(group, is))
      .map(({ id }) => say('rater_gone', was.id, id)),
    ...about.systems
      .filter(({ id, launched }) => launched !== null && hasLeft(id, was, is))
      .map(({ id }) => say('system_left', was.id, id)),
  ]
}

/** People who use it are hit as before; an impact that concerned every system, and now some, leaves the others too. */
function hasLeft(system: string, was: Impact, is: Impact): boolean {
  return concernsSystem(was.systems, system) && !concernsSystem(is.systems, system)
}

/** Who rated may not lower: under a lowering nobody is taken out of the ratings, or called by another name. */
function isRatedByOthers(was: AffectedGroup, { groups }: Impact): boolean {
  const is = groups.find((group) => group.id === was.id)
  return (
    is !== undefined &&
    is.lowered.length > 0 &&
    was.ratings.some(
      ({ by }) => !isUnsaid(by) && !is.ratings.some((each) => sameText(each.by) === sameText(by)),
    )
  )
}

/**
 * Whoever owned a mitigation does not lower on what it did by giving it away, or by saying in the same change that the
 * evidence is about another. Whoever owns it here as well is refused by the rules of lowering, and gave nothing away.
 */
function loweredByOwner(impact: Impact, was: Register, is: Register, say: Say): Problem[] {
  const before = behindBefore(was, is)
  const gaveAway = ({ evidence, by }: GroupLowering) =>
    is.evidence
      .filter(({ id }) => evidence.includes(id))
      .some((each) => isBehind(before, impact, each, by) && !isBehind(is, impact, each, by))
  return impact.groups
    .filter(({ lowered }) => lowered.some(gaveAway))
    .map(({ id }) => say('owner_lowers', impact.id, id))
}

/** Evidence and mitigations as they were, and what is new; a base may hold nothing of what is the same here. */
function behindBefore(was: Register, is: Register): Register {
  const asItWas = <T extends { readonly id: string }>(old: readonly T[], now: readonly T[]) => [
    ...old,
    ...now.filter(({ id }) => !old.some((each) => each.id === id)),
  ]
  return {
    ...is,
    evidence: asItWas(was.evidence, is.evidence),
    mitigations: asItWas(was.mitigations, is.mitigations),
  }
}

function isBehind(register: Register, impact: Impact, { id }: Evidence, name: string): boolean {
  const evidence = register.evidence.find((each) => each.id === id)
  return (
    evidence !== undefined &&
    ownersBehind(register, impact, evidence).some((owner) => samePerson(owner, name))
  )
}

/** Other keys may be a correction; under a lowering they would put the results of others in the place of its own. */
function isMeasuredByOther({ id, keys }: AffectedGroup, { groups }: Impact): boolean {
  const is = groups.find((group) => group.id === id)
  return is !== undefined && is.lowered.length > 0 && !isDeepStrictEqual({ ...keys }, { ...is.keys })
}

/** Fewer people may be a correction; under a lowering of scope they would carry it further. */
function isSmaller(was: AffectedGroup, { groups }: Impact): boolean {
  const is = groups.find((group) => group.id === was.id)
  return (
    is !== undefined &&
    is.lowered.some(({ judgement }) => judgement === 'scope') &&
    (peopleOf(is) ?? Infinity) < (peopleOf(was) ?? -1)
  )
}

/** Words may be corrected, and a form that was not finished may be filled in. */
function assessmentTakenBack(was: Assessment, { register, sources }: LoadedRegister, say: Say): Problem[] {
  if (assessmentGaps(was).length > 0 && !callsForFull(was)) return []
  const is = register.assessments.find(({ id }) => id === was.id)
  if (!is) return sources.has(was.id) ? [] : [say('assessment_gone', 'register', was.id)]
  const facts = ({ depth, systems, on, covers, unknownGroup, answers }: Assessment) => {
    const grades = answers.map(({ question, grade }) => [question, grade])
    return { depth, systems, on, covers, unknownGroup, grades }
  }
  return isDeepStrictEqual(facts(was), facts(is)) ? [] : [say('assessment_changed', was.id)]
}

function evidenceTakenBack(was: Evidence, { register, sources }: LoadedRegister, say: Say): Problem[] {
  const is = register.evidence.find(({ id }) => id === was.id)
  if (!is) return sources.has(was.id) ? [] : [say('evidence_gone', 'register', was.id)]
  const how = howTakenBack(was, is)
  return how === null ? [] : [say(how, was.id)]
}

function systemTakenBack(was: System, { about }: Register, say: Say): Problem[] {
  const is = about.systems.find(({ id }) => id === was.id)
  if (!is) return [say('system_gone', 'register', was.id)]
  const moved = was.launched !== null && (is.launched === null || is.launched > was.launched)
  return moved ? [say('launch_moved', 'register', was.id)] : []
}
