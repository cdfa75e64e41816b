import type { Words } from '../en/index.ts'
import { history } from './portal/history.ts'
import { howItWorks } from './portal/how-it-works.ts'
import { receipt } from './portal/receipt.ts'
import { report } from './portal/report.ts'
import { limits, start } from './portal/start.ts'
import { status } from './portal/status.ts'

/** Words of the public pages, in Arabic; a draft until a native speaker has read it. */
export const portal: Words['portal'] = {
  footer: {
    howItWorks: 'كيف يجري الأمر، ومن يرى ماذا',
    start: 'صفحة البداية',
    status: 'العودة بالإيصال',
  },
  start,
  limits,
  report,
  receipt,
  status,
  history,
  howItWorks,
}
