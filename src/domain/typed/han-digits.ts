const DIGITS = '〇一二三四五六七八九'
/** Tens of one to ninety-nine: 十一, 二十四, 三十. */
const TENS = /([一二三四五六七八九])?十([一二三四五六七八九])?/gu

/** The same text with the numbers of a date in Chinese as 0 to 9: 二〇二六年十一月二十四日 is 2026年11月24日. */
export function hanDigits(text: string): string {
  return text
    .replace(TENS, (_, tens: string | undefined, ones: string | undefined) =>
      String(
        (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 +
          (ones === undefined ? 0 : DIGITS.indexOf(ones)),
      ),
    )
    .replace(/[零○]/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)))
}
