import { plain } from '../case/plain.ts'

/** What a firm is in law, and what it is at all, says nothing of which one it is. */
const FORMS = /(?:股份|责任|責任)?有限(?:责任|責任)?公司|股份公司|(?:分|总|總)?公司|集团|集團/gu
const HAN = /\p{Script=Han}+/gu
/** Most signs of the name of a person. */
const LONGEST_PERSON = 4
const BEFORE = '[小老阿大]'
const BEHIND =
  '(?:某|律师|律師|先生|女士|小姐|老师|老師|经理|經理|主任|医生|醫生|总|總|太太|夫人|哥|姐|叔|姨|伯|嫂|师傅|師傅|法官|警官|局长|局長|科长|科長|处长|處長|院长|院長|校长|校長|同学|同學|主管|老板|老闆|社工|顾问|顧問)'
/** Two signs that stand in the names of many firms. */
const COMMON: ReadonlySet<string> = new Set(
  '科技 技术 技術 中国 中國 中心 服务 服務 管理 医院 醫院 学校 學校 大学 大學 政府 部门 部門 机构 機構 组织 組織 国际 國際 信息 网络 網絡 智能 软件 軟件 数据 數據 系统 系統 平台 发展 發展 人工 工智'.split(
    ' ',
  ),
)

/** A text without what a firm is in law; the text itself where nothing else is left of it. */
export function withoutChineseForms(text: string): string {
  const rest = text.replace(FORMS, ' ')
  return /\p{L}/u.test(rest) ? rest : text
}

/**
 * True when a text may name somebody who is called so in Chinese, where words have no edges: two signs of the name stand
 * together in it, or the name of the family with a title.
 */
export function sharesChineseName(said: string, name: string): boolean {
  const text = plain(said)
  return (plain(withoutChineseForms(name)).match(HAN) ?? []).some((run) => {
    const signs = [...run]
    const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
    if (pairs.some((pair) => !COMMON.has(pair) && text.includes(pair))) return true
    const [family] = signs
    return (
      family !== undefined &&
      signs.length > 1 &&
      signs.length <= LONGEST_PERSON &&
      new RegExp(`${BEFORE}${family}|${family}${BEHIND}`, 'u').test(text)
    )
  })
}
