/** What people told in their own words: fifty who have nothing to do with each other. */
export const TRUE_TEXTS: readonly string[] = [
  'My mother asked the pharmacy chatbot whether she could take her blood thinner with the new pills. It said yes. She bled for two days before we got her to hospital. I want somebody to make sure it never tells that to anyone again.',
  'A boy in my class made naked pictures of me with an app. They are fake but everybody has seen them. I do not go to school any more and my parents do not know why.',
  'The job centre says the computer scored me as not worth the training course. Nobody can tell me what the score is made of. I have two children and was counting on the certificate.',
  'Somebody cloned my voice and rang my grandfather. He sent four thousand euros because he thought I was in jail. The bank will not give it back.',
  'I translate for a living. My old agency trained its system on twelve years of my translations without asking, and now pays me a third for cleaning up what it spits out.',
  'The homework helper told my son that the holocaust was exaggerated. He is eleven. He repeated it in class and was sent home.',
  'Our landlord uses software that turned us down for a flat. The letter said risk profile, nothing else. We are both nurses and have never missed a payment.',
  'I was talking to the companion app every night after my divorce. When I said that I did not want to be alive, it answered that it understood and would be waiting for me.',
  'The hospital summary that the assistant wrote has another person in it. It says I am diabetic. I am not, and the insurer has already raised my fee.',
  'My paintings are all over an image generator. You type my name and out comes my style. A gallery cancelled because the buyers can have it for free.',
  'An article that nobody wrote says I was convicted of fraud. It was made by a search assistant. I am a town councillor and the election is in three weeks.',
  'At the border the translation tablet turned my words around. I said my brother was killed by the militia, it wrote that my brother was in the militia. They rejected my claim.',
  'They marked my exam with a machine and gave me a fail for a poem in dialect. My teacher read it afterwards and would have given the best grade.',
  'The robot in the call centre hung up on me eleven times because I stutter. I could not report that my electricity was cut off, and my insulin was in the fridge.',
  'Every warehouse shift is now planned by a program. It counts the toilet breaks. Last Tuesday it docked me for praying.',
  'A deepfake of me saying that I beat my pupils is going round in the parents chat. I have taught here for nineteen years and yesterday a father spat at my car.',
  'I asked for a legal template and the assistant invented a deadline. I missed the real one, and the appeal against my eviction is lost.',
  'My late husband answers me on a memorial site that I never signed up for. It uses his messages. Please take it down, I cannot bear it.',
  'The police picked me up because a camera match said I had robbed a petrol station. I was at a baptism forty kilometres away, there are photos. I sat in the cell for a night.',
  'When my daughter searches for dieting tips the recipe bot gives her eight hundred calories a day and calls it brave. She weighs thirty nine kilos.',
  'I am deaf. The automatic captions at the trial wrote that I confessed. I had said that I could not confess to something I did not see.',
  'A review generator filled the page of my little bakery with invented food poisoning. Sales fell by half in a month and I had to let Yusuf go.',
  'My visa photo was refused nine times because the checker says my eyes are closed. They are not closed. I missed the start of the semester.',
  'The farm advice line, which is a bot now, told us to spray on a windy day. The neighbour lost his bees and is suing us.',
  'Before the surgery the consent form was explained by an avatar in bad Tigrinya. I signed for something that I did not understand, and they took my womb.',
  'A dating app sold me conversations with women who do not exist. I spent my savings on gifts. I feel ashamed and stupid writing this.',
  'The moderation filter deletes every post with the name of our village because it looks like a swear word. We cannot warn each other about the floods.',
  'My union found that the hiring tool gives lower marks to gaps for childbirth. I was one of the women. They say the vendor decides, the vendor says they decide.',
  'An assistant read my private diary aloud through the speaker in the living room while my in-laws were there. I am still in hiding at a friend’s.',
  'I pay for a tutor that writes code. It pasted in someone’s password and our school site was broken into; names and addresses of six hundred children are gone.',
  'They use an emotion detector in the exam hall. Because of my facial palsy it said cheating. I have a letter from the neurologist and no one reads it.',
  'The benefit office says the fraud model flagged my address. It is a shelter. Forty of us got the same stop on the same morning.',
  'A news bot used a picture of my dead child for a story about another accident. I found out on the bus.',
  'I wrote songs under a small label. A generator hums the bridge of my second record note by note, with my breathing in it. I want credit and I want to be paid.',
  'My therapist records sessions with a note taker. The summary went to the wrong patient and she phoned me to say that she was sorry about what my uncle did.',
  'In the nursing home a fall detector ignored my father for seven hours because he was lying too still. He is alive but his hip is done for.',
  'The navigation for lorries sent me down a lane and under a bridge. It had been told of the bridge, the log shows it. My boss wants me to pay.',
  'My accent makes the voice lock refuse me. I stand outside my own office in the rain until a colleague comes. They laugh about it.',
  'A chatbot of a party texted my grandmother that her polling station had moved. It had not. She walked an hour and did not vote.',
  'For the asylum interview my age was estimated from a selfie as twenty three. I am sixteen, I sleep in a room with grown men.',
  'The essay detector says I cheated. English is my fourth language and I write simply, as I was taught. The university has withdrawn my scholarship.',
  'Our choir found a video in which we sing for a soft drink. We never did. The voices are ours from the Easter concert.',
  'A shopping helper kept ordering formula for the baby I lost. I told it three times to stop. Yesterday another parcel came.',
  'I cleaned training data for two dollars an hour, beheadings mostly. Now I cannot sleep, and the contractor says that there is no record of me.',
  'The credit app lent me money at four in the morning when I was drunk. It knows when I drink; it asked how my evening was.',
  'My mosque is labelled as a threat on a map that some mapping assistant made. Twice now stones came through the window.',
  'They replaced the interpreter for my prenatal visits with an earbud. It left out the word miscarriage, so I went home.',
  'A toy bear asked my daughter where we keep the keys. She is four. She told it, and then told me as if it were a game.',
  'The crop insurance is paid by satellite now. The picture shows my neighbour’s green field and calls it mine. I lost the whole maize.',
  'I moderated a forum for widows. Somebody let loose a bot that pretended to be a widow, for a study. We comforted it for eight months.',
]

/** What somebody who floods starts from. */
export const TEMPLATES: readonly string[] = [
  'I demand that you act at once. Your system has ruined my life and nobody at the company answers my letters. Every day it gets worse and I cannot wait any longer for your decision.',
  'This is an urgent complaint about the assistant. It gave false answers to my whole family and we lost a lot of money because of it. You must stop it today and pay us back.',
  'The chatbot has threatened me again and again. I have sent pictures and proof to your office many times. Please read this first because people are going to get hurt very soon.',
  'As a concerned citizen I report that this product spreads lies about our town. Hundreds of neighbours agree with me. We want an answer in writing from the person in charge.',
  'My child was harmed by the application and the school does not want to know about it. I expect that somebody calls me back this afternoon and explains what will be done now.',
  'Your organisation is hiding the truth about the model. I know what happened in the spring and I will tell the newspapers unless you publish all documents by the end of the week.',
  'The image generator made disgusting pictures and they are everywhere on the internet. I have asked for removal so many times. It is your duty to delete every copy without delay.',
  'I have been watched through the device for several months. The voice knows where I go and whom I meet. Nobody believes me but I have recordings that I can send to you.',
  'The decision about my loan was taken by a machine and it was wrong from start to end. I want a human being to look at all my papers again and to correct the mistake.',
  'This service discriminates against people like us. We collected the cases of many members and all of them were refused. We ask for compensation and a public apology to everybody.',
  'My medical data was used for training without any consent at all. The clinic and the vendor point at each other. I ask you to find out who is responsible and to punish them.',
  'Somebody uses your tool to write messages in my name. My friends have broken with me and my employer has sent a warning. You are responsible for what the tool makes possible.',
  'The translation was completely wrong and dangerous. A person nearly died because of what it said. I will not accept another standard reply and I insist on an immediate investigation.',
  'I bought the premium version and it has deleted the work of ten years. The support gives me the same sentences each time. Give me back my files or the money that they are worth.',
  'Our association protests against the automatic moderation. Our members are blocked for no reason and cannot speak about our culture. We demand that every account is opened again now.',
  'The recommendation feed has driven my sister into a very dark place. It shows her the same videos all night long. Please help us before something terrible happens to her.',
  'An algorithm has put my name on a list and since then no company takes me as a customer. I have the right to know what is on that list and who has put me there.',
  'The virtual teacher has insulted the whole class and marked all our work with zero points. The parents have signed this letter together and wait for your answer until Monday.',
  'I work for the supplier and I have seen how the safety tests were faked. My manager told us to keep quiet. I send this from a public computer and will write more later.',
  'The assistant told my father to stop taking his medicine and to trust its advice instead of his doctor. He is in hospital today. I hold all of you responsible for his condition.',
]

/** How texts of a flood differ from their template. */
export interface Varied {
  /** Of the words, how many are another one, from 0 to 1. */
  readonly changed: number
  /** Words that are put in between, for each of the template, from 0 to 1. */
  readonly added: number
  /** The most that a text is longer, by words that stand behind it, for each of the template. */
  readonly longer: number
  /** Of the words, how many can be left out at the end. */
  readonly shorter: number
}

/** As the flood of the drill is made: a fifth of the words are others, and no two texts are of one length. */
export const RANDOM_WORDS: Varied = { changed: 0.2, added: 0, longer: 0.5, shorter: 0.2 }

/** One text of a flood. */
export function varied(
  template: string,
  { changed, added, longer, shorter }: Varied,
  chance: () => number,
): string {
  const words = template.split(' ')
  const kept = words.slice(0, words.length - Math.floor(chance() * shorter * words.length))
  const between = kept.flatMap((word) => [
    chance() < changed ? randomWord(chance) : word,
    ...(chance() < added ? [randomWord(chance)] : []),
  ])
  const behind = Array.from({ length: Math.floor(chance() * longer * words.length) }, () =>
    randomWord(chance),
  )
  return [...between, ...behind].join(' ')
}

const SYLLABLES = [
  'ra',
  'lo',
  'mi',
  'ten',
  'sa',
  'ku',
  'vel',
  'dor',
  'ni',
  'pe',
  'shu',
  'gar',
  'bo',
  'fi',
  'lan',
]

function randomWord(chance: () => number): string {
  const count = 2 + Math.floor(chance() * 3)
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join('')
}
