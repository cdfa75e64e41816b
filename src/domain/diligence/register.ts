import type { LocalDate } from '../time/calendar.ts'
import type * as V from '../vocabulary/diligence.ts'
import type { ImpactKind, ImpactNature } from '../vocabulary/impact.ts'
import type { OtherRight, Right } from '../vocabulary/rights.ts'
import type { Dimension, GradeOrUnknown, Rater } from '../vocabulary/severity.ts'
import type { Finding, Role } from '../vocabulary/value-chain.ts'
import type { AttributionCell, FlowAnswers } from '../value-chain/attribution.ts'

/**
 * The register of human rights due diligence, as it stands in files. Ids are stable for ever: `IMP-…`, `MIT-…`,
 * `EV-…`, `AS-…`, `ENG-…`, `CB-…`, `REL-…`, `BR-…`. Business risk is not here: it has files of its own that no rule
 * reads (domain reference 4, rule 11).
 */
export interface Register {
  readonly about: About
  readonly impacts: readonly Impact[]
  readonly mitigations: readonly Mitigation[]
  readonly evidence: readonly Evidence[]
  readonly assessments: readonly Assessment[]
  readonly engagements: readonly Engagement[]
  readonly counterbalances: readonly Counterbalance[]
  readonly releases: readonly ReleaseDecision[]
  /** What came of recounting each evidence from the results that are kept; no file stands for `files_missing`. */
  readonly recounts: Readonly<Record<string, Recount>>
}

/**
 * Whether the counts of evidence follow from its results in this run. `typed`: nothing is kept from which anybody could
 * recount. `copy`: the same answers stand under another evidence, with other dates or another file.
 */
export type Recount = 'same' | 'typed' | 'files_missing' | 'counts_differ' | 'copy'

/** `register.yaml`: whose register it is, which systems it covers, which files it watches. */
export interface About {
  /** Version of the file format. */
  readonly register: 1
  readonly organisation: string
  readonly systems: readonly System[]
  readonly entities: readonly ChainEntity[]
  readonly watch: Watch
  readonly settings: Settings
  readonly errorsFrom: readonly RuleTerm[]
  /** Where the rules are published, each at its id; null where they are nowhere. */
  readonly rulePages: string | null
}

/**
 * From which day on what a rule finds is an error, whatever its own level. The last line of a rule counts; the ones
 * before it are its history, so that putting a day off stays seen.
 */
export interface RuleTerm {
  readonly rule: string
  readonly from: LocalDate
  readonly by: string
  /** The day on which it was said. */
  readonly on: LocalDate
}

export interface System {
  readonly id: string
  readonly name: string
  readonly launched: LocalDate | null
  readonly markets: readonly string[]
  readonly languages: readonly string[]
  readonly modalities: readonly string[]
  readonly customers: readonly string[]
}

/** An organisation in the value chain of the systems. */
export interface ChainEntity {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Files whose change calls for an assessment. Paths are relative to the repository; `*` and `**` as in .gitignore. */
export interface Watch {
  readonly mlbom: readonly string[]
  readonly prompts: readonly string[]
  readonly languages: readonly string[]
  readonly policies: readonly string[]
  readonly evaluations: readonly string[]
}

export interface Settings {
  /** Days evidence stays fresh. */
  readonly freshDays: number
}

export interface Impact {
  readonly id: string
  readonly title: string
  readonly kind: ImpactKind
  readonly nature: ImpactNature
  readonly status: V.ImpactStatus
  readonly systems: readonly string[]
  /** The first day on which it was live by what stood before. Found in the base, never written into a file. */
  readonly liveSince?: LocalDate
  /** The first is the primary one. */
  readonly rights: readonly Right[]
  readonly otherRights: readonly OtherRight[]
  readonly statement: string
  readonly groups: readonly AffectedGroup[]
  readonly precaution: Precaution | null
  readonly delay: ImpactDelay | null
  readonly attribution: readonly Attribution[]
  readonly leverage: readonly Leverage[]
  readonly grievances: readonly GrievanceLink[]
  /** Kept for the record; no rule reads it (red line: benefits never lower a harm). */
  readonly benefits: string | null
  /** Words of another tool that were not taken over, such as "accept", with the warning they caused. */
  readonly foreign: readonly ForeignText[]
  readonly closed: {
    readonly on: LocalDate
    readonly by: string
    readonly evidence: readonly string[]
    /** For harm that happened: the remedy of those harmed, or why there is none. */
    readonly remedy: ClosingRemedy | null
    /** A second person who looked at the remedy, or at the reason. */
    readonly confirmed: { readonly on: LocalDate; readonly by: string } | null
  } | null
  readonly history: readonly { readonly on: LocalDate; readonly by: string; readonly what: string }[]
}

/** How a group is called in the metadata of evaluations, for example `language: sw`; by several codes where it has them. */
export type GroupKeys = Readonly<Record<string, string | readonly string[]>>

/** What became of remedy when an impact was closed: where it is told, or a reason of the list with what shows it. */
export interface ClosingRemedy {
  /** Public references or addresses, never a story or a name. */
  readonly links: readonly string[]
  readonly none: V.NoRemedy | null
  /** The proof, or the search that found nobody. */
  readonly words: string | null
}

export interface AffectedGroup {
  readonly id: string
  readonly name: string
  readonly keys: GroupKeys
  readonly known: number | null
  readonly estimated: { readonly count: number; readonly method: string } | null
  /** Why their situation makes the harm graver for them; null when it does not. */
  readonly heightenedRisk: string | null
  readonly ratings: readonly GroupRating[]
  readonly lowered: readonly GroupLowering[]
}

/** One rater's three judgements, and the likelihood beside them. Never averaged with another's. */
export interface GroupRating {
  readonly rater: Rater
  readonly by: string
  readonly on: LocalDate
  readonly scale: GradeOrUnknown
  readonly scope: GradeOrUnknown
  readonly irremediability: GradeOrUnknown
  readonly likelihood: GradeOrUnknown
  readonly explainedUnknown: readonly Dimension[]
  readonly reasons: string | null
}

export type Lowerable = Dimension | 'likelihood'

/** A grade that falls because of evidence; in force only while the evidence holds. */
export interface GroupLowering {
  readonly judgement: Lowerable
  readonly to: 1 | 2 | 3 | 4
  readonly evidence: readonly string[]
  readonly on: LocalDate
  readonly by: string
  readonly reason: string
  /** The affected people were told why, where they rated higher. */
  readonly toldAffected: boolean
  /** Who agrees that it falls further than the evidence shows, and why. */
  readonly second: SecondReview | null
}

export interface SecondReview {
  readonly by: string
  readonly on: LocalDate
  readonly reason: string
}

/**
 * Acting before proof (Rio Principle 15; B-Tech paper): owed when scale or irremediability is 5 and nobody knows how
 * likely.
 */
export interface Precaution {
  readonly since: LocalDate
  /** What evidence lifts it. */
  readonly releaseCondition: string
  readonly released: {
    readonly on: LocalDate
    readonly by: string
    readonly evidence: readonly string[]
  } | null
}

export interface ImpactDelay {
  readonly deadline: LocalDate
  readonly reason: string
  /** Only an accepted flag moves anything. */
  readonly acceptedBy: string | null
}

/** One entity, one period: the answers to the flow, what they lead to, and what the entity itself says. */
export interface Attribution {
  readonly entity: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly answers: FlowAnswers
  /** Only where a person departs from the flow; needs reasons. */
  readonly finding: Finding | null
  readonly reasons: string
  readonly confidence: AttributionCell['confidence']
  /** When the entity was told, or should have known. */
  readonly knowledgeOn: LocalDate | null
  readonly claim: { readonly finding: Finding; readonly words: string } | null
  readonly by: string
  readonly on: LocalDate
}

export interface Leverage {
  readonly entity: string
  readonly channel: V.LeverageChannel
  readonly have: boolean
  readonly step: string
  readonly effect: string | null
  readonly on: LocalDate
  readonly nextReview: LocalDate
}

/** A grievance as evidence: its public reference only, never a story or a name. */
export interface GrievanceLink {
  readonly reference: string
  readonly on: LocalDate
  readonly upheld: boolean
}

export interface ForeignText {
  readonly tool: string
  readonly field: string
  readonly text: string
  readonly warning: string
}

export interface Mitigation {
  readonly id: string
  readonly title: string
  /** An entry of the catalogue, `M01` to `M24`, or null for one of your own. */
  readonly catalogue: string | null
  readonly category: V.MitigationCategory
  readonly aim: V.MitigationAim
  readonly status: V.MitigationStatus
  readonly impacts: readonly string[]
  readonly systems: readonly string[]
  readonly lowers: readonly Lowerable[]
  /** Where in the chain it acts, and the earliest point where it could. */
  readonly actsAt: Role
  readonly earliestPoint: { readonly role: Role; readonly whyNotThere: string | null } | null
  readonly owner: string
  /** The function that owns it for all systems, when it serves several. */
  readonly owningFunction: string | null
  readonly checkOn: LocalDate
  readonly stopCondition: string
  readonly leastProtected: readonly string[]
  readonly worksOutsideEnglish: 'yes' | 'no' | 'unknown'
  readonly movesHarm: 'yes' | 'no' | 'unknown'
  readonly engagements: readonly string[]
  /** The harm that the mitigation itself does: impacts of their own, rated by the same rules. */
  readonly sideEffects: readonly string[]
  /** Said and signed when somebody looked and found none. */
  readonly noSideEffects: { readonly by: string; readonly on: LocalDate; readonly why: string } | null
}

/** Counts of one group in one run. `missing` are errors and unscored: neither good nor bad. */
export interface Count {
  readonly harmful: number
  /** Scored observations, without the missing ones. */
  readonly of: number
  readonly missing: number
}

export interface Evidence {
  readonly id: string
  readonly title: string
  readonly mitigation: string | null
  readonly impacts: readonly string[]
  readonly measure: V.EvidenceMeasure
  readonly shows: V.EvidenceShows
  readonly collectedOn: LocalDate
  readonly by: string
  /** Which metadata name splits the groups, for example `language`; null when it cannot be split. */
  readonly splitBy: string | null
  readonly groups: readonly {
    readonly key: string
    readonly before: Count | null
    readonly after: Count | null
    /** Where the same questions were asked both times: what each of them became. */
    readonly paired?: PairedCount | null
  }[]
  /** What affected people say about it, signed by one of them for each group. */
  readonly signedBy: readonly Signature[]
  readonly summary: string | null
  readonly sources: readonly EvidenceSource[]
  /** The first day on which the same answers were known anywhere. Found in the files, never written into one. */
  readonly knownSince?: LocalDate
}

/** Questions that were scored before and after, by what they were. */
export interface PairedCount {
  readonly both: number
  readonly onlyBefore: number
  readonly onlyAfter: number
  readonly neither: number
}

/** One of the affected people signs what their group was asked and what it says. */
export interface Signature {
  readonly name: string
  readonly group: string
  readonly on: LocalDate
  /** How many were asked, and of how many. */
  readonly asked: number | null
  readonly of: number | null
  readonly says: V.SignedSays | null
  /** In which way they were asked, for example at a meeting. */
  readonly how: string | null
  readonly language: string | null
}

export interface EvidenceSource {
  readonly when: 'before' | 'after' | 'once'
  readonly format: V.EvidenceFormat
  readonly file: string
  readonly sha256: string
  /** SHA-256 of the answers by question that are kept in `results/`; null where nothing was kept. */
  readonly results: string | null
  /** Where the kept answers can be had, when they are not beside the register. Nothing is fetched. */
  readonly address: string | null
  readonly tool: string | null
  readonly model: string | null
  readonly ranOn: LocalDate | null
  /** Why a run that did not succeed is used all the same. */
  readonly overrideReason: string | null
}

export interface Assessment {
  readonly id: string
  readonly depth: V.AssessmentDepth
  readonly triggers: readonly V.Trigger[]
  readonly systems: readonly string[]
  readonly on: LocalDate
  /** Named people who answered. Nobody named, nothing counts. */
  readonly by: readonly string[]
  readonly tookPart: readonly { readonly who: string; readonly as: V.Stakeholder | 'company' }[]
  /** What it looked at: so that a later change is seen. */
  readonly covers: Covered
  readonly answers: readonly {
    readonly question: string
    readonly answer: string
    readonly grade: GradeOrUnknown | null
  }[]
  readonly found: readonly string[]
  /** A group was touched that nobody had on the list. */
  readonly unknownGroup: boolean
  /** What is different because of it. Null does not count for a full assessment. */
  readonly changed: string | null
}

/** A picture of what was there: watched files by path with their SHA-256, models by name and version. */
export interface Covered {
  readonly models: readonly string[]
  readonly prompts: Readonly<Record<string, string>>
  readonly policies: Readonly<Record<string, string>>
  readonly languages: readonly string[]
  readonly markets: readonly string[]
  readonly modalities: readonly string[]
  readonly customers: readonly string[]
}

export interface Engagement {
  readonly id: string
  readonly on: LocalDate
  readonly purpose: string
  readonly with: V.Stakeholder
  readonly whyNotDirect: string | null
  readonly impacts: readonly string[]
  readonly groups: readonly string[]
  readonly regions: readonly string[]
  readonly languages: readonly string[]
  readonly method: string
  readonly heard: string
  readonly approvedByParticipants: boolean
  readonly influence: V.Influence
  readonly why: string
  readonly feedbackOn: LocalDate | null
}

export interface Counterbalance {
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  readonly protects: readonly Right[]
  readonly restricts: readonly Right[]
  readonly gate: V.Gate
  readonly absolute: readonly V.AbsoluteRight[]
  readonly options: readonly BalanceOption[]
  readonly consulted: readonly string[]
  readonly dissent: readonly { readonly by: string; readonly view: string }[]
  readonly decision: {
    readonly option: string
    readonly by: string
    readonly on: LocalDate
    readonly reasons: string
  } | null
  readonly reviewOn: LocalDate | null
  readonly reopenWhen: string | null
  readonly impacts: readonly string[]
}

export interface BalanceOption {
  readonly id: string
  readonly title: string
  /** One option is always "no restriction". */
  readonly noRestriction: boolean
  readonly aim: V.LegitimateAim | null
  readonly tests: Readonly<Partial<Record<V.BalanceTest, BalanceResult>>>
  /** The other way in which the restricted right can still be used, and how that was tried. */
  readonly otherWay: { readonly what: string; readonly tested: string | null } | null
  readonly endsOn: LocalDate | null
}

export interface BalanceResult {
  readonly answer: V.BalanceAnswer
  readonly why: string
  readonly evidence: readonly string[]
}

export interface ReleaseDecision {
  readonly id: string
  readonly system: string
  readonly on: LocalDate
  readonly decision: V.Release
  readonly reasonsForAccess: string
  readonly reasonsOfHarm: string
  readonly conditions: readonly {
    readonly what: string
    readonly owner: string
    readonly by: LocalDate
    readonly metOn: LocalDate | null
  }[]
  readonly decidedBy: readonly string[]
  readonly dissent: readonly { readonly by: string; readonly view: string }[]
  readonly reviewOn: LocalDate
}

/** What somebody should do about the register, found by a rule with a stable id (`R…`). */
export interface LintFinding {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'note'
  /** Id of the entry, or `register`. */
  readonly entry: string
  /** Where inside the entry, as a JSON Pointer. */
  readonly at: string
  /** Fills the gaps of the rule's sentence: figures, names and codes, and lists of them. */
  readonly gaps: Readonly<Record<string, string | number | readonly string[]>>
  /** The day from which on it is an error, where the rule gives time first; it may have come already. */
  readonly errorFrom?: LocalDate
}

/** The highest grade ever recorded per impact, group and judgement: what a level cannot silently fall below. */
export interface HighMark {
  readonly impact: string
  readonly group: string
  readonly judgement: Lowerable
  readonly grade: GradeOrUnknown
  readonly on: LocalDate
}
