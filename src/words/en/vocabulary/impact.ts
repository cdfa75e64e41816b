import type {
  ImpactFinding,
  ImpactKind,
  ImpactNature,
  ImpactOrigin,
  Relation,
} from '../../../domain/vocabulary/impact.ts'
import type { Right } from '../../../domain/vocabulary/rights.ts'

/** Which right is harmed, and how the harm came about. */
export const impact = {
  rights: {
    physical_psychological_harm: 'Safety of body and mind',
    equality_nondiscrimination: 'Equal treatment, without discrimination',
    privacy: 'Privacy',
    property: 'Keeping what belongs to you (property)',
    thought_religion_conscience_opinion: 'Thought, religion, conscience and opinion',
    expression_information: 'Speaking freely and finding information',
    work_livelihood: 'Work and making a living',
    child_rights: 'Rights of the child',
    culture_art_science: 'Culture, art and science',
    public_affairs: 'Voting and taking part in public life',
  } satisfies Record<Right, string>,

  impactKinds: {
    actual: 'It has happened (actual)',
    potential: 'It may happen (potential)',
  } satisfies Record<ImpactKind, string>,

  impactNatures: {
    individual: 'It touches one person',
    group: 'It touches a group',
    cumulative: 'Many small harms add up (cumulative)',
    societal: 'It touches society as a whole (societal)',
  } satisfies Record<ImpactNature, string>,

  impactOrigins: {
    use: 'In how the AI was used',
    application: 'In the app or product',
    model: 'In the AI model',
    dataset: 'In the data set',
    work: 'In the work behind the AI',
    market: 'In the market around the AI',
    mechanism: 'In the way a complaint was handled',
    unrelated_product: 'In another product, outside this chain',
  } satisfies Record<ImpactOrigin, string>,

  impactFindings: {
    substantiated: 'It happened as described, or the danger is real',
    partly_substantiated: 'Part of it could be shown',
    not_substantiated: 'It could not be shown',
    no_adverse_impact: 'No harm to a right was found',
    undetermined: 'Not known yet',
  } satisfies Record<ImpactFinding, string>,

  relations: {
    user_or_other: 'People who used it, or anybody else it reached',
    staff_of_deployer: 'Staff of the organisation that puts the AI to use',
    staff_of_supplier: 'Staff of the supplier',
  } satisfies Record<Relation, string>,
}
