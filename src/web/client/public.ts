import { copyButtons, printButtons } from './buttons.ts'
import { exitThisPage } from './exit.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'

exitThisPage()
copyButtons()
printButtons()
dropDoubleClicks()
focusErrorSummary()
