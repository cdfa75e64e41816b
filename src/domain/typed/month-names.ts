/** Of each language, January first: the names of a month between bars, the first one the usual one. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january,jan|february,feb,febr|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sep,sept|october,oct|november,nov|december,dec',
  // Three sets: of Egypt and the Gulf, of the Levant and Iraq, and of the Maghreb.
  ar: 'يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,إبريل,نيسان,أفريل|مايو,أيار,ماي|يونيو,يونية,حزيران,جوان|يوليو,يولية,تموز,جويلية,يوليوز|أغسطس,آب,أوت,غشت|سبتمبر,أيلول,شتنبر|أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني,نونبر|ديسمبر,كانون الأول,دجنبر',
  // From here on as Unicode CLDR 48 has them, with what people write beside it.
  bn: 'জানুয়ারি,জানুয়ারী,জানু|ফেব্রুয়ারি,ফেব্রুয়ারী,ফেব্রু,ফেব|মার্চ|এপ্রিল,এপ্রি|মে|জুন|জুলাই,জুল|আগস্ট,আগষ্ট,অগস্ট,আগ|সেপ্টেম্বর,সেপ্ট,সেপ|অক্টোবর,অক্টো|নভেম্বর,নভে,নভ|ডিসেম্বর,ডিসে',
  de: 'januar,jan,jänner,jän|februar,feb,feber|märz,mrz,maerz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez',
  es: 'enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,set|octubre,oct|noviembre,nov|diciembre,dic',
  fr: 'janvier,janv|février,févr,fév|mars|avril,avr|mai|juin|juillet,juil|août|septembre,sept|octobre,oct|novembre,nov|décembre,déc',
  hi: 'जनवरी,जन|फ़रवरी,फ़र|मार्च|अप्रैल,अप्रेल,अप्रै|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सितम्बर,सितं,सित|अक्टूबर,अक्तूबर,अक्टू,अक्तू|नवंबर,नवम्बर,नवं,नव|दिसंबर,दिसम्बर,दिसं,दिस',
  pt: 'janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez',
  ru: 'январь,января,янв|февраль,февраля,февр,фев|март,марта,мар|апрель,апреля,апр|май,мая|июнь,июня,июн|июль,июля,июл|август,августа,авг|сентябрь,сентября,сент,сен|октябрь,октября,окт|ноябрь,ноября,нояб,ноя|декабрь,декабря,дек',
  sw: 'januari,jan|februari,feb|machi,mac|aprili,apr|mei|juni,jun|julai,jul|agosti,ago|septemba,sep|oktoba,okt|novemba,nov|desemba,des',
  uk: 'січень,січня,січ|лютий,лютого,лют|березень,березня,бер|квітень,квітня,квіт|травень,травня,трав|червень,червня,черв|липень,липня,лип|серпень,серпня,серп|вересень,вересня,вер|жовтень,жовтня,жовт|листопад,листопада,лист|грудень,грудня,груд',
  zh: '一月,1月|二月,2月|三月,3月|四月,4月|五月,5月|六月,6月|七月,7月|八月,8月|九月,9月|十月,10月|十一月,11月|十二月,12月',
}

/** Languages whose names of months are known. */
export const MONTHS_KNOWN_IN: readonly string[] = Object.keys(NAMES)

/**
 * What people call the months, January first, in all of these languages together: no name means two months. How they
 * are compared is `withVowels`.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => [
  ...new Set(Object.values(NAMES).flatMap((months) => (months.split('|')[month] ?? '').split(','))),
])
