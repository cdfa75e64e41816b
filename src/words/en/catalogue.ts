import type { CatalogueId } from '../../domain/remedy/catalogue.ts'

/**
 * What each act of the remedy catalogue is, and what shows that it was done. Plain, and nothing that cannot be kept.
 */
export const catalogue: Record<CatalogueId, { readonly action: string; readonly proof: string }> = {
  'SAT-SUP-01': {
    action: 'Open an easy way to say that your personal data is in a data set and to have it taken out',
    proof: 'The address of the page, one trial request, and a receipt for each request made',
  },
  'SAT-SUP-02': {
    action: 'Say in writing what was held about you, where it came from and who was given it',
    proof: 'A copy of the letter, and a note that it reached you',
  },
  'SAT-FMD-01': {
    action: 'Tell the public what went wrong, thank those who reported it, and give dates for the repair',
    proof: 'The address of the text, a stored copy of it, and how far each step of the plan has come',
  },
  'SAT-FMD-02': {
    action: 'Add the fault and its correction to the public description of the model or its training data',
    proof: 'The old and the new version side by side',
  },
  'SAT-DDB-01': {
    action: 'Tell the people who use the product which rule was changed because of what they said',
    proof: 'A record of the messages sent, and the rule before and after',
  },
  'SAT-DDB-02': {
    action: 'Find out what the application did, step by step, and share the report with you',
    proof: 'The report you were given, with the records it rests on',
  },
  'SAT-DEP-01': {
    action: 'Give you a personal apology, in words agreed with you, and tell you regularly how things stand',
    proof: 'The signed letter, and your own word that it reached you',
  },
  'SAT-DEP-02': {
    action: 'Stop the harmful use, or the harmful answers, now',
    proof: 'The change that was made, its date, and a new test after it',
  },
  'SAT-DEP-03': {
    action: 'Publish how often the product is misused, in which ways, and what was done about it',
    proof: 'The address of the report and the figures behind it',
  },
  'SAT-DEP-04': {
    action: 'Hold the user or the staff member responsible to account, after hearing their side',
    proof: 'The decision and its reasons, without private details',
  },
  'SAT-DEP-05': {
    action: 'Explain what part the AI played in the decision, and the main reasons for it',
    proof: 'The explanation you were given, checked for plain language',
  },
  'RES-SUP-01': {
    action: 'Take your data or your work out of the data set, and tell you when it is out',
    proof: 'The data set before and after, with a check sum of each, and the message to you',
  },
  'RES-SUP-02': {
    action: 'Ask everyone who was given the data set to delete your part of it too',
    proof: 'The list of those asked, and their answers',
  },
  'RES-SUP-03': {
    action: 'Give workers who were harmed their job back, or the pay they are owed',
    proof: 'The work contract, or the entry in the pay records',
  },
  'RES-FMD-01': {
    action: 'Adjust the model until its answers reach an agreed level of accuracy, and publish a correction',
    proof: 'Test results next to the agreed level, and the address of the correction',
  },
  'RES-FMD-02': {
    action:
      'Work on the model so that it repeats less about you or from your work, and leave these out of its next training',
    proof: 'Results of test questions, and the list of what goes into the next training',
  },
  'RES-DDB-01': {
    action: 'Give you a switch to delete your history and to keep it out of training',
    proof: 'The notice of the new version, and a receipt for the deletion',
  },
  'RES-DDB-02': {
    action: 'Correct wrong data or settings wherever the product is in use',
    proof: 'The record of what was changed, where and when',
  },
  'RES-DEP-01': {
    action: 'Give back the account, access or function that was taken',
    proof: 'You have tried it, and it works',
  },
  'RES-DEP-02': {
    action: 'Start the payment or benefit again, pay what was missed, and add interest',
    proof: 'The record of the payment',
  },
  'RES-DEP-03': {
    action: 'Make the decision anew, by a person who has the knowledge and the power to decide',
    proof: 'The new decision, who made it, and the reasons',
  },
  'RES-DEP-04': {
    action: 'Remove the content, ask other sites to do the same, and help them to recognise copies',
    proof: 'A list of the addresses, with what happened at each',
  },
  'RES-DEP-05': {
    action: 'Undo what was done to you, such as a changed shift, a dismissal or a ban',
    proof: 'The entry in the records, and your own word that it was undone',
  },
  'RES-ECO-01': {
    action: 'Have a public body correct the record, or order that things be put back',
    proof: 'The decision of that body',
  },
  'GNR-SUP-01': {
    action: 'Collect and clean data in a new way, and publish how',
    proof: 'The written method, and a sample checked against it',
  },
  'GNR-SUP-02': {
    action:
      'Change the instructions for data workers, limit how much harmful material they see, and protect them better',
    proof: 'The instructions before and after, and what the workers say in a survey',
  },
  'GNR-FMD-01': {
    action:
      'Train the model to be safer, measure how much rarer the harm becomes, and publish how it was done',
    proof: 'How often it happened before and after, and how sure those numbers are',
  },
  'GNR-FMD-02': {
    action: 'Publish what work and pay are expected of those who prepare the data',
    proof: 'The address of the text, or the clause in the contract',
  },
  'GNR-FMD-03': {
    action: 'Add what happened to the tests that every new version has to pass',
    proof: 'The names of the tests, and a run that shows them',
  },
  'GNR-DDB-01': {
    action: 'Open a way to report harm to the developer, and update the filters from what is reported',
    proof: 'A trial report, and the version of the filter that came after it',
  },
  'GNR-DDB-02': {
    action: 'Move to another model when the developer of the present one cannot or will not repair it',
    proof: 'The record of the change',
  },
  'GNR-DEP-01': {
    action: 'Switch off the tool or function that keeps making mistakes',
    proof: 'The record of the switch, and its date',
  },
  'GNR-DEP-02': {
    action: 'Change the rule, the way of working or the product setting that led to the harm',
    proof: 'The text before and after, and a record of the training given',
  },
  'GNR-DEP-03': {
    action: 'Change how people watch over the AI, and train those who check its decisions',
    proof: 'Who checks and when, and how often they change a decision',
  },
  'GNR-DEP-04': {
    action: 'Take steps under the staff rules towards those who acted wrongly',
    proof: 'A note from the staff office, without private details',
  },
  'GNR-ECO-01': {
    action: 'Agree with others in the field on a shared practice, a shared list or a rule',
    proof: 'The text of the agreement, and who has joined',
  },
  'REH-SUP-01': {
    action: 'Pay for the care that data workers need',
    proof: 'The number of bills paid, and what the workers say about the care',
  },
  'REH-FMD-01': {
    action: 'Show people where to find counselling and legal help',
    proof: 'The list as it is shown, and how often it was opened, counted with consent',
  },
  'REH-FMD-02': {
    action: 'Give money to organisations that help people harmed in this way',
    proof: 'The record of the grant',
  },
  'REH-DDB-01': {
    action: "Show the organisation's offer of care inside the product",
    proof: 'How many people were shown it, in each language',
  },
  'REH-DEP-01': {
    action: 'Offer free time with a qualified professional who can put wrong advice right',
    proof: 'How many of the vouchers were used',
  },
  'REH-DEP-02': {
    action: 'Pay for therapy or counselling with someone you choose',
    proof: 'A note from the practice, with nothing about your health',
  },
  'REH-DEP-03': {
    action: 'Guide people in a crisis from the product to human help',
    proof: 'The results of trial conversations, in each language',
  },
  'REH-ECO-01': {
    action:
      'Bring you to an organisation that gives care, health or legal help, with a personal introduction if you wish',
    proof: 'A note that the organisation has welcomed you',
  },
  'COM-SUP-01': {
    action: 'Pay for works, data or labour that were used, or settle on a sum',
    proof: 'The record of the payment',
  },
  'COM-FMD-01': {
    action: 'Agree with you on a payment or a licence for the use of your work in training',
    proof: 'The agreement',
  },
  'COM-FMD-02': {
    action: 'Pay a share into a joint remedy or fund',
    proof: 'The record of the transfer',
  },
  'COM-DDB-01': {
    action: 'Share the cost of the damages with the organisation that used the product',
    proof: 'The agreement on who pays which part',
  },
  'COM-DEP-01': {
    action: 'Pay the income that was lost',
    proof: 'The record of the payment',
  },
  'COM-DEP-02': {
    action: 'Pay for what was lost or broken, and for the pain caused',
    proof: 'How the sum was worked out, and the record of the payment',
  },
  'COM-DEP-03': {
    action: 'Give something other than money, only if that is what you choose',
    proof: 'Your choice, in writing',
  },
  'COM-ECO-01': {
    action: 'Pay what a court or an authority has awarded',
    proof: 'The judgment or decision',
  },
}
