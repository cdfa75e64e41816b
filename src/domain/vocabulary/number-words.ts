import { withVowels } from '../case/with-vowels.ts'

/** What a language writes together with a number, before and behind it. */
interface Numbers {
  readonly before?: string
  readonly behind?: string
  /** Whole words as somebody writes them; `%` is whatever letters. */
  readonly words: string
}

/**
 * Words for numbers, couples and many, in the forms that a language gives them. "One" is everybody's, and so are "some",
 * "all" and words that are hardly ever a number. `%` stands for letters.
 */
const WRITTEN: Readonly<Record<string, Numbers>> = {
  en: {
    words:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty% twentie% thirty% thirtie% forty% fourty% fortie% fifty% fiftie% sixty% sixtie% seventy% seventie% eighty% eightie% ninety% ninetie% fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth dozen% hundred% thousand% million% billion% several many few couple couples pair pairs both twice thrice handful handfuls numerous countless multiple plenty lots trio twin twins majority minority',
  },
  de: {
    words:
      'zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf zweier dreier vierer zweien dreien zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal elfmal zwölfmal zweit dritt viert fünft zehnte% elfte% zwölfte% dreizehn% vierzehn% fünfzehn% sechzehn% siebzehn% achtzehn% neunzehn% %zwanzig% %dreißig% %vierzig% %fünfzig% %sechzig% %siebzig% %achtzig% %neunzig% %hundert% %tausend% million% milliard% dutzend% paar paare paaren pärchen beide beiden beider beides handvoll zig dutzende mehrere mehreren mehrerer mehreres viele vielen vieler vielem einige einigen einiger etliche etlichen etlicher wenige wenigen zahlreiche% unzählige% zahllose%',
  },
  fr: {
    words:
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts vingtaine% trente trentaine% quarante quarantaine% cinquante cinquantaine% soixante soixantaine% septante huitante octante nonante dizaine% douzaine% quinzaine% cent cents centaine% mille millier% million% milliard% plusieurs beaucoup nombreux nombreuses quelques maints maintes couple couples paire paires poignée quatrième cinquième sixième septième huitième neuvième dixième onzième douzième %zième %ntième %ngtième centième multiples innombrables',
  },
  es: {
    words:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieci% dieciséis veint% treinta% treintena cuarenta% cincuenta% sesenta% setenta% ochenta% noventa% cien ciento cientos %cientos %cientas quinientos quinientas mil miles millón millones millar millares docena% decena% veintena% centena% centenar% varios varias muchos muchas algunos algunas pocos pocas par pares pareja parejas ambos ambas numerosos numerosas múltiples puñado bastantes',
  },
  pt: {
    words:
      'dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento centos %centos %centas duzentos duzentas trezentos trezentas quinhentos quinhentas mil milhar milhares milhão milhões milhare% dúzia% dezena% vintena centena% centenar% vários várias muitos muitas alguns algumas poucos poucas par pares casal casais ambos ambas numerosos numerosas múltiplos múltiplas diversos diversas inúmeros inúmeras punhado',
  },
  ru: {
    words:
      'два две двух двум двумя двое двоих двоим двоими три трёх трём тремя трое троих троим троими четыре четырёх четырём четырьмя четверо четверых четверым пять пяти пятью пятеро пятерых шесть шести шестью шестеро шестерых семь семи семеро семерых восемь восьми восемью восьмью девять девяти девятью десять десяти десятью десятеро десяток десятк% %надцать %надцати %надцатью %надцатый двадцат% тридцат% сорок сорока %десят %десятью пятидесят% шестидесят% семидесят% восьмидесят% девяносто девяноста сто ста сотня сотни сотню сотней сотен сотням сотнями сотнях %сот двести двумстам триста четыреста тысяч% миллион% миллиард% дюжин% полтора полтораста несколько нескольких нескольким несколькими много многие многих многим многими пара пары пару парой паре оба обе обоих обеих обоим немного немногие немногих множество множества горстка',
  },
  uk: {
    words:
      'два дві двох двом двома двоє двоїх три трьох трьом трьома троє трійко чотири чотирьох чотирьом чотирма четверо четверих ять яти ятьох ятьом ятьма ятеро шість шести шістьох шістьма шестеро сім семи сімох сімома семеро вісім восьми вісьмох вісьма десять десяти десятьох десятьма десяток десятк% %надцять %надцяти %надцятьох двадцят% тридцят% сорок сорока %десят %десяти %десятьох девяносто яносто сто ста сотня сотні сотню сотень сотнею сотням сотнями %сот двісті триста чотириста тисяч% мільйон% мільярд% дюжин% півтора кілька кількох кільком кількома декілька декількох декільком багато багатьох багатьом багатьма чимало пара пари пару парою обидва обидві обох обом обома обоє небагато безліч жменька',
  },
  sw: {
    before: '(?:wa|ma|vi|mi|zi|m)?',
    words:
      'mbili wawili mawili viwili miwili tatu nne tano nane sita saba tisa kumi makumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini mia mamia elfu maelfu milioni mamilioni laki dazeni jozi wengi mengi vingi nyingi mingi kadhaa chache wachache',
  },
  ar: {
    before: '[وفبلك]{0,2}(?:ال|لل)?',
    words:
      'اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي ثلاث ثلاثة ثلاثون ثلاثين أربع أربعة أربعون أربعين خمس خمسة خمسون خمسين ست ستة ستون ستين سبع سبعة سبعون سبعين ثمان ثماني ثمانية ثمانون ثمانين تسع تسعة تسعون تسعين عشر عشرة عشرون عشرين عشرات مئة مائة مئات مئتان مئتين مائتان مائتين مائتا %مئة %مائة ألف ألفان ألفين آلاف ألوف مليون مليونان مليونين ملايين مليار% عدة عديد عديدة عديدون عديدين كثير كثيرة كثيرون كثيرين كثيرات كثر بضع بضعة دزينة دزينات كلا كلتا كلاهما قلة حفنة معظمهم',
  },
  hi: {
    words:
      'दो तीन चार पाँच पांच छह छः छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह पन्द्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस बाइस तेईस तेइस चौबीस पच्चीस छब्बीस सत्ताईस सत्ताइस अट्ठाईस अट्ठाइस उनतीस तीस %तीस चालीस %तालीस %यालीस %वालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ %सठ सत्तर %हत्तर उन्यासी अस्सी %यासी तिरासी चौरासी पचासी सत्तासी अट्ठासी नवासी नब्बे %नवे %नबे दर्जन दर्जनों सौ सैकड़ा सैकड़े सैकड़ों हज़ार हज़ारों हजार हजारों लाख लाखों करोड़ करोड़ों कई अनेक अनेकों दोनों तीनों चारों पाँचों जोड़ा जोड़े जोड़ी चंद ढेरों बीसियों पचासों',
  },
  bn: {
    behind: '(?:জন|টি|টা|টো|খানা|খানি)?(?:ের|র|কে|ই|ও|েরই|েক|য়)?',
    words:
      'দুই দু তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো এগার বারো তেরো তের চৌদ্দ পনেরো পনের ষোলো ষোল সতেরো সতের আঠারো আঠার উনিশ ঊনিশ বিশ কুড়ি একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ত্রিশ %ত্রিশ চল্লিশ %ল্লিশ পঞ্চাশ %পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ষাট %ষাট %ষট্টি সত্তর %সত্তর %াত্তর আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি অষ্টাশি উনাশি নব্বই %নব্বই ডজন শত শতাধিক শতশত হাজার হাজারো হাজারহাজার লাখ লক্ষ কোটি অনেক অনেকে অনেকজন কয়েক কয়েকজন বহু দুজন দুইজন উভয় উভয়ে জোড়া কতিপয় বেশকয়েক',
  },
}

const compiled = new Map(
  Object.entries(WRITTEN).map(([code, { before = '', behind = '', words }]) => {
    const either = withVowels(words).trim().replaceAll('%', '[\\p{L}\\p{M}]*').split(/\s+/u).join('|')
    return [code, new RegExp(`^${before}(?:${either})${withVowels(behind)}$`, 'u')]
  }),
)

/**
 * True for a word that is a number, or many, in a language.
 *
 * @param raw as it stands in the text
 */
export function isNumberWord(raw: string, language: string): boolean {
  return compiled.get(language)?.test(withVowels(raw)) === true
}

/** Signs for numbers where words stand without spaces; "one" is part of too many others. */
export const DENSE_NUMBER =
  /[二两兩三四五六七八九十百千万萬亿億廿卅]+|许多|許多|很多|好多|不少|多人|多名|多位|[数數][十百千万萬]|几[个名位十百千万人]|幾[個名位十百千萬人]|若干|一[对對双雙]|[双雙]人|俩|倆|仨/gu
