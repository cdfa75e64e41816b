/* What can be looked at in a page alone: each is a piece of script that answers with what is wrong. */

/** Words that are cut off, and words that did not grow with the rest. Text of normal size is 15 px and more. */
export const unseen = `(() => {
  const wrong = []
  for (const each of document.querySelectorAll('body *')) {
    const style = getComputedStyle(each)
    const { width, height } = each.getBoundingClientRect()
    if (width < 2 || height < 2 || style.visibility === 'hidden') continue
    const says = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    const name = each.tagName + '.' + each.className + '#' + each.id
    if (says && parseFloat(style.fontSize) < 24) wrong.push(name + ' has ' + style.fontSize)
    const isCut = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY)
    if (says && isCut && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)) wrong.push(name + ' is cut')
  }
  return wrong.slice(0, 6)
})()`

/** How something is painted. What has no ground of its own stands on that of the page. */
const PAINT = `(element, pseudo) => {
  const style = getComputedStyle(element, pseudo)
  const isClear = / 0\\)$/.test(style.backgroundColor)
  const ground = isClear ? getComputedStyle(document.body).backgroundColor : style.backgroundColor
  const sides = ['Top', 'Right', 'Bottom', 'Left'].flatMap((side) => {
    const width = parseFloat(style['border' + side + 'Width'])
    return width > 0 ? [style['border' + side + 'Style'], width, style['border' + side + 'Color']] : ['none', 0, '']
  })
  return [style.color, style.fontWeight, style.textDecorationLine, ground, style.content, style.opacity, ...sides].join(' ')
}`

/**
 * Of forced colours: buttons without an edge, where no list of ways says what they are; and things of one kind that are
 * told apart by colour alone. Two in a row that carry different marks of their kind (`am-steps__item--done`) are painted
 * differently or have another sign.
 */
export const blind = `(() => {
  const paint = ${PAINT}
  const wrong = []
  const isSeen = (each) => each.getBoundingClientRect().width > 1
  for (const each of document.querySelectorAll('button, a[role=button], summary')) {
    if (!isSeen(each) || each.closest('nav, .am-bar')) continue
    const style = getComputedStyle(each)
    const hasEdge = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
    const isLine = [each, ...each.querySelectorAll('*')].some((part) => getComputedStyle(part).textDecorationLine.includes('underline'))
    if (!hasEdge && !isLine) wrong.push('no edge: ' + each.outerHTML.slice(0, 120))
  }
  for (const each of document.querySelectorAll('[class*="--"]')) {
    const [kind] = each.classList
    for (const other of each.parentElement.children) {
      if (other === each || other.classList[0] !== kind || other.className === each.className) continue
      if (!isSeen(each) || !isSeen(other) || other.tagName !== each.tagName) continue
      const looks = (one) => [paint(one), paint(one, '::before'), one.querySelector('[class$=__sign]')?.textContent].join()
      if (looks(each) === looks(other)) wrong.push('told by colour: ' + each.className)
    }
  }
  return [...new Set(wrong)].slice(0, 6)
})()`

/** Empty where it is seen that this is chosen, and that the others like it are not. */
export const told = (selector: string) => `(() => {
  const [chosen] = document.querySelectorAll(${JSON.stringify(selector)})
  const mark = (each) => getComputedStyle(each.nextElementSibling, '::after')
  const drawn = ({ opacity, borderTopWidth, borderLeftWidth, display }) => display !== 'none' && Number(opacity) > 0 && parseFloat(borderTopWidth) + parseFloat(borderLeftWidth) > 0
  const others = [...document.querySelectorAll('[name="' + chosen.name + '"][type=' + chosen.type + ']')].filter((each) => !each.checked)
  if (!chosen.checked) return 'it is not chosen'
  if (!drawn(mark(chosen))) return 'no mark is drawn'
  return others.some((each) => drawn(mark(each))) ? 'others are marked too' : ''
})()`

/** Whether the focus is there, or among the choices it belongs to; and what is wrong with how it is seen. */
export const focusFor = (selector: string) => `(() => {
  const wanted = document.querySelector(${JSON.stringify(selector)})
  const at = document.activeElement
  const isThere = at === wanted || (at.type === 'radio' && at.name === wanted?.name)
  if (at === document.body) return { isThere, problems: [] }
  const isChoice = ['radio', 'checkbox'].includes(at.type)
  const seen = isChoice ? getComputedStyle(at.nextElementSibling, '::before') : getComputedStyle(at)
  const isMarked = (seen.outlineStyle !== 'none' && parseFloat(seen.outlineWidth) > 0) || seen.boxShadow !== 'none'
  const { left, right, top, bottom } = at.getBoundingClientRect()
  const middle = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
  const bar = document.elementFromPoint(...middle)?.closest('.am-bar, .govuk-exit-this-page') ?? null
  const wrong = {
    'has no mark': !isMarked,
    'is covered': bar !== null && !bar.contains(at),
    'is out of sight': bottom < 0 || top > innerHeight,
  }
  const name = at.tagName + '.' + at.className + '#' + at.id
  return { isThere, problems: Object.keys(wrong).filter((each) => wrong[each]).map((each) => name + ' ' + each) }
})()`
