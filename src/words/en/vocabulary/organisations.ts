import type { Reserved } from '../../../domain/value-chain/bodies.ts'
import type { ContactObstacle } from '../../../domain/value-chain/obstacles.ts'
import type { ContactReason } from '../../../domain/value-chain/find-contact.ts'
import type {
  ContactRule,
  Cooperation,
  FearAnswer,
  Naming,
  Role,
  Size,
  Subtype,
} from '../../../domain/vocabulary/value-chain.ts'

/** The organisations of a case, and which of them answers. */
export const organisations = {
  fearAnswers: {
    it_is: 'Yes, it is this one',
    it_may_be: 'It may be; I am not sure',
    it_is_not: 'No, it is another one',
  } satisfies Record<FearAnswer, string>,

  roles: {
    supplier: 'Supplier of data or labour',
    foundation_model_developer: 'Developer of the AI model',
    downstream_developer_b2b: 'Developer of a product built on the model',
    deployer: 'Organisation that puts the AI to use (deployer)',
    ecosystem_body: 'Public, independent or other body around it',
  } satisfies Record<Role, string>,

  subtypes: {
    d2c: 'Offers an app or a chatbot directly to people',
    business: 'Business that uses a product on people',
    employer: 'Employer of the people affected',
    public_body: 'Public body',
    misuser: 'Person who misused the system',
    also_deployer: 'Makes the model and the product',
    data_labour_employer: 'Employer of data workers',
    hosting_platform: 'Platform where content is spread',
  } satisfies Record<Subtype, string>,

  namings: {
    confirmed: 'Name checked by us',
    named_by_source: 'Named by the source, not checked',
    not_known: 'Not known by name',
  } satisfies Record<Naming, string>,

  sizes: {
    micro: 'Very small (up to 9 people)',
    small: 'Small (10 to 49 people)',
    medium: 'Medium (50 to 249 people)',
    large: 'Large (250 people or more)',
  } satisfies Record<Size, string>,

  cooperation: {
    cooperating: 'Works with us',
    reluctant: 'Works with us slowly',
    refusing: 'Does not want to take part',
    silent: 'Has not answered in time',
    not_asked: 'Not asked yet',
    asked: 'Told, no answer yet',
  } satisfies Record<Cooperation, string>,

  contactRules: {
    no_link_redirect:
      'Nobody named in this case is tied to the harm, so whoever received the case explains this and shows the way to those who can help.',
    ecosystem_lead_small_actor_societal:
      'The harm touches society as a whole, so a public or independent body leads and the organisations work with it.',
    dataset_owner_exception:
      'The harm lies in the data itself, so whoever it is that made or keeps the data answers.',
    direct_interface_employer: 'The people affected work for this organisation, so their employer answers.',
    direct_interface_public_body:
      'This public body is in direct touch with the people affected, so it answers.',
    integrated_developer_deployer:
      'This organisation makes both the model and the product, so it answers for the two of them.',
    direct_interface_d2c: 'This organisation offers the product directly to people, so it answers.',
    direct_interface_b2b_deployer:
      'This organisation used the product on the people affected, so it answers.',
    safety_alternate_spoc:
      'The people affected have reason to fear the organisation that would otherwise answer, so somebody else does.',
    fallback_spoc_unresponsive:
      'The organisation that would otherwise answer has refused or stayed silent, so somebody else does.',
  } satisfies Record<ContactRule, string>,

  contactReasons: {
    no_entity_linked: 'No organisation in the case is tied to the harm.',
    nobody_named: 'No organisation has been named yet.',
    received_the_case: 'It received the case.',
    first_listed: 'It stands first on the list.',
    nature_societal: 'The harm touches society as a whole.',
    companies_stay_for_own_part: 'The organisations still answer for their own part.',
    origin_dataset: 'The harm lies in the data itself.',
    staff_of_deployer: 'The people affected work for the organisation that puts the AI to use.',
    staff_of_supplier: 'The people affected work for the supplier.',
    in_direct_touch: 'It is in direct touch with the people affected.',
    closest_without_deployer: 'Nobody who puts the AI to use is in the case, and this one is the closest.',
    micro_may_ask_for_support: 'It is very small and may ask for support.',
    feared: 'The people affected have reason to fear the one the rules would name.',
    refusing: 'The one the rules would name does not want to take part.',
    silent: 'The one the rules would name has not answered in time.',
    teller_is_whistleblower: 'Somebody inside spoke up, so an independent body is safer.',
    replacement_causes: 'It caused the harm and works with us, or has not been asked yet.',
    replacement_contributes: 'It contributed to the harm and works with us, or has not been asked yet.',
    employer_of_whistleblower:
      'Whoever tells of their own work has reason to fear the employer until they say otherwise.',
    replaces_public_body:
      'Nobody else may decide in place of a public body, so an independent body is needed.',
    replacement_may_contribute: 'Its part is not known yet. It works with us, or has not been asked yet.',
    nobody_can_replace: 'Nobody in the case can take over, so an independent body is needed.',
    not_known_by_name: 'Somebody who is not known by name was passed over.',
    misused_the_system: 'Somebody who misused the system was passed over.',
  } satisfies Record<ContactReason, string>,

  /** What speaks against an organisation as contact. */
  contactObstacles: {
    name_unchecked: 'Nobody has checked its name.',
    cause_of_p1: 'It is found to have caused a harm that is most urgent.',
    child: 'It is about a child.',
    retaliation: 'Somebody is made to suffer for having written to us.',
    never_answered: 'It has never answered us.',
    employer_of_whistleblower: 'It employs whoever told us.',
  } satisfies Record<ContactObstacle, string>,

  /** The reserved names in the contact rules. */
  reservedBodies: {
    external_ombuds: 'An independent person outside the chain',
    ecosystem_lead: 'A body that leads for all of society',
  } satisfies Record<Reserved, string>,
}
