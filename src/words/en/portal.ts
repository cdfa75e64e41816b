import { easy } from './portal/easy.ts'
import { files } from './portal/files.ts'
import { help } from './portal/help.ts'
import { proof } from './portal/proof.ts'
import { history } from './portal/history.ts'
import { howItWorks } from './portal/how-it-works.ts'
import { lost } from './portal/lost.ts'
import { receipt } from './portal/receipt.ts'
import { recovery } from './portal/recovery.ts'
import { report } from './portal/report.ts'
import { reported } from './portal/reported.ts'
import { widget } from './portal/widget.ts'
import { limits, start } from './portal/start.ts'
import { status } from './portal/status.ts'

/** Words of the public pages. */
export const portal = {
  footer: {
    howItWorks: 'How it works, and who sees what',
    start: 'Start page',
    status: 'Come back with your receipt',
  },
  start,
  limits,
  report,
  receipt,
  lost,
  recovery,
  status,
  files,
  history,
  proof,
  howItWorks,
  help,
  easy,
  widget,
  reported,
} as const
