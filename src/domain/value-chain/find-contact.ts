import type { CodeOf } from '../vocabulary/code.ts'
import type { ImpactFinding, ImpactNature, ImpactOrigin, Relation } from '../vocabulary/impact.ts'
import type { Submitter } from '../vocabulary/intake.ts'
import {
  ECOSYSTEM_LEAD,
  EXTERNAL_OMBUDS,
  type ContactRule,
  type Cooperation,
  type Finding,
  type Naming,
  type Role,
  type Size,
  type Subtype,
} from '../vocabulary/value-chain.ts'
import { compareCloseness, countsAs } from './attribution.ts'
import { NEVER_CONTACT, whyNeverContact } from './never-contact.ts'

export interface ContactEntity {
  readonly id: string
  readonly role: Role
  readonly subtype: Subtype | null
  readonly size: Size | null
  readonly finding: Finding
  readonly cooperation: Cooperation
  /** The person fears it, or has reason to. */
  readonly feared: boolean
  /** They said that they have nothing to fear from it; not said: not asked. */
  readonly fearDenied?: boolean
  /** The higher finding that is possible while nobody knows; not a finding. */
  readonly plausible?: Finding | null
  /** Not said: known. */
  readonly naming?: Naming
}

/** What the rules look at for one impact. Labels, benefit and blame have no place here. */
export interface ContactFacts {
  /** In listing order, which breaks ties. */
  readonly entities: readonly ContactEntity[]
  readonly nature: ImpactNature
  readonly origin: ImpactOrigin
  readonly impactFinding: ImpactFinding
  readonly relation: Relation
  readonly submitter: Submitter
  /** Who received the case; it may be none of the entities. */
  readonly receiver?: string | null
}

/** Why this contact: codes for the sentence that explains it. */
export const CONTACT_REASONS = [
  { code: 'no_entity_linked' },
  { code: 'nobody_named' },
  { code: 'received_the_case' },
  { code: 'first_listed' },
  { code: 'nature_societal' },
  { code: 'companies_stay_for_own_part' },
  { code: 'origin_dataset' },
  { code: 'staff_of_deployer' },
  { code: 'staff_of_supplier' },
  { code: 'in_direct_touch' },
  { code: 'closest_without_deployer' },
  { code: 'micro_may_ask_for_support' },
  { code: 'feared' },
  { code: 'employer_of_whistleblower' },
  { code: 'refusing' },
  { code: 'silent' },
  { code: 'teller_is_whistleblower' },
  { code: 'replaces_public_body' },
  { code: 'replacement_causes' },
  { code: 'replacement_contributes' },
  { code: 'replacement_may_contribute' },
  { code: 'nobody_can_replace' },
  ...NEVER_CONTACT,
] as const
export type ContactReason = CodeOf<typeof CONTACT_REASONS>

export interface Contact {
  /** Id of an entity, of the receiver, or a reserved id. */
  readonly entity: string
  readonly rule: ContactRule
  /** Whom the rules would have named, had it been safe or willing. */
  readonly insteadOf: string | null
  readonly because: readonly ContactReason[]
}

/**
 * The single point of contact for one impact: who coordinates all of the remedy and reports back (Guide 8). Rules in
 * the order of domain reference 6; the first that fits names somebody, and the last replaces whoever is feared,
 * refuses, or is silent past the limit. Being the contact is no sign of liability, and the reverse: findings only
 * order several candidates and say who can replace one. Whoever is not known by name, or misused the system, is
 * passed over, and that is among the reasons.
 */
export function findContact(facts: ContactFacts): Contact {
  const never = facts.entities.filter((entity) => whyNeverContact(entity) !== null)
  const isOut = (id: string | null | undefined) => never.some((entity) => entity.id === id)
  const entities = facts.entities.filter(({ id }) => !isOut(id))
  const passedOver = new Set(never.map(whyNeverContact))
  const receiver = isOut(facts.receiver) ? null : (facts.receiver ?? null)
  const isUnlinked = facts.impactFinding !== 'no_adverse_impact' && isNobodyLinked(facts)
  const contact = among({ ...facts, entities, receiver }, isUnlinked)
  const why = NEVER_CONTACT.map(({ code }) => code).filter((code) => passedOver.has(code))
  return why.length > 0 ? { ...contact, because: [...contact.because, ...why] } : contact
}

function among(facts: ContactFacts, isUnlinked: boolean): Contact {
  if (isUnlinked) return replaceIfNeeded(facts, redirect(facts))
  if (facts.nature === 'societal') return LEAD
  // Whoever has no tie to the harm is nobody's contact while anybody stands who may have one.
  const standing = facts.entities.filter(({ finding }) => finding !== 'not_linked')
  const among = standing.length > 0 ? { ...facts, entities: standing } : facts
  const first = datasetOwner(among) ?? employer(among) ?? inTouch(among) ?? closest(among) ?? redirect(among)
  return withSupport(among, replaceIfNeeded(among, first, facts.entities))
}

const LEAD: Contact = {
  entity: ECOSYSTEM_LEAD,
  rule: 'ecosystem_lead_small_actor_societal',
  insteadOf: null,
  because: ['nature_societal', 'companies_stay_for_own_part'],
}

/** How close a role is to the people affected, closest first. */
const TOWARDS_PEOPLE: readonly Role[] = [
  'deployer',
  'downstream_developer_b2b',
  'foundation_model_developer',
  'supplier',
  'ecosystem_body',
]

const byRole = (a: ContactEntity, b: ContactEntity) =>
  TOWARDS_PEOPLE.indexOf(a.role) - TOWARDS_PEOPLE.indexOf(b.role)

const closestFinding = (a: ContactEntity, b: ContactEntity) => compareCloseness(counted(a), counted(b))

const counted = ({ finding, plausible }: ContactEntity) => countsAs(finding, plausible)

const isIntegrated = (entity: ContactEntity) =>
  entity.role === 'foundation_model_developer' && entity.subtype === 'also_deployer'

const isDeployer = (entity: ContactEntity) => entity.role === 'deployer' || isIntegrated(entity)

/** Nobody named at all is not the same as nobody linked: then other rules may still name a body. */
function isNobodyLinked({ entities }: ContactFacts): boolean {
  return entities.length > 0 && entities.every((entity) => entity.finding === 'not_linked')
}

function named(entity: ContactEntity, rule: ContactRule, ...because: ContactReason[]): Contact {
  return { entity: entity.id, rule, insteadOf: null, because }
}

/** The receiver explains and hands over, so that nobody meets a closed door. */
function redirect(facts: ContactFacts): Contact {
  const why: ContactReason = facts.entities.length > 0 ? 'no_entity_linked' : 'nobody_named'
  const rule = 'no_link_redirect'
  if (facts.receiver)
    return { entity: facts.receiver, rule, insteadOf: null, because: [why, 'received_the_case'] }
  const direct = employer(facts) ?? inTouch(facts)
  if (direct) return { ...direct, rule, because: [why, ...direct.because] }
  const [first] = facts.entities
  return first
    ? named(first, rule, why, 'first_listed')
    : { entity: EXTERNAL_OMBUDS, rule, insteadOf: null, because: [why] }
}

/** Who makes or keeps data, the likeliest first; a firm that merely uses a model owns it only when found to cause. */
const OWNERS: readonly Role[] = [
  'supplier',
  'foundation_model_developer',
  'downstream_developer_b2b',
  'deployer',
]
const MAKERS = OWNERS.slice(0, 2)

/**
 * The owner of those impacts (Guide 8; domain reference 6, rule 3): found to cause, then to contribute; else the
 * maker.
 */
function datasetOwner({ origin, entities }: ContactFacts): Contact | undefined {
  if (origin !== 'dataset') return undefined
  const byOwning = (a: ContactEntity, b: ContactEntity) => OWNERS.indexOf(a.role) - OWNERS.indexOf(b.role)
  const found = (finding: Finding, roles: readonly Role[]) =>
    entities.filter((each) => each.finding === finding && roles.includes(each.role)).toSorted(byOwning)
  const owner =
    found('cause', OWNERS)[0] ??
    found('contribute', MAKERS)[0] ??
    entities
      .filter(({ role }) => MAKERS.includes(role))
      .toSorted((a, b) => byOwning(a, b) || closestFinding(a, b))[0]
  return owner && named(owner, 'dataset_owner_exception', 'origin_dataset')
}

/** The employer of affected staff; one listed as an employer goes before others of the role. */
function employer({ relation, entities }: ContactFacts): Contact | undefined {
  if (relation === 'user_or_other') return undefined
  const ofDeployer = relation === 'staff_of_deployer'
  const wanted: Subtype = ofDeployer ? 'employer' : 'data_labour_employer'
  const [found] = entities
    .filter((entity) => (ofDeployer ? isDeployer(entity) : entity.role === 'supplier'))
    .toSorted(
      (a, b) =>
        Number(b.subtype === wanted) - Number(a.subtype === wanted) || byRole(a, b) || closestFinding(a, b),
    )
  return found && named(found, 'direct_interface_employer', relation)
}

/** The deployer in direct touch; a firm that does model and product counts when no other deployer is linked. */
function inTouch({ entities }: ContactFacts): Contact | undefined {
  const [found] = entities.filter(isDeployer).toSorted((a, b) => byRole(a, b) || closestFinding(a, b))
  return found && named(found, interfaceRule(found, entities), 'in_direct_touch')
}

function interfaceRule(deployer: ContactEntity, entities: readonly ContactEntity[]): ContactRule {
  if (deployer.subtype === 'public_body') return 'direct_interface_public_body'
  // An organisation with several roles may be listed once for each, under one id.
  const ownModel = entities.some(
    ({ id, role }) => id === deployer.id && role === 'foundation_model_developer',
  )
  if (ownModel) return 'integrated_developer_deployer'
  return deployer.subtype === 'd2c' ? 'direct_interface_d2c' : 'direct_interface_b2b_deployer'
}

/** Nobody deploys, as far as is known: whoever linked is closest to the people affected. */
function closest({ entities }: ContactFacts): Contact | undefined {
  const [found] = entities.toSorted((a, b) => byRole(a, b) || closestFinding(a, b))
  return found && named(found, 'direct_interface_b2b_deployer', 'closest_without_deployer')
}

/** Being tiny takes nobody out of the duty to answer, but they may ask for support (domain reference 6, rule 2). */
function withSupport({ entities }: ContactFacts, contact: Contact): Contact {
  const isMicro = entities.some(({ id, size }) => id === contact.entity && size === 'micro')
  return isMicro ? { ...contact, because: [...contact.because, 'micro_may_ask_for_support'] } : contact
}

/** @param everybody also those who are passed over: whoever is feared in one role is feared in all */
function replaceIfNeeded(
  facts: ContactFacts,
  contact: Contact,
  everybody: readonly ContactEntity[] = facts.entities,
): Contact {
  const entries = everybody.filter(({ id }) => id === contact.entity)
  const why = obstacle(facts, entries)
  if (why === null) return contact
  const isSafety = why === 'feared' || why === 'employer_of_whistleblower'
  const rule = isSafety ? 'safety_alternate_spoc' : 'fallback_spoc_unresponsive'
  const { entity, because } = replacement(facts, entries, everybody)
  return { entity, rule, insteadOf: contact.entity, because: [...contact.because, why, ...because] }
}

/** Feared goes before refusing, and one entry of an organisation speaks for all of them. */
function obstacle(
  facts: ContactFacts,
  entries: readonly ContactEntity[],
): 'feared' | 'employer_of_whistleblower' | 'refusing' | 'silent' | null {
  if (entries.some(({ feared }) => feared)) return 'feared'
  if (isEmployerOfTeller(facts, entries)) return 'employer_of_whistleblower'
  return (
    (['refusing', 'silent'] as const).find((word) =>
      entries.some(({ cooperation }) => cooperation === word),
    ) ?? null
  )
}

/** Whoever tells of their own work has reason to fear the employer until they say otherwise; not asked is no answer. */
function isEmployerOfTeller(facts: ContactFacts, entries: readonly ContactEntity[]): boolean {
  if (facts.submitter !== 'whistleblower' || entries.some(({ fearDenied }) => fearDenied)) return false
  const employs = employer(facts) ?? inTouch(facts)
  return entries.some(({ id }) => id === employs?.entity)
}

/** Nobody has asked it yet, or its time to answer still runs: it has not declined. */
const WILLING: readonly Cooperation[] = ['cooperating', 'not_asked', 'asked']

/** What was found is said as found; what is only possible is not (red line 4). */
const REPLACES: Readonly<Partial<Record<Finding, ContactReason>>> = {
  cause: 'replacement_causes',
  contribute: 'replacement_contributes',
}

/**
 * The cooperating, not feared entity that causes or contributes; else, and for a whistleblower, an independent body.
 */
function replacement(
  { entities, submitter }: ContactFacts,
  replaced: readonly ContactEntity[],
  everybody: readonly ContactEntity[],
): { readonly entity: string; readonly because: readonly ContactReason[] } {
  if (submitter === 'whistleblower') return { entity: EXTERNAL_OMBUDS, because: ['teller_is_whistleblower'] }
  // A vendor has neither the power nor the mandate to decide for a public body.
  if (replaced.some(({ subtype }) => subtype === 'public_body'))
    return { entity: EXTERNAL_OMBUDS, because: ['replaces_public_body'] }
  // The one replaced is barred by what barred it.
  const isBarred = ({ id }: ContactEntity) =>
    everybody.some((entry) => entry.id === id && (entry.feared || !WILLING.includes(entry.cooperation)))
  const [found] = entities
    .filter((entity) => compareCloseness(counted(entity), 'contribute') <= 0 && !isBarred(entity))
    .toSorted((a, b) => closestFinding(a, b) || byRole(a, b))
  if (!found) return { entity: EXTERNAL_OMBUDS, because: ['nobody_can_replace'] }
  return { entity: found.id, because: [REPLACES[found.finding] ?? 'replacement_may_contribute'] }
}
