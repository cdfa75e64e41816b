import type { Case } from './case.ts'

/** The same, but everything in it may be changed: what a case is while its events are folded. */
export type Draft = Writable<Case>

type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Each)[]
    ? Writable<Each>[]
    : { -readonly [Key in keyof T]: Writable<T[Key]> }

/**
 * A case to go on with, in lists of its own, so that what was folded before stays as it was. Costs one copy of every
 * list; folding then adds to them in place, and so grows with the number of events and not with its square.
 */
export function draftOf(kase: Case): Draft {
  return {
    ...(kase as Draft),
    dangerSigns: [...kase.dangerSigns],
    toldBefore: [...(kase.toldBefore as Draft['toldBefore'])],
    personBefore: [...kase.personBefore],
    tookPart: [...kase.tookPart],
    ownViews: [...kase.ownViews],
    impacts: (kase.impacts as Draft['impacts']).map((impact) => ({
      ...impact,
      groups: impact.groups.map((group) => ({
        ...group,
        ratings: [...group.ratings],
        reviews: [...group.reviews],
      })),
    })),
    entities: [...kase.entities],
    formerEntities: [...kase.formerEntities],
    cells: [...(kase.cells as Draft['cells'])],
    claims: [...kase.claims],
    reassessments: [...kase.reassessments],
    contacts: [...(kase.contacts as Draft['contacts'])],
    handovers: [...(kase.handovers as Draft['handovers'])],
    consents: [...kase.consents],
    plan: [...(kase.plan as Draft['plan'])],
    elements: [...kase.elements],
    offers: (kase.offers as Draft['offers']).map((offer) => ({ ...offer, answers: [...offer.answers] })),
    files: [...(kase.files as Draft['files'])],
    filesTurnedAway: [...kase.filesTurnedAway],
    messages: [...kase.messages],
    theirWords: [...kase.theirWords],
    notes: [...kase.notes],
    decisions: [...(kase.decisions as Draft['decisions'])],
    appeals: [...kase.appeals],
    outside: (kase.outside as Draft['outside']).map((each) => ({ ...each })),
    missed: [...kase.missed],
    followUps: [...kase.followUps],
    howItIs: [...(kase.howItIs as Draft['howItIs'])],
    reprisals: [...(kase.reprisals as Draft['reprisals'])],
    generalNews: [...(kase.generalNews as Draft['generalNews'])],
    referrals: [...(kase.referrals as Draft['referrals'])],
    takenBackNos: [...kase.takenBackNos],
    newTimes: [...kase.newTimes],
    measures: [...kase.measures],
    snapshots: [...kase.snapshots],
    calls: [...kase.calls],
    releasedAt: [...kase.releasedAt],
    skipped: [...kase.skipped],
    bodies: [...kase.bodies],
    recusals: [...(kase.recusals as Draft['recusals'])],
    keepings: [...kase.keepings],
    advisers: [...kase.advisers],
    members: [...kase.members],
    memberLines: [...kase.memberLines],
    contactQuestions: [...(kase.contactQuestions as Draft['contactQuestions'])],
    inquiries: [...(kase.inquiries as Draft['inquiries'])],
    shownFacts: [...(kase.shownFacts as Draft['shownFacts'])],
    talks: [...(kase.talks as Draft['talks'])],
    translations: [...kase.translations],
    sentOut: [...kase.sentOut],
    inTheirs: [...kase.inTheirs],
    adequacy: { ...kase.adequacy },
  }
}

/**
 * Where the thing of that id stands in a list, or -1. Ids count up (`a1`, `a2`, …), so the place is nearly always the
 * number less one; only where something left the list has it to be looked for.
 */
export function placeOf(list: readonly { readonly id: string }[], id: string | undefined): number {
  if (id === undefined) return -1
  const guess = Number(id.slice(1)) - 1
  if (list[guess]?.id === id) return guess
  return list.findIndex((each) => each.id === id)
}

/** Changes the thing of that id in its list; nothing happens when it is not there. */
export function change<T extends { readonly id: string }>(
  list: T[],
  id: string | undefined,
  to: (each: T) => T,
): void {
  const place = placeOf(list, id)
  const found = list[place]
  if (found !== undefined) list[place] = to(found)
}
