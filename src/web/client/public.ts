import { copyButtons, printButtons } from './buttons.ts'
import { exitThisPage, isEmptied } from './exit.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'
import { sendInPlace } from './in-place.ts'
import { askBeforeLosing } from './unsent.ts'
import { voiceRecorder } from './voice.ts'

if (!isEmptied()) {
  exitThisPage()
  askBeforeLosing()
  // Before what sends forms: a recording that still runs is ended first.
  voiceRecorder()
  sendInPlace()
  copyButtons()
  printButtons()
  dropDoubleClicks()
  focusErrorSummary()
  for (const each of document.querySelectorAll<HTMLElement>('[data-with-script]')) each.hidden = false
}
