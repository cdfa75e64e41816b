import { plainPatterns } from '../plain-pattern.ts'
import type { FearPatterns } from './kinds.ts'

const p = plainPatterns('Latin')

export const english: FearPatterns = {
  script: 'Latin',
  fears: p(
    '<(?:afraid|scared|frightened|terrified|fearful|in fear|my fear|fear) of (?!being|the (?:result|outcome|future)|losing|what|it>)',
    "<(?:i|we) (?:(?:do not|don't|dont|did not|didn't|really|still|also|always|very much) )?fear(?:ed)? (?!that|for|it>|the (?:worst|result))",
    '<(?:scares?|scared|frightens?|frightened|terrif(?:y|ies|ied)) (?:me|us)>',
    '<(?:makes?|made) (?:me|us) (?:feel )?(?:@+ )?(?:afraid|scared|frightened|unsafe)>',
    "<(?:not|never|n't|unsafe)~<safe>~<(?:with|near|around|from|next to)>|<unsafe (?:with|near|around|next to)>",
  ),
  threatens: p(
    '<(?:threat|blackmail|harass|intimidat|stalk|terrori[sz])% (?:to )?(?:me|us|my|our)>',
    "<(?:(?:i|we) (?:am|are|was|were|have|had|get|got)|i'm|i've|we're|we've) (?:been |being )*(?:threatened|blackmailed|harassed|intimidated|stalked|beaten|abused)",
    '<threats? (?:by|from)>|<(?:threatens?|threatened|threatening) to>|<(?:makes?|made|making) threats>',
    '<(?:hits?|beats?|hurts?|abuses?|abused|attacks|attacked|is violent to|was violent to) (?:me|us)>',
    '<(?:wants?|going|tried|tries) to (?:hurt|harm|hit|beat|kill|punish|destroy|ruin) (?:me|us)>|<take (?:@+ )?revenge>|<retaliat@+ (?:against|on)>',
    '<(?:knows?|knew|found out) where (?:i|we) (?:live|work|stay|sleep|go to school)>',
    "<(?:will|would|'ll|'d|going to|wants? to|wanted to|threatened to) (?:come|turn up|show up|stop by|drop by|wait|stand)~<(?:my|our) (?:house|home|door|flat|apartment|place|street|school|work|office|family|children)>",
  ),
  mayNotKnow: p(
    "(?:^|<(?:please|you|and|but|so|also|just)[ ,]+)(?:do not|don't|dont|never) (?:ever )?(?:tell|inform|contact|write to|warn|notify|call|talk to|speak to|ask|let|show|mention|say) (?!me>|us>)",
    '<(?:they|he|she|nobody|no one|it|(?:my|the|this) @+|@+) (?:must|may|should) (?:not|never) (?:ever )?(?:know|learn|hear|find out|see)',
    '<(?!(?:i|we|you|it|and)>)@+ (?:can ?not|can never|shall not) (?:ever )?(?:know|learn of|hear of|find out)',
    "<(?:mustn't|shouldn't) (?:ever )?(?:know|learn|hear|find out)",
    "<(?!(?:i|we|you|it|and)>)@+ can't (?:ever )?(?:know|learn of|hear of|find out)",
    "<(?:do not|don't|dont|never) want~<(?:to (?:know|learn|hear|find out|see)|told|informed)",
    '<if (?:they|he|she|(?:my|the) @+|@+(?: @+)?) (?:ever )?(?:hears?|finds? out|learns?|gets? to know)>',
    "<(?:they|he|she) (?:would|will|could|might|'ll|'d) (?:fire|sack|dismiss|punish|hurt|hit|beat|kill|deport|evict|throw)",
    '<(?:keep|hide) (?:this|it|me) (?:secret )?from (?!happening)',
    "<not a word to>|<without~<knowing>|<behind~(?:'s|s'|<his|<her|<their) back>",
    '<(?:nobody|no one|no-one|none of (?:them|my @+)) (?:else )?(?:may|must|should|can|is to|has to|ought to) (?:ever )?(?:know|learn|find out)>',
    "<(?:i|we)(?:'d|'ll)?>~<(?:want|wish|need|prefer|must|have to|hope|ask|would|will|stay|remain)>~<(?:anonymous(?:ly)?|anonymity|confidential(?:ly)?|secret)>",
    '<(?:keep|treat|handle|leave|stays?|remains?|must be|should be)~<(?:anonymous(?:ly)?|confidential(?:ly)?|secret|between us|to yourselves)>',
    "<(?:would|will|could|might|'ll|'d|going to) (?:fail|expel|suspend|fire|sack|dismiss|demote|punish|hurt|hit|beat|kill|deport|evict|disown|report|sue) (?:me|us)>",
  ),
  us: p(
    '<(?:your|(?:one|some|any|all|people|somebody|someone|anybody|anyone) (?:of|with|at|among|from) you|for you)>',
  ),
}

export const german: FearPatterns = {
  script: 'Latin',
  fears: p(
    '<(?:angst|furcht|panik) (?:habe |haben |hatte )?vor> (?!der zukunft|dem (?:ergebnis|verlust)|dem verlieren|einer absage)',
    '<vor> (?:@+ ){1,5}<(?:habe?|haben|hatte)~<angst>',
    '<(?:furchte|furchten) (?!dass|um )|<(?:mache?|machen|macht|machte|jagt) (?:mir|uns) (?:@+ )?angst>|<(?:mir|uns) angst (?:macht|machen|gemacht)>',
    '<(?:erschreckt|verangstigt|einschuchter%) (?:mich|uns)>|<(?:mich|uns)~(?:eingeschuchtert|verangstigt)|<schuchter% (?:mich|uns)>',
    '<nicht sicher (?:vor|bei|neben)>',
  ),
  threatens: p(
    '<(?:bedroh|belastig|erpress|verfolg|misshandel)% (?:mich|uns)>',
    '<(?:mich|uns)~(?:bedroh|belastig|erpress|verfolg|misshandel)@+',
    '<(?:ich|wir) (?:werde|werden|wurde|wurden|bin|sind)~(?:bedroht|belastigt|erpresst|verfolgt|misshandelt|geschlagen)>',
    '<droh(?:t|te|en|ten) (?:mir|uns)>|<(?:mir|uns) .{0,30}(?:ge)?droh(?:t|te|en|ten)?>|<drohung% (?:von|durch)>|<droht(?:e)? damit>',
    '<(?:schlagt|schlug|verprugelt|verprugelte|verletzt|erniedrigt) (?:mich|uns)>|<(?:mich|uns)~(?:geschlagen|verprugelt)>|<(?:mir|uns)~etwas (?:an)?(?:tun|zu tun|antun|anzutun)>|<setzt (?:mich|uns) unter druck>|<racht sich>|<rachen>',
    '<(?:weiss|wissen|wusste|wussten),? wo (?:ich|wir) (?:wohn|leb|arbeit)%|<wo (?:ich|wir) (?:wohne|wohnen|lebe|leben|arbeite|arbeiten),? (?:weiss|wissen)>',
    '<(?:zu mir|zu uns) nach hause>|<vor (?:meiner|unserer) (?:tur|haustur|wohnung)>|<(?:bei mir|bei uns) (?:auftauch|vorbeikomm|vorbei komm)%',
  ),
  mayNotKnow: p(
    '<(?:sagen|sagt|sag|schreiben|schreibt|verraten|verratet|erzahlen|erzahlt|erzahl|melden|meldet|geben|zeigen|mitteilen|teilen) (?:sie |ihr )?(?:bitte |es |das |davon |ja |auch )*(?!mir>|uns>)@+~<(?:nicht|nichts|kein wort|niemals|nie)>',
    '<(?:informieren|informiert|benachrichtigen|kontaktieren|warnen|fragen) sie~<(?:nicht|niemals|nie)>|<rufen sie~<nicht an>',
    '<(?:darf|durfen|soll|sollen|sollte|kann|konnen)~<nicht(?:s)?>~<(?:wissen|erfahren|horen|mitbekommen|merken)>',
    '<(?:will|mochte) nicht,? dass~<(?:weiss|wissen|erfahrt|erfahren|hort|mitbekommt|merkt)>|<ohne dass~<(?:weiss|wissen|erfahrt|erfahren|merkt|mitbekommt)>|<ohne (?:das )?wissen (?:von|der|des|meine%)>',
    '<wenn (?:sie|er|es|mein%|die|der|@+(?: @+)?)~<(?:erfahrt|erfahren|hort|merk%|mitbekomm%|herausfind%)>',
    '<kein wort zu>|<hinter~<rucken>|<nicht weitersagen>|<geheim (?:vor|halten)>',
    '<(?:wird|werden|wurde|wurden|wirft|werfen) (?:mich|uns)~(?:entlassen|feuern|kundigen|schlagen|umbringen|toten|bestrafen|raus|hinaus|abschieben)',
    '<(?:niemand|keiner|keine)~<(?:wissen|erfahren|erfahrt|merkt|mitbekommt|horen)>|<dass~<(?:niemand|keiner)~<(?:weiss|wisse)>',
    '<(?:ich|wir|mich|uns|es|das|dies)~<(?:anonym|vertraulich)>|<(?:anonym|vertraulich) (?:bleib|halt|behandel)%|<unter uns bleib%',
    '<(?:wird|werden|wurde|wurden|lasst|konnte|konnten) (?:mich|uns)~<(?:durchfallen|exmatrikulieren|suspendieren|verklagen|anzeigen|rauswerfen|verstossen|versetzen)>',
  ),
  us: p('<(?:(?:von|bei|unter) (?:euch|ihnen)|ihre[nrms]? (?:amt|behorde|haus|buro|mitarbeiter%))>'),
}

export const french: FearPatterns = {
  script: 'Latin',
  fears: p(
    "<peur (?:de|du|des|d')(?! (?:perdre|ne |mon avenir|l'avenir|la suite|le resultat))(?! ?(?:etre|avoir) )",
    '<(?:me|nous|m) (?:fait|font|faisait|a fait) (?:@+ )?peur>|<(?:me|nous) terrif@+|<(?:me|nous) effra@+',
    "<(?:je|nous) (?:(?:le|la|les|ne|n') ?)?(?:crains|craignons|redoute|redoutons|craignais)> (?!que|qu'|de |d'|pour )",
    "<(?:j'ai|nous avons|ai) (?:la )?(?:crainte|terreur)>|<terrifiee?s? par>|<pas en securite (?:avec|pres|chez)",
  ),
  threatens: p(
    "<(?:(?:me|nous) (?:(?:a|ont) )?|m'(?:(?:a|ont) )?)(?:menac|harcel|intimid|pers[ée]cut|frapp|maltrait|agress)",
    '<(?:(?:me|nous) (?:bat|battent|battait|suit partout|fait du chant%|font du chant%|fait du mal|veut du mal)>)',
    "<(?:je|j'|nous) ?(?:suis|sommes|ai ete|avons ete|etais)~(?:menac|harcel|intimid|frapp|battu)",
    '<menaces? (?:de la part )?(?:de|du|des|par)>|<menacent? de>|<se venge%>|<represailles de>',
    "<(?:sait|savent|savait|savaient) ou (?:j'|je |nous )(?:habit|vi|loge|travaill)%",
    '<(?:viendr%|viennent|vont venir|va venir|venir|passer|passeront)~<(?:chez (?:moi|nous)|devant (?:ma|notre) (?:porte|maison))>',
  ),
  mayNotKnow: p(
    "<n(?:e |')(?:(?:le |la |les |lui |leur |en |y )*)(?:dites|dis|parlez|parle|prevenez|contactez|informez|avertissez|appelez|ecrivez|racontez|montrez|revelez)>",
    '<(?:ne pas|ne rien|ne jamais) (?:le |la |les |lui |leur |en )*(?:dire|parler|prevenir|contacter|informer|avertir|reveler)>(?! a moi)',
    '<ne (?:doit|doivent|devrait|devraient|peut|peuvent) (?:pas|rien|jamais)~<(?:savoir|apprendre|decouvrir|etre (?:au courant|informe))',
    "<(?:sans qu(?:e |')|(?:veux|voudrais|souhaite) pas qu(?:e |'))~<(?:sache|sachent|apprenne|apprennent|decouvre|decouvrent|soi(?:t|ent) au courant)",
    "<s(?:i |')~<(?:l'|le |la )?(?:apprennent|apprend|savent|sait|decouvrent?|apprenait)>",
    "<a l'insu de>|<en cachette d|<pas un mot a>|<dans le dos d|<gardez le secret",
    "<(?:va|vont|pourrait|pourraient) (?:me|nous|m') ?(?:virer|licencier|renvoyer|frapper|battre|tuer|punir|expulser|faire du mal)>|<(?:me|nous) (?:virer|licencier|renverr|tuer|punir|expulser|frapper)(?:a|ont)>",
    '<(?:personne|nul) ne (?:doit|doive|devra|devrait|peut|pourra)~<(?:savoir|apprendre|decouvrir)>|<que personne~<(?:sache|apprenne|decouvre)>',
    "<(?:gard|trait|rest|demeur|veux|voudrais|souhait|dois|devons|prefer)%~<(?:anonym|confidenti)%|<l'anonymat>|<(?:reste|rester|restera) entre nous>",
    "<(?:me|nous) (?:ferait|feront|fera|feraient)~<(?:echouer|redoubler|renvoyer|virer|expulser|licencier)>|<(?:va|vont|pourrait|pourraient) (?:me|nous|m') ?(?:faire (?:echouer|renvoyer|expulser)|recaler|exclure|denoncer)>",
  ),
  us: p(
    '<(?:(?:chez|parmi|de|entre) vous|(?:votre|vos) (?:bureau|service|collegues?|employee?s?|agents?|equipe|chef%))>',
  ),
}

export const spanish: FearPatterns = {
  script: 'Latin',
  fears: p(
    '<(?:tengo|tenemos|tenia) (?:mucho |tanto |un poco de )?(?:miedo|temor|panico|terror) (?:de|a|al|del|por)>(?! (?:perder|quedarme|que|no |lo que|los resultados|futuro))',
    '<(?:me|nos|le|les) (?:da|dan|daba|tengo|tenemos|mete|meten) (?:mucho |tanto )?(?:miedo|panico|terror)>(?! (?:perder|quedarme|que))',
    '<(?:temo|tememos|temia) (?!que|por|perder|lo )|<(?:me|nos) (?:asust|aterr|atemoriz|amedrent)%',
    '<(?:asustad|aterrad|aterrorizad|atemorizad)[oa]s? (?:de|por|con)>|<no me siento segur[oa] (?:con|cerca)',
  ),
  threatens: p(
    '<(?:me|nos) (?:(?:ha|han|esta|estan|estaba) )?(?:amenaz|intimid|chantaje|persigu|hostig|maltrat|acos(?:an?|aba|aban|ado|ando|aron?|o)>)',
    '<(?:amenaz|intimid|chantaje|persigui|hostig|acos|maltrat)%(?:me|nos)>',
    '<(?:me|nos) (?:pega|pegan|pego|pegaba|golpea|golpean|golpeo|hizo dano|hace dano|quiere hacer dano|sigue a todas)>',
    '<(?:he|hemos|fui|soy|somos|estoy siendo|fuimos) (?:sido )?(?:amenazad|acosad|intimidad|golpead|hostigad|maltratad)',
    '<amenazas? (?:de|por|del)>|<amenaza con>|<vengar(?:se|a)>|<represalias de>',
    '<(?:sabe|saben|sabia|sabian) donde (?:vivo|vivimos|trabajo|trabajamos|estoy)>',
    '<(?:vendr%|vienen|venir|iran|irian|ir|aparecer%|presentar%)~<a (?:mi|nuestra) (?:casa|puerta)>',
  ),
  mayNotKnow: p(
    '<(?:no|nunca) (?:se lo |se la |le |les |lo |la |los |me )*(?:digan?|digas|cuenten?|cuentes|informen?|contacten?|avisen?|hablen?|llamen?|escriban?|comuniquen?|revelen?|muestren?)>(?! (?:me|nos)>)',
    '<(?:no|nunca|nada) (?:debe|deben|puede|pueden|deberia|deberian|tiene que|tienen que)~<(?:saber|enterarse|descubrir)|<(?:no se entere|no se enteren|no lo sepa)>',
    '<(?:no quiero|no queremos|sin) que~<(?:sepan?|entere|enteren|descubran?)>',
    '<(?:si|cuando)~<(?:se )?(?:enteran?|entera|lo saben?|lo sabe|descubren?)>',
    '<(?:a espaldas|a escondidas|sin el conocimiento) de>|<ni una palabra a>|<(?:que quede|mantenganlo en|en) secreto>',
    '<(?:me|nos) (?:va|van|puede|pueden|podrian?) a? ?(?:despedir|echar|pegar|golpear|matar|castigar|deportar|hacer dano)|<(?:va|van) a (?:despedir|echar|pegar|golpear|matar|castigar|deportar)(?:me|nos)>|<(?:me|nos) (?:despedir|echar|matar|castigar|deportar)(?:an?)>',
    '<que (?:nadie|ninguno|ninguna) (?:@+ )?(?:sepa|sepan|entere|descubra)>|<(?:nadie|ninguno|ninguna) (?:debe|puede|deberia|tiene que|ha de)~<(?:saber|enterarse|descubrir)',
    '<(?:mant|mantener|guard|qued|permanec|segu|trat|quiero|queremos|debo|necesito|prefiero|pido)%~<(?:confidencial%|anonim[oa]s?>|anonimato>|entre nosotros>)',
    '<(?:me|nos) (?:va|van|puede|podria|podrian) a? ?(?:reprobar|suspender|expulsar|denunciar|demandar)|<(?:me|nos) (?:reprobar|suspender|expulsar|denunciar)(?:a|an|ia|ian)>',
  ),
  us: p(
    '<(?:(?:de|entre|con) (?:ustedes|vosotros|vosotras)|su (?:oficina|jefe|jefa|companer[oa]|emplead[oa]))>',
  ),
}

export const portuguese: FearPatterns = {
  script: 'Latin',
  fears: p(
    '<(?:tenho|temos|tinha|sinto) (?:muito |tanto )?(?:medo|pavor|receio) (?:de|da|do|das|dos|dele|dela|deles|delas)>(?! (?:perder|ficar|que|nao |futuro|resultado))',
    '<(?:me|nos) (?:da|dao|deu|mete|metem|causa) (?:muito )?medo>|<(?:mete|metem|da|dao|causa)-(?:me|nos) (?:muito )?medo>|<medo (?:dele|dela|deles|delas|dess[ea])>',
    '<(?:temo|tememos|receio) (?!que|por|perder|o pior|nao )|<(?:me|nos) (?:assust|aterroriz|apavor|amedront)%|<(?:assust|aterroriz|apavor)%-(?:me|nos)>',
    '<(?:assustad|apavorad|aterrorizad)[oa]s? com>|<nao me sinto segur[oa] (?:com|perto)',
  ),
  threatens: p(
    '<(?:me|nos) (?:(?:esta|estao|tem|estava) a? ?)?(?:ameac|intimid|chantage|persegu|assedi|maltrat|agredi)',
    '<(?:ameac|intimid|chantage|persegu|assedi|maltrat|agredi)%-(?:me|nos)>|<(?:ameacar|intimidar|perseguir|assediar)-?(?:me|nos)>',
    '<(?:me|nos) (?:bate|batem|bateu|espanca|machuca|machucou|magoa fisicamente|faz mal)>|<(?:bate|batem|bateu|espanca)-(?:me|nos)>',
    '<(?:fui|fomos|sou|somos|estou sendo|tenho sido|estou a ser) (?:@+ )?(?:ameacad|assediad|intimidad|perseguid|agredid|espancad)',
    '<ameacas? (?:de|da|do|das|dos|por|pel[oa])>|<ameaca(?:m|ndo)? (?:de|me)|<vingar(?:-se)?>|<retaliac@+ d',
    '<(?:sabe|sabem|sabia|sabiam) onde (?:eu |nos |a gente )?(?:moro|moramos|mora|vivo|vivemos|trabalho|trabalhamos)>',
    '<(?:viria|viriam|virao|vira|vir|vem|vao|vai|iriam|iria|ir|aparecer%)~<(?:a|na|ate a?) ?(?:minha|nossa) (?:casa|porta)>',
  ),
  mayNotKnow: p(
    '<(?:nao|nunca) (?:lhes? |o |a |os |as )?(?:digam?|diga|contem?|conte|avisem?|informem?|falem?|contactem?|contatem?|liguem?|escrevam?|revelem?|mostrem?|comuniquem?)>(?!(?:-| )(?:me|nos)>)',
    '<(?:nao|nunca|nada)~<(?:pode|podem|deve|devem|deveria|deveriam)~<(?:saber|descobrir|ficar sabendo)|<(?:pode|podem|deve|devem) (?:saber|descobrir) (?:nada|disto|disso)',
    '<(?:nao quero|nao queremos|sem) que~<(?:saibam?|saiba|descubram?|descubra)>',
    '<se~<(?:souber|souberem|descobrir|descobrirem|ficar sabendo)>',
    '<(?:pelas costas|as escondidas|sem o conhecimento) d|<nem uma palavra a|<em segredo>',
    '<(?:vai|vao|pode|podem|podia) (?:me|nos) (?:demitir|despedir|bater|matar|castigar|punir|deportar|mandar embora)|<(?:vai|vao|pode|podem) (?:despedir|demitir|bater|matar|castigar|punir|deportar)-(?:me|nos|lhe)',
    '<ninguem~<(?:saiba|descubra|fique sabendo)>|<ninguem (?:pode|deve|podera|devera|devia)~<(?:saber|descobrir)',
    '<(?:mant|mantenh|fic|permanec|trat|guard|quero|queremos|preciso|devo|prefiro|peco)%~<(?:confidencia%|anonim[oa]s?>|anonimato>|sigilo>|entre nos>)|<em sigilo>',
    '<(?:vai|vao|pode|podem|podia|iria|iriam) (?:me|nos) (?:reprovar|chumbar|expulsar|suspender|denunciar|processar)|<(?:me|nos) (?:reprovar|chumbar|expulsar|suspender|denunciar)(?:a|ia|iam|ao)>|<(?:reprovar|chumbar|expulsar|suspender|denunciar)-(?:me|nos)',
  ),
  us: p('<(?:(?:de|entre|com) (?:voces|vos)|convosco|(?:vosso|vossa|seu escritorio|sua equipe|sua equipa))>'),
}

export const swahili: FearPatterns = {
  script: 'Latin',
  fears: p(
    // The verb carries who fears and whom: namwogopa, ninawaogopa, tunamuogopa.
    'ogop%>(?! (?:kupoteza|kukosa|kwamba|kuwa|matokeo|kufeli))',
    '<(?:nina|tuna|ninayo|naona|nahisi|ninahisi) (?:@+ )?(?:hofu|woga|uoga)>(?! (?:ya )?(?:kupoteza|kukosa|kwamba))|<hofu (?:na|kwa|dhidi ya)>',
    '<@{0,4}(?:ni|tu|ku)ti(?:a|sha) (?:hofu|woga|uoga)|<(?:si|sijisikii|sihisi|siko) salama~<(?:na|karibu|mbele|pamoja)>',
  ),
  threatens: p(
    '<@{0,5}(?:ni|tu)tish(?:a|i)%|<(?:vitisho|tishio) (?:kutoka|vya|la|cha|kwa)>',
    '<(?:a|wa)(?:na|me|li|ta|ki|takaye)?(?:ni|tu)(?:nyanyas|sumbu|dhuru|umiz|pig(?!i)|fuatili|fuatil|andam|dhulum|tes|onev|shambuli|lazimish)%',
    '<(?:kuni|kutu)(?:dhuru|umiz|piga>|ua>|adhib|nyanyas)%|<(?:na|tuna|nime|tume|nili|tuli)(?:tishwa|tishiwa|nyanyaswa|pigwa|dhulumiwa)>|<(?:natishiwa|ninatishiwa)>|<kulipiza kisasi>',
    '<(?:a|wa)(?:na)?jua~<(?:ninapoishi|ninakoishi|napoishi|nakoishi|tunapoishi|tunakoishi|nilipo|ninapofanya kazi)>',
    '<(?:ata|wata|ange|wange|watakuja|atakuja)(?:kuja|ja|fika|vamia)?%~<(?:nyumbani (?:kwangu|kwetu)|kwangu nyumbani|mlangoni)>',
  ),
  mayNotKnow: p(
    '<(?:m|u)si(?:m|mw|wa|u)(?:w)?(?:ambi|elez|julish|taarif|pigi|andiki|fahamish|onyesh|arif|wasilian)%|<(?:m|u)si(?:seme|wasiliane|zungumze|ongee|mtaje) (?:na |kwa )?',
    '<(?:a|wa)si(?:jue|fahamu|sikie|gundue|pate kujua|ambiwe|julishwe)>|<(?:asiambiwe|wasiambiwe)>',
    '<(?:ha|hawa)(?:paswi|takiwi|stahili|fai|wezi) (?:ku)?(?:jua|fahamu|sikia|gundua|julishwa|ambiwa)|<(?:si|hatu)(?:taki|tungependa)~<(?:ajue|wajue|afahamu|wafahamu|asikie|agundue|wagundue)>',
    '<bila~<(?:kujua|kufahamu|kujulishwa|kuambiwa)>|<(?:a|wa)ki(?:jua|sikia|gundua|fahamu|pata kujua)>|<iwapo~<(?:ata|wata)(?:jua|sikia|gundua|fahamu)>',
    '<(?:ata|wata)(?:ni|tu)(?:fukuz|u(?:a|wa)>|pig(?!i)|dhuru|umiz|adhib|achish)%|<kwa siri>|<(?:iwe|ibaki|wekeni|weka) siri>',
    '<(?:mtu )?(?:yeyote|yoyote|mwingine)~<(?:asijue|wasijue|asifahamu|asigundue)>|<hakuna~<(?:anayepaswa|anayetakiwa|atakaye|anaye)%~<jua|<hakuna (?:mtu )?(?:anayepaswa|anayetakiwa) kujua>',
    '<(?:tunza|tunzeni|hifadhi|hifadhini|fanya|fanyeni|ifanye|naomba|tafadhali|ibakie|ibaki)~<(?:siri|usiri|faragha)>|<(?:bila|pasipo) (?:jina|kutajwa|kutaja jina|kujulikana|kujitambulisha)>|<(?:nisijulikane|nisitajwe|tusijulikane)>',
    '<(?:ata|wata|ange|wange)(?:ni|tu)(?:felish|feli|fukuz|simamish|adhib|shtak|pig(?!i)|achish)%',
  ),
  us: p('<(?:(?:miongoni mwenu|kati yenu|mmoja wenu|wenu|kwenu|wenzenu|yenu)|ofisi (?:yako|yenu))>'),
}
