import { plain } from '../case/plain.ts'

/** Words of a text as they are compared. */
const wordsOf = (text: string) => text.trim().split(/\s+/u).map(plain)

/**
 * The most common words of the languages of the installation, with the names that are ordinary words as well. On its own,
 * such a word gives nobody away. A language of the installation adds its own.
 */
const ENGLISH = `
a about above accept access account across act action active actually add address adult advice affect
after again against age agency agent ago agree ai air algorithm all allow alone along already also
always am amber among amount an and angel animal anonymous another answer any anybody anyone anything
app appeal apply april are area arm army around art article artificial as ask asked assistant at august
author autumn available away baby back bad baker ball bank bar barber base basic be bear beautiful
because become bed been before began begin behind being believe bell below benefit berry best better
between big bill bird bishop bit black blank blue board boat body book born both bottom bought box boy
bread break bridge bring broad brook brother brown build building business but butcher butler buy by
call called came camp can candy cannot car card care carpenter carry carter case castle cat cause center
central chance chancellor change charge charity chase chat check cherry chief child children choice
christian church citizen city claim class clay clean clear clerk click client cliff close cloud club
coach coal code cold colleague college come comes common company complain complaint computer contact
content control cook cool copy corner cost could count country couple course court cover craft create
cross crow crystal customer cut daisy dale dark data date daughter dawn day days dead deal dean dear
death decide decision deep defence delay delete desk did die different digital direct dirty do doctor
document does dog dollar done door doubt down draw dream drew drink drive driver drop dry duke during
duty each early earnest earth east easy eat edge education effect eight either else email employee
employer end energy english enough error eve even evening event ever every everybody everyone everything
evidence example expert eye face fact faith false family far farm farmer father favour fear feel feet
few field fight file fill film final find fine fire firm first fish fisher five flat floor flower food
foot for force forest form forward found four fox frank free friend from front frost full gale game
garden gave gay gene general get girl give given glad glass glen go goes gold golden good got government
grace grand grant grass gray great green grey ground group grow guest guide gun guy had hair half hall
hand hands happen happy hard harm harmed harmony has hat have hawk hazel he head health hear heard heart
heat heath heavy held hello help her here hero hers high hill him himself his history hold holly home
honest honor hope horse hospital host hot hour house how however human hundred hunt hunter husband i
idea if image important in income information inside insurance internet into invented iris iron is
island issue it its itself ivy jack jade january jay jewel job join journey joy judge july june just
justice keep kept key kid kind king knew knight know known lack ladies lady lake lamb lance land
language large last late later law lawyer lay lead leader learn least leave led left legal less let
letter level lie life light like lily line link lion list listen little live living local log long look
lord lose lost lot love low luck made mail main major make maker man manager many march mark market
marsh mason master matter max may maybe me mean means measure media medical meet melody member men mercy
message met middle might miles military mill miller million mind mine minute miss model moment monday
money month moon moore more morning most mother mountain move movie much music must my myself name named
names near need needed never new news next nice nick night no nobody none nor normal north not note
nothing notice now number nurse of off offer office officer often old olive on once one only open
operator or orange order ordinary organisation organization other others our out outside over owed own
page paid paint pair paper parent park parker part party pass past pat patience patient pay payment
peace pearl pen penny people percent perhaps period permanent person phone photo picture piece pierce
pilot pink place plan plant platform play player please point police policy poor pope porter position
possible post potter power prefer present president press price priest prince prior private problem process
product program project promise proof provide public pull pupil put queen question quick quiet rain
raise rate rather raven ray reach read reader ready real really reason receive record red reed refuse
remain remedy remove rent report request result return rhodes rice rich ride right rights ring rise
river rivers road rob robin rock rocky room rose royal ruby rule run safe said sale salt same sand sandy
saturday save saw say says school screen sea search second secret section security see seem seen send
senior sent september service set seven several shade share sharp she shepherd ship shoe shop short
should show side sign silver similar simple since single sir sister site six skip sky sleep slow small
smart smith snow so social society soft software soldier some somebody someone something son song soon
sorry sound source south space speak spencer spring staff stage star start state states station stay
step stephens still stone stop store storm story strange street strong student study such sue suffer
summer sun sunday support sure swan sweet system table take taken talk tall taylor teach teacher team
technology tell temple ten terms terry test text than thank thanks that the their them then there these
they thing things think third this those though thought three through thursday time tiny to today
together told tomorrow too took tool top total touch toward town trade train translator tree trial
trinity true trust truth try tuesday turn turner two type uncle under union unit university unknown
until up upon us use used user using valley value van victor video view village violet visit voice wade
wait walk walker wall want war ward warm was wash watch water way we web website wednesday week weight
welcome well wells went were west what when where whether which while white who whole whom whose why
wide wife wild will win wind window winter wise wish with within without wolf woman women wonder wood
woods word words work worker working works world would write writer writing written wrong wrote yard
year years yes yet you young your yourself zero`

const ARABIC = `
في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن ليس كان كانت يكون قد كل بعد قبل عند
عندما حتى أو او ثم أن ان إن إذا اذا هل كيف متى أين لماذا أي اي غير بين تحت فوق أمام خلف حول خلال ضد منذ
هو هي هم هن نحن أنا انا أنت انت أنتم به بها له لها لهم لنا لك فيه فيها منه منها عليه عليها إليه إليها
عنه عنها هناك هنا الآن اليوم غدا أمس يوم أيام شهر سنة عام وقت ساعة مرة الله شاء عبد السلام سلام عليكم
شكر شكرا مرحبا أهلا نعم كلا رجاء الرجاء يرجى نرجو لو سمحت شخص الشخص ناس الناس رجل امرأة طفل ولد بنت أم
أب أخ أخت ابن زوج زوجة صديق بيت دار باب مدينة بلد دولة حكومة شركة مؤسسة مكتب جهة موقع نظام برنامج حاسوب
هاتف رسالة رد كتب كتبت قال قالت يقول تقول قرار طلب شكوى حق حقوق مال عمل عامل عميل زبون خطأ صورة صور كلمة
كلام قول اسم رقم عنوان بيان بيانات معلومات ملف سجل صفحة كبير صغير جديد قديم جيد سيئ حسن جميل كريم أمين
صادق سعيد طويل قصير أول أخير آخر واحد اثنان ثلاثة عدل سلامة صحة حياة موت خير شر نور شمس قمر أمل فرح رحمة
نعمة هدى إيمان سماء أرض ماء نار بحر جبل حرب سلم قوة روح قلب يد عين وجه رأس وسام جواب سؤال مساعد مساعدة
خدمة دفع إعانة سكن دخل محكمة قاض قانون شرطة طبيب مستشفى مدرسة جامعة معلم طالب`

/** Of languages that letters and names often come in beside those. */
const OTHERS = `
der die das ein eine einen einem einer und oder nicht ich du er sie es wir ihr mein meine dein sein
seine kein keine ist sind war waren hat haben wird werden kann können soll mit von zu für auf an aus bei
nach vor über unter klein kleine kleiner groß gross lang kurz neu alt gut best beste schwarz weiß weiss
braun grün roth jung stark könig koenig kaiser herzog bauer schmidt müller muller mueller weber
schneider fischer koch richter vogt wolf wolff berg stein wald feld bach mann frau kind herz engel
sommer winter herbst morgen abend sonntag freitag bitte danke antwort frage anfrage brief geld haus
arbeit recht le la les un une des et ou ne pas je tu il elle nous vous ils elles mon ma mes ton sa son
ses leur est sont avec pour par sur dans petit grand blanc noir brun roux leblanc lenoir blanche rose
fleur marin martin lettre prix mai juin août el los las una unos y o no yo tú él ella nosotros mi su con
por para en de del que blanco rojo moreno bueno rey reyes cruz santo santos dios angel ángel flores paz
luz sol mar cielo carta dinero trabajo um uma os as não nao eu ele ela meu minha seu sua com sem branco
novo belo`

/** What stands before or inside names, and names nobody: titles, articles, particles. */
const TITLES_OF_PEOPLE = `
mr mrs ms miss mx dr prof professor doctor sir madam madame dame lord lady rev reverend father sister
brother imam sheikh rabbi hon herr frau fräulein herrn dipl ing med phil jur jr sr junior senior esq phd
md msc bsc ba ma monsieur mme mlle m señor señora señorita sra srta don doña dona senhor senhora dott
signor signora bay bey hanım hanim sayın السيد السيدة الآنسة الأستاذ الأستاذة الدكتور الدكتورة دكتور
دكتورة الشيخ الحاج الحاجة المهندس المهندسة سيد سيدة استاذ أبو أم ابو ام بن ابن بنت von van der den de
del della di da do dos das la le las los el al bin ibn abu abd du zu zur ter ten of the and`

export const TITLES: ReadonlySet<string> = new Set(wordsOf(TITLES_OF_PEOPLE))

export const COMMON_WORDS: ReadonlySet<string> = new Set([ENGLISH, ARABIC, OTHERS].flatMap(wordsOf))

/** Names in a script without capitals that are words as well, and seldom stand in a letter as one. */
export const NAMES_LIKE_WORDS: ReadonlySet<string> = new Set(
  wordsOf('نور أمل فرح شمس قمر كريم جميل حسن صادق سعيد أمين وسام هدى نعمة رحمة إيمان'),
)

/** Common words that many families are called by: between capitals one of these may be a name. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  wordsOf(`smith baker king young brown white black green hill wood woods cook hunter carter taylor turner miller mason
walker parker fisher potter shepherd bell price grant gray grey bishop knight stone rivers moore fox wolf lamb butler
barber weiss weiß schwarz braun klein gross groß lang kurz neu jung roth stark bauer schmidt müller weber schneider
fischer koch richter vogt wolff berg stein wald bach engel sommer winter herbst kaiser herzog könig petit blanc brun
roux leblanc lenoir blanche marin martin moreno bueno reyes cruz santo santos flores`),
)

/** What somebody writes where their name is asked who wants to say none. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `anonymous|anonym|anonyme|anonimo|anonima|anonymously|none|no name|noname|nobody|no one|unknown|not known|not given
not said|n a|na|nil|null|undefined|test|name|my name|private|secret|confidential|somebody|someone|a person|person|user
a user|the user|me|myself|x|xx|xxx|y|z|keine angabe|keiner|niemand|unbekannt|aucun|aucune|personne|inconnu|ninguno
nadie|desconocido|prefiero no decirlo|مجهول|مجهولة|بدون اسم|بلا اسم|لا أحد|لا يوجد|غير معروف|سري|فاعل خير`
    .split(/[|\n]/u)
    .map(plain),
)
