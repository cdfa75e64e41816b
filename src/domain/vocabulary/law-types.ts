import type { Limit } from './clocks.ts'
import type { CodeOf } from './code.ts'
import type { Role, Size } from './value-chain.ts'

/** What a service or system is in the eyes of the law; several may hold at once. */
export const PRODUCT_TYPES = [
  { code: 'hosting_service' },
  { code: 'online_platform' },
  { code: 'high_risk_annex_iii' },
  { code: 'high_risk_annex_i' },
  { code: 'systemic_risk_model' },
  { code: 'generative_or_interactive' },
] as const
export type ProductType = CodeOf<typeof PRODUCT_TYPES>

/** The EU as a whole, or one country by its ISO 3166 code. */
export type Jurisdiction = 'EU' | 'IS' | 'LI' | 'NO' | 'US'

/** `L`: looked up in public texts. `K`: known, not looked up, and shown as not verified. */
export type SourceTag = 'L' | 'K'

/** One rule of law with a time in it. Dates are days, `YYYY-MM-DD`, the first and the last on which it holds. */
export interface LegalClock {
  readonly code: `CLK-${string}`
  /** What must happen, in one plain sentence of our own; only as much as the tag vouches for. */
  readonly what: string
  /** What sets it running. */
  readonly starts: string
  /** `null` when the law names no number: "without undue delay", "before first use". */
  readonly limit: Limit | null
  /** `at_least` for something that must stay open or be kept that long. */
  readonly limit_means: 'at_most' | 'at_least'
  /** How much longer it may take, counted from the end of `limit`, and when. */
  readonly extension?: { readonly limit: Limit; readonly when: string }
  readonly applies: {
    readonly jurisdictions: readonly Jurisdiction[]
    readonly roles: readonly Role[]
    /** Any product when left out. */
    readonly productTypes?: readonly ProductType[]
    /** Organisations of these sizes are left out by the law. */
    readonly exceptSizes?: readonly Size[]
    /** What this data cannot decide and a person must. */
    readonly note: string
  }
  readonly effective_from: string
  /** Products for which it starts later than `effective_from`. */
  readonly effective_from_for?: Partial<Readonly<Record<ProductType, string>>>
  readonly effective_until?: string
  readonly source: { readonly law: string; readonly article: string }
  /** The day somebody compared the row with a public text; `null` is shown as "not verified". */
  readonly verified_on: string | null
  readonly tag: SourceTag
  /** Believed and not looked up, also where the row itself was. */
  readonly unverified?: string
}
