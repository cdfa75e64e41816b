import type { Page } from 'playwright-core'

/** What makes a page scroll sideways; empty where it does not. */
export async function scrolls(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect()
      if (width === 0) return false
      for (let up = each.parentElement; up; up = up.parentElement)
        if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return false
      return right > clientWidth + 1 || left < -1
    })
    return [scrollWidth + ' > ' + clientWidth, ...wide.slice(0, 6).map((each) => each.tagName + '.' + each.className + '#' + each.id)]
  })()`)
}
