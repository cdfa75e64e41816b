import type { LintFinding } from '../../domain/diligence/register.ts'
import type { Place } from './source.ts'

/** Words that other tools use for living with a harm. None of them is a status here (Guide 4; UNGP 24). */
export const TOLERATING = /accept|toler|transfer|exploit|offset|appetite|ignore|waive/i

/**
 * The rules of the file layer, R000 to R099: files that cannot be read as a register. Ids never change their
 * meaning.
 */
export const FILE_RULES = [
  { code: 'R001', level: 'error' },
  { code: 'R002', level: 'error' },
  { code: 'R003', level: 'error' },
  { code: 'R004', level: 'error' },
  { code: 'R005', level: 'error' },
  { code: 'R006', level: 'error' },
  { code: 'R007', level: 'error' },
  { code: 'R008', level: 'error' },
  { code: 'R009', level: 'warning' },
  { code: 'R010', level: 'error' },
  { code: 'R011', level: 'error' },
  { code: 'R012', level: 'error' },
  { code: 'R013', level: 'error' },
  { code: 'R014', level: 'error' },
  { code: 'R015', level: 'error' },
  { code: 'R016', level: 'error' },
  { code: 'R017', level: 'error' },
  { code: 'R018', level: 'error' },
  { code: 'R019', level: 'error' },
  { code: 'R020', level: 'error' },
  { code: 'R021', level: 'warning' },
  { code: 'R022', level: 'error' },
  { code: 'R023', level: 'warning' },
  { code: 'R024', level: 'error' },
  { code: 'R025', level: 'warning' },
  { code: 'R026', level: 'warning' },
  { code: 'R027', level: 'error' },
  { code: 'R028', level: 'warning' },
  { code: 'R029', level: 'note' },
  { code: 'R030', level: 'note' },
  { code: 'R040', level: 'error' },
  { code: 'R041', level: 'error' },
  { code: 'R042', level: 'warning' },
  { code: 'R043', level: 'note' },
  { code: 'R090', level: 'warning' },
  { code: 'R091', level: 'warning' },
  { code: 'R092', level: 'warning' },
] as const
export type FileRule = (typeof FILE_RULES)[number]['code']

/** A finding with the place where it stands. */
export interface Problem extends LintFinding {
  /** Relative to the register's folder. */
  readonly file: string
  readonly place: Place | null
}

/** A finding of the file layer, with the level of its rule. */
export function problem(
  rule: FileRule,
  where: { file: string; place?: Place | null; entry?: string; at?: string },
  gaps: LintFinding['gaps'] = {},
): Problem {
  const { level } = FILE_RULES.find(({ code }) => code === rule) as (typeof FILE_RULES)[number]
  const { file, place = null, entry = 'register', at = '' } = where
  return { rule, level, entry, at, gaps, file, place }
}
