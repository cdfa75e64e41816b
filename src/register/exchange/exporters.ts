import { toAiAct27 } from './to-ai-act-27.ts'
import { toCsv } from './to-csv.ts'
import { toCycloneDx } from './to-cyclonedx.ts'
import type { Exporter } from './exported.ts'
import { toOscal } from './to-oscal.ts'

/** The forms a register can take, by the name that is typed. */
export const exporters = {
  'ai-act-27': toAiAct27,
  cyclonedx: toCycloneDx,
  oscal: toOscal,
  csv: toCsv,
} as const satisfies Readonly<Record<string, Exporter>>

export type ExportFormat = keyof typeof exporters
