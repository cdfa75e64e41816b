import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf } from '../vocabulary/code.ts'
import { IMPACT_FINDINGS, IMPACT_NATURES, IMPACT_ORIGINS, RELATIONS } from '../vocabulary/impact.ts'
import { SUBMITTERS } from '../vocabulary/intake.ts'
import {
  CONTACT_RULES,
  COOPERATION,
  FINDINGS,
  NAMINGS,
  ROLES,
  SIZES,
  SUBTYPES,
  type ContactRule,
} from '../vocabulary/value-chain.ts'
import { whyNeverContact } from './never-contact.ts'
import { CONTACT_REASONS, findContact, type ContactEntity, type ContactFacts } from './find-contact.ts'

type Some = Partial<ContactEntity>

const entity = (id: string, role: ContactEntity['role'], more: Some = {}): ContactEntity => ({
  id,
  role,
  subtype: null,
  size: 'large',
  finding: 'contribute',
  cooperation: 'cooperating',
  feared: false,
  ...more,
})
const app = (more: Some = {}) => entity('app', 'deployer', { subtype: 'd2c', ...more })
const shop = (more: Some = {}) => entity('shop', 'deployer', { subtype: 'business', ...more })
const boss = (more: Some = {}) => entity('boss', 'deployer', { subtype: 'employer', ...more })
const agency = (more: Some = {}) => entity('agency', 'deployer', { subtype: 'public_body', ...more })
const tool = (more: Some = {}) => entity('tool', 'downstream_developer_b2b', more)
const model = (more: Some = {}) => entity('model', 'foundation_model_developer', more)
const big = (more: Some = {}) =>
  entity('big', 'foundation_model_developer', { subtype: 'also_deployer', ...more })
const data = (more: Some = {}) => entity('data', 'supplier', more)
const labels = (more: Some = {}) => entity('labels', 'supplier', { subtype: 'data_labour_employer', ...more })
const ngo = (more: Some = {}) => entity('ngo', 'ecosystem_body', more)

const facts = (entities: ContactEntity[], more: Partial<ContactFacts> = {}): ContactFacts => ({
  entities,
  nature: 'individual',
  origin: 'application',
  impactFinding: 'substantiated',
  relation: 'user_or_other',
  submitter: 'affected_person',
  ...more,
})

const not = { finding: 'not_linked' } as const
const linked = { finding: 'directly_linked' } as const
const cause = { finding: 'cause' } as const
const dataset = { origin: 'dataset' } as const
const staff = { relation: 'staff_of_deployer' } as const
const supplierStaff = { relation: 'staff_of_supplier' } as const
const none = { impactFinding: 'no_adverse_impact' } as const

type Row = [string, ContactFacts, string, ContactRule, string | null]

describe('who is the contact', () => {
  // One row a fact pattern, to be read down the columns.
  // prettier-ignore
  test.each<Row>([
    ['the receiver when nobody is linked', facts([model(not), app(not)], { receiver: 'model' }), 'model', 'no_link_redirect', null],
    ['a receiver outside the chain', facts([model(not)], { receiver: 'scheme' }), 'scheme', 'no_link_redirect', null],
    ['the direct interface when nobody is linked or known to have received it', facts([model(not), app(not)], { receiver: null }), 'app', 'no_link_redirect', null],
    ['the employer of staff, likewise', facts([app(not), boss(not)], staff), 'boss', 'no_link_redirect', null],
    ['the first listed, when nobody deploys', facts([data(not), model(not)]), 'data', 'no_link_redirect', null],
    ['redirect goes before societal', facts([app(not)], { nature: 'societal' }), 'app', 'no_link_redirect', null],
    ['whoever is in touch when no adverse impact was found', facts([model(not), app(not)], { ...none, receiver: 'model' }), 'app', 'direct_interface_d2c', null],
    ['a body for a societal harm', facts([model(), shop(linked)], { nature: 'societal', ...dataset, ...staff }), 'ecosystem_lead', 'ecosystem_lead_small_actor_societal', null],
    ['no body for a cumulative harm', facts([app()], { nature: 'cumulative' }), 'app', 'direct_interface_d2c', null],
    ['a body even when everybody is feared', facts([app({ feared: true })], { nature: 'societal' }), 'ecosystem_lead', 'ecosystem_lead_small_actor_societal', null],
    ['the dataset owner', facts([app(linked), model(), data()], dataset), 'data', 'dataset_owner_exception', null],
    ['the dataset owner before the employer', facts([boss(), data()], { ...dataset, ...staff }), 'data', 'dataset_owner_exception', null],
    ['the maker of the model when the dataset has no supplier', facts([model(linked), app()], dataset), 'model', 'dataset_owner_exception', null],
    ['whoever is in touch when nobody makes data or a model', facts([app()], dataset), 'app', 'direct_interface_d2c', null],
    ['no supplier when the origin is another', facts([data(), app()]), 'app', 'direct_interface_d2c', null],
    ['the linked one of two suppliers', facts([data(not), labels(linked), app()], dataset), 'labels', 'dataset_owner_exception', null],
    ['the closest of two suppliers', facts([data(linked), labels(cause), app()], dataset), 'labels', 'dataset_owner_exception', null],
    ['the first of two equal suppliers', facts([data(), labels(), app()], dataset), 'data', 'dataset_owner_exception', null],
    ['no supplier that is not linked', facts([data(not), app()], dataset), 'app', 'direct_interface_d2c', null],
    ['the employer of affected staff', facts([app(cause), boss(linked)], staff), 'boss', 'direct_interface_employer', null],
    ['another deployer that employs them', facts([model(), agency()], staff), 'agency', 'direct_interface_employer', null],
    ['a linked deployer that employs them before one that is not', facts([agency(not), shop(linked)], staff), 'shop', 'direct_interface_employer', null],
    ['a deployer before a firm that also does models, for staff', facts([big(cause), shop(linked)], staff), 'shop', 'direct_interface_employer', null],
    ['the closest of two deployers, for staff', facts([agency(linked), shop(cause)], staff), 'shop', 'direct_interface_employer', null],
    ['the integrated firm as the employer of its staff', facts([data(), big()], staff), 'big', 'direct_interface_employer', null],
    ['the employer of data workers', facts([data(cause), labels(linked), app()], supplierStaff), 'labels', 'direct_interface_employer', null],
    ['any supplier when staff of a supplier are affected', facts([app(), data()], supplierStaff), 'data', 'direct_interface_employer', null],
    ['whoever is in touch when staff have no employer here', facts([data(), model()], staff), 'model', 'direct_interface_b2b_deployer', null],
    ['whoever is in touch when the supplier is not here', facts([app()], supplierStaff), 'app', 'direct_interface_d2c', null],
    ['the public body', facts([tool(cause), agency(linked)]), 'agency', 'direct_interface_public_body', null],
    ['the firm that does model and product', facts([data(), big()]), 'big', 'integrated_developer_deployer', null],
    ['one firm listed once for each role', facts([app({ id: 'one' }), model({ id: 'one' })]), 'one', 'integrated_developer_deployer', null],
    ['a public body with its own model stays a public body', facts([agency({ id: 'one' }), model({ id: 'one' })]), 'one', 'direct_interface_public_body', null],
    ['the consumer app', facts([model(cause), app(linked)]), 'app', 'direct_interface_d2c', null],
    ['the business', facts([model(cause), shop(linked)]), 'shop', 'direct_interface_b2b_deployer', null],
    ['an employer for people who are not its staff', facts([boss()]), 'boss', 'direct_interface_b2b_deployer', null],
    ['a deployer of no known kind', facts([shop({ subtype: null })]), 'shop', 'direct_interface_b2b_deployer', null],
    ['a deployer before an integrated firm that is not in touch', facts([big(cause), shop(linked)]), 'shop', 'direct_interface_b2b_deployer', null],
    ['the integrated firm when the deployer is not linked', facts([shop(not), big(linked)]), 'big', 'integrated_developer_deployer', null],
    ['the same, whichever is listed first', facts([big(linked), shop(not)]), 'big', 'integrated_developer_deployer', null],
    ['the employer, whichever is listed first', facts([boss(linked), app(cause)], staff), 'boss', 'direct_interface_employer', null],
    ['no deployer that is not linked, while anybody stands', facts([shop(not), model(cause)]), 'model', 'direct_interface_b2b_deployer', null],
    ['the linked one of two deployers', facts([shop(not), app(linked)]), 'app', 'direct_interface_d2c', null],
    ['the closest of two deployers', facts([app(linked), agency(cause)]), 'agency', 'direct_interface_public_body', null],
    ['the first of two equal deployers', facts([app(), agency()]), 'app', 'direct_interface_d2c', null],
    ['the downstream developer when nobody deploys', facts([data(cause), model(cause), tool(linked)]), 'tool', 'direct_interface_b2b_deployer', null],
    ['the model developer when nobody is closer', facts([data(cause), model(linked)]), 'model', 'direct_interface_b2b_deployer', null],
    ['the supplier when nobody is closer', facts([ngo(cause), data(linked)]), 'data', 'direct_interface_b2b_deployer', null],
    ['the closest that is linked', facts([tool(not), model(linked)]), 'model', 'direct_interface_b2b_deployer', null],
    ['the closest finding among equals', facts([tool({ id: 't1', ...linked }), tool({ id: 't2', ...cause })]), 't2', 'direct_interface_b2b_deployer', null],
    ['the receiver when nobody is named', facts([], { receiver: 'scheme' }), 'scheme', 'no_link_redirect', null],
    ['an independent person when nobody is named and nobody received it', facts([]), 'external_ombuds', 'no_link_redirect', null],
    ['a body when nobody is named and the harm is societal', facts([], { nature: 'societal' }), 'ecosystem_lead', 'ecosystem_lead_small_actor_societal', null],
  ])('%s', (_, given, entityId, rule, insteadOf) => {
    expect(findContact(given)).toMatchObject({ entity: entityId, rule, insteadOf })
  })
})

describe('when the contact is feared, refuses or stays silent', () => {
  const feared = { feared: true } as const
  const refuses = { cooperation: 'refusing' } as const
  const silent = { cooperation: 'silent' } as const

  // One row a fact pattern, to be read down the columns.
  // prettier-ignore
  test.each<Row>([
    ['a feared employer never coordinates', facts([boss({ ...cause, ...feared }), tool(), model(refuses)], staff), 'tool', 'safety_alternate_spoc', 'boss'],
    ['refusing', facts([app(refuses), model()]), 'model', 'fallback_spoc_unresponsive', 'app'],
    ['silent', facts([app(silent), model()]), 'model', 'fallback_spoc_unresponsive', 'app'],
    ['reluctant is not refusing', facts([app({ cooperation: 'reluctant' }), model()]), 'app', 'direct_interface_d2c', null],
    ['not asked is not refusing', facts([app({ cooperation: 'not_asked' }), model()]), 'app', 'direct_interface_d2c', null],
    ['feared goes before refusing', facts([app({ ...feared, ...refuses }), model()]), 'model', 'safety_alternate_spoc', 'app'],
    ['a dataset owner that refuses', facts([data({ ...cause, ...refuses }), model(), app(linked)], dataset), 'model', 'fallback_spoc_unresponsive', 'data'],
    ['the cause goes before whoever is closer', facts([app(feared), tool(), data(cause)]), 'data', 'safety_alternate_spoc', 'app'],
    ['of two that contribute, the closer to the person', facts([app(feared), data(), model(), tool(), shop()]), 'shop', 'safety_alternate_spoc', 'app'],
    ['then downstream', facts([app(feared), data(), model(), tool()]), 'tool', 'safety_alternate_spoc', 'app'],
    ['then the model', facts([app(feared), data(), model()]), 'model', 'safety_alternate_spoc', 'app'],
    ['then the first listed', facts([app(feared), model({ id: 'm1' }), model({ id: 'm2' })]), 'm1', 'safety_alternate_spoc', 'app'],
    ['undetermined counts as contributing', facts([app(feared), data(), tool({ finding: 'undetermined' })]), 'tool', 'safety_alternate_spoc', 'app'],
    ['whoever was not asked yet can be asked', facts([app(feared), tool({ cooperation: 'not_asked' })]), 'tool', 'safety_alternate_spoc', 'app'],
    ['not the linked', facts([app(feared), tool(linked)]), 'external_ombuds', 'safety_alternate_spoc', 'app'],
    ['not the not linked', facts([app(feared), tool(not)]), 'external_ombuds', 'safety_alternate_spoc', 'app'],
    ['not another feared one', facts([app(refuses), tool({ ...cause, ...feared })]), 'external_ombuds', 'fallback_spoc_unresponsive', 'app'],
    ['not a reluctant one', facts([app(refuses), tool({ cooperation: 'reluctant' })]), 'external_ombuds', 'fallback_spoc_unresponsive', 'app'],
    ['not a silent one', facts([app(refuses), tool(silent)]), 'external_ombuds', 'fallback_spoc_unresponsive', 'app'],
    ['not the same firm in another role', facts([app(refuses), model({ id: 'app' })]), 'external_ombuds', 'fallback_spoc_unresponsive', 'app'],
    ['a firm feared in one role is feared in all', facts([boss(), model({ id: 'boss', ...feared }), tool()], staff), 'tool', 'safety_alternate_spoc', 'boss'],
    ['a replacement feared in one role is passed over', facts([app(refuses), tool(), data({ id: 'tool', ...feared })]), 'external_ombuds', 'fallback_spoc_unresponsive', 'app'],
    ['a firm silent in one role and refusing in another refuses', facts([app(silent), model({ id: 'app', ...refuses }), tool()]), 'tool', 'fallback_spoc_unresponsive', 'app'],
    ['a whistleblower never goes to another firm', facts([app(feared), tool(cause)], { submitter: 'whistleblower' }), 'external_ombuds', 'safety_alternate_spoc', 'app'],
    ['a whistleblower who was not asked has reason to fear the employer', facts([app(), tool(cause)], { submitter: 'whistleblower' }), 'external_ombuds', 'safety_alternate_spoc', 'app'],
    ['a whistleblower keeps a contact they said they do not fear', facts([app({ fearDenied: true }), tool(cause)], { submitter: 'whistleblower' }), 'app', 'direct_interface_d2c', null],
    ['a public body is replaced by no vendor', facts([agency(silent), tool(cause)]), 'external_ombuds', 'fallback_spoc_unresponsive', 'agency'],
    ['a feared receiver does not redirect', facts([app({ ...not, ...feared })], { receiver: 'app' }), 'external_ombuds', 'safety_alternate_spoc', 'app'],
    ['a feared interface with no adverse impact found', facts([app({ ...not, ...feared })], none), 'external_ombuds', 'safety_alternate_spoc', 'app'],
  ])('%s', (_, given, entityId, rule, insteadOf) => {
    expect(findContact(given)).toMatchObject({ entity: entityId, rule, insteadOf })
  })
})

describe('why', () => {
  const refuses = { cooperation: 'refusing' } as const
  test.each<[ContactFacts, string[]]>([
    [facts([app(not)], { receiver: 'app' }), ['no_entity_linked', 'received_the_case']],
    [facts([app(not)]), ['no_entity_linked', 'in_direct_touch']],
    [facts([boss(not)], staff), ['no_entity_linked', 'staff_of_deployer']],
    [facts([model(not)]), ['no_entity_linked', 'first_listed']],
    [facts([], { receiver: 'scheme' }), ['nobody_named', 'received_the_case']],
    [facts([]), ['nobody_named']],
    [facts([app()], { nature: 'societal' }), ['nature_societal', 'companies_stay_for_own_part']],
    [facts([data()], dataset), ['origin_dataset']],
    [facts([labels()], supplierStaff), ['staff_of_supplier']],
    [facts([tool()]), ['closest_without_deployer']],
    [facts([tool({ subtype: 'also_deployer' })]), ['closest_without_deployer']],
    [facts([app({ size: 'micro' }), tool()]), ['in_direct_touch', 'micro_may_ask_for_support']],
    [facts([app(), tool({ size: 'micro' })]), ['in_direct_touch']],
    [
      facts([app({ size: 'micro' })], { nature: 'societal' }),
      ['nature_societal', 'companies_stay_for_own_part'],
    ],
    [
      facts([app({ size: 'micro', feared: true }), tool()]),
      ['in_direct_touch', 'feared', 'replacement_contributes'],
    ],
    [
      facts([app(refuses), tool({ ...cause, size: 'micro' })]),
      ['in_direct_touch', 'refusing', 'replacement_causes', 'micro_may_ask_for_support'],
    ],
    [facts([app({ cooperation: 'silent' })]), ['in_direct_touch', 'silent', 'nobody_can_replace']],
    [
      facts([app(refuses)], { submitter: 'whistleblower' }),
      ['in_direct_touch', 'employer_of_whistleblower', 'teller_is_whistleblower'],
    ],
  ])('%o', (given, because) => {
    expect(findContact(given).because).toEqual(because)
    expect(codesOf(CONTACT_REASONS)).toEqual(expect.arrayContaining(because))
  })
})

const entities = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    role: fc.constantFrom(...codesOf(ROLES)),
    subtype: fc.option(fc.constantFrom(...codesOf(SUBTYPES))),
    size: fc.option(fc.constantFrom(...codesOf(SIZES))),
    finding: fc.constantFrom(...codesOf(FINDINGS)),
    cooperation: fc.constantFrom(...codesOf(COOPERATION)),
    feared: fc.boolean(),
    fearDenied: fc.boolean(),
    plausible: fc.constantFrom(null, ...codesOf(FINDINGS)),
    naming: fc.constantFrom(...codesOf(NAMINGS)),
  }),
  { maxLength: 5 },
)
const anyFacts = fc.record({
  entities,
  nature: fc.constantFrom(...codesOf(IMPACT_NATURES)),
  origin: fc.constantFrom(...codesOf(IMPACT_ORIGINS)),
  impactFinding: fc.constantFrom(...codesOf(IMPACT_FINDINGS)),
  relation: fc.constantFrom(...codesOf(RELATIONS)),
  submitter: fc.constantFrom(...codesOf(SUBMITTERS)),
  receiver: fc.constantFrom(null, 'a', 'b', 'scheme'),
})
const RESERVED = ['ecosystem_lead', 'external_ombuds']

describe('whatever the facts', () => {
  test('there is always a contact: somebody named, the receiver, or a reserved id', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const ids = [...given.entities.map(({ id }) => id), ...RESERVED, given.receiver]
        expect(ids).toContain(findContact(given).entity)
      }),
      { numRuns: 2000 },
    )
  })

  test('it is never one that is feared, refuses or is silent, in any of its roles', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { entity: found } = findContact(given)
        for (const each of given.entities.filter(({ id }) => id === found)) {
          expect(each.feared).toBe(false)
          expect(each.naming).not.toBe('not_known')
          expect(each.subtype).not.toBe('misuser')
          expect(['refusing', 'silent']).not.toContain(each.cooperation)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a lone safe, willing deployer with any tie is the contact whatever its part: liability names nobody', () => {
    const tied = codesOf(FINDINGS).filter((code) => code !== 'not_linked')
    fc.assert(
      fc.property(entities, fc.constantFrom(...tied), (others, finding) => {
        const rest = others.filter(({ role, subtype }) => role !== 'deployer' && subtype !== 'also_deployer')
        const anchor = tool({ id: 'anchor', ...linked })
        expect(findContact(facts([...rest, anchor, app({ finding })])).entity).toBe('app')
      }),
    )
  })

  test('whoever is found to have no tie is never the contact while anybody else stands', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { entity: found, rule } = findContact(given)
        if (rule === 'no_link_redirect') return
        const entries = given.entities.filter(({ id }) => id === found)
        const out = given.entities.filter((each) => whyNeverContact(each) !== null).map(({ id }) => id)
        const standing = given.entities.some(
          (each) => each.finding !== 'not_linked' && !out.includes(each.id),
        )
        if (standing && entries.length > 0)
          expect(entries.some(({ finding }) => finding !== 'not_linked')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('nobody is said to have caused or contributed who was not found to', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { entity: found, because } = findContact(given)
        const findings = given.entities.filter(({ id }) => id === found).map(({ finding }) => finding)
        if (because.includes('replacement_causes')) expect(findings).toContain('cause')
        if (because.includes('replacement_contributes')) expect(findings).toContain('contribute')
      }),
      { numRuns: 2000 },
    )
  })

  test('who replaces somebody always causes or may contribute, and the one replaced is kept', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { entity: found, insteadOf, rule } = findContact(given)
        const replaced = rule === 'safety_alternate_spoc' || rule === 'fallback_spoc_unresponsive'
        expect(insteadOf !== null).toBe(replaced)
        expect(insteadOf).not.toBe(found)
        if (!replaced || RESERVED.includes(found)) return
        const findings = given.entities.filter(({ id }) => id === found).map(({ finding }) => finding)
        expect(['cause', 'contribute', 'undetermined'].some((each) => findings.includes(each as never))).toBe(
          true,
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('every rule is reached', () => {
    const reached = new Set(
      fc.sample(anyFacts, { numRuns: 20_000, seed: 7 }).map((given) => findContact(given).rule),
    )
    expect(reached).toEqual(new Set(codesOf(CONTACT_RULES)))
  })
})
