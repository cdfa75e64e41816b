import { codesOf } from '../../domain/vocabulary/code.ts'
import { LANGUAGES } from '../../words/languages.ts'
import type { PageRoute } from '../route.ts'
import { postCheckProof, showCheckProof } from './check-proof.tsx'
import { easyPage } from './easy/easy-page.tsx'
import { EASY_PAGES, easyPath } from './easy/pages.ts'
import { postHowItWorks, showHowItWorks } from './how-it-works.tsx'
import { childPage } from './help/child-page.tsx'
import { helpPage } from './help/help-page.tsx'
import { postJoin, showJoin } from './join.tsx'
import { lostPage } from './lost.tsx'
import { postLost } from './post-lost.ts'
import { noReceiptHere, postReceipt } from './receipt/receipt.tsx'
import { postReport, showReport } from './report/report.tsx'
import { oneReportedPage, reportedPage } from './reported/reported-page.tsx'
import { startPage } from './start.tsx'
import { postFiles } from './status/post-files.ts'
import { noVerbHere, postStatus, postVerb, showStatus } from './status/status.tsx'

// In a group of its own: without it one of the routers of Hono reads `^en|ar$`, which matches every page below `/en`.
const LANGUAGE = `/:language{(?:${codesOf(LANGUAGES).join('|')})}`

/** Where the page of files sends what comes in parts. */
export const uploadsPath = `${LANGUAGE}/status/files/uploads`

/** The pages in easy words, each at an address of its own; the first also at that of all of them. */
const easyRoutes: readonly PageRoute[] = EASY_PAGES.flatMap((name) =>
  (['get', 'post'] as const).map((method) => ({
    method,
    path: `${LANGUAGE}${easyPath(name)}`,
    who: 'everyone' as const,
    handle: (visit) => easyPage(visit, name),
  })),
)

/** Every public page. Nobody signs in here, and no address ever holds a receipt. */
export const publicRoutes: readonly PageRoute[] = [
  { method: 'get', path: '/', who: 'everyone', handle: startPage },
  { method: 'get', path: LANGUAGE, who: 'everyone', handle: startPage },
  { method: 'get', path: `${LANGUAGE}/report`, who: 'everyone', handle: showReport },
  { method: 'post', path: `${LANGUAGE}/report`, who: 'everyone', handle: postReport },
  { method: 'get', path: `${LANGUAGE}/receipt`, who: 'everyone', handle: noReceiptHere },
  { method: 'post', path: `${LANGUAGE}/receipt`, who: 'everyone', handle: postReceipt },
  { method: 'get', path: `${LANGUAGE}/status`, who: 'everyone', handle: showStatus },
  { method: 'post', path: `${LANGUAGE}/status`, who: 'everyone', handle: postStatus },
  { method: 'get', path: `${LANGUAGE}/status/:verb`, who: 'everyone', handle: noVerbHere },
  {
    method: 'post',
    path: `${LANGUAGE}/status/files`,
    who: 'everyone',
    takesFile: true,
    handle: postFiles,
  },
  { method: 'post', path: `${LANGUAGE}/status/:verb`, who: 'everyone', handle: postVerb },
  { method: 'get', path: `${LANGUAGE}/help`, who: 'everyone', handle: helpPage },
  { method: 'post', path: `${LANGUAGE}/help`, who: 'everyone', handle: helpPage },
  { method: 'get', path: `${LANGUAGE}/help/child`, who: 'everyone', handle: childPage },
  { method: 'post', path: `${LANGUAGE}/help/child`, who: 'everyone', handle: childPage },
  { method: 'get', path: `${LANGUAGE}/check-proof`, who: 'everyone', handle: showCheckProof },
  { method: 'post', path: `${LANGUAGE}/check-proof`, who: 'everyone', handle: postCheckProof },
  { method: 'get', path: `${LANGUAGE}/join`, who: 'everyone', handle: showJoin },
  { method: 'post', path: `${LANGUAGE}/join`, who: 'everyone', handle: postJoin },
  { method: 'get', path: `${LANGUAGE}/reported`, who: 'everyone', handle: reportedPage },
  { method: 'post', path: `${LANGUAGE}/reported`, who: 'everyone', handle: reportedPage },
  { method: 'get', path: `${LANGUAGE}/reported/:id`, who: 'everyone', handle: oneReportedPage },
  { method: 'get', path: `${LANGUAGE}/lost`, who: 'everyone', handle: (visit) => lostPage(visit) },
  { method: 'post', path: `${LANGUAGE}/lost`, who: 'everyone', handle: postLost },
  { method: 'get', path: `${LANGUAGE}/how-it-works`, who: 'everyone', handle: showHowItWorks },
  { method: 'post', path: `${LANGUAGE}/how-it-works`, who: 'everyone', handle: postHowItWorks },
  { method: 'get', path: `${LANGUAGE}/easy`, who: 'everyone', handle: (visit) => easyPage(visit, 'start') },
  ...easyRoutes,
]
