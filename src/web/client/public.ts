import { copyButtons, printButtons } from './buttons.ts'
import { exitThisPage, isEmptied } from './exit.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'
import { sendInPlace } from './in-place.ts'
import { askBeforeLosing } from './unsent.ts'

if (!isEmptied()) {
  exitThisPage()
  askBeforeLosing()
  sendInPlace()
  copyButtons()
  printButtons()
  dropDoubleClicks()
  focusErrorSummary()
  for (const each of document.querySelectorAll<HTMLElement>('[data-with-script]')) each.hidden = false
}
