/** What the page shows of a file that is on its way. */
export interface Shown {
  moved(bytes: number): void
  broken(isBroken: boolean): void
  /** It is whole there, or goes with its form. */
  arrived(isWhole: boolean): void
  stopped(): void
}

/** Steps in which screen readers are told how far it is. */
const TOLD_IN = 4

/** Shows below a form how far its file of so many bytes is. All words come from the page. */
export function showSending(form: HTMLFormElement, size: number, stop: () => void): Shown {
  const block = form.querySelector<HTMLElement>('.am-sending')
  const says = form.querySelector<HTMLElement>('[data-says]')
  const bar = block?.querySelector('progress')
  const percent = block?.querySelector('[data-percent]')
  const inPercent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' })
  let told = ''
  let step = 0
  let isBroken = false
  const say = (what: string, more = '') => {
    const words = says?.dataset[what] ?? ''
    const sentence = more ? `${words} ${more}` : words
    if (says && sentence !== told) says.textContent = sentence
    told = sentence
  }
  const show = (share: number) => {
    if (bar) bar.value = share
    if (percent) percent.textContent = inPercent.format(share)
  }
  if (block) {
    block.hidden = false
    block.querySelector<HTMLElement>('[data-stop]')!.onclick = stop
    block.scrollIntoView({ block: 'nearest' })
  }
  show(0)
  say('sending')
  return {
    moved(bytes) {
      const share = Math.min(1, bytes / size)
      show(share)
      const now = Math.floor(share * TOLD_IN)
      if (now <= step || now === TOLD_IN || isBroken) return
      step = now
      say('sending', inPercent.format(now / TOLD_IN))
    },
    broken(now) {
      if (now !== isBroken) say(now ? 'broken' : 'sending')
      isBroken = now
    },
    arrived(isWhole) {
      if (isWhole) show(1)
      say(isWhole ? 'looking' : 'sending')
    },
    stopped() {
      if (block) block.hidden = true
      say('stopped')
    },
  }
}
