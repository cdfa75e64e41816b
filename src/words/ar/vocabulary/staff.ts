import type { Words } from '../../en/index.ts'

type Staff = Pick<Words['vocabulary'], 'accountActs' | 'staffNotices' | 'staffMails'>

const staffNotices: Staff['staffNotices'] = {
  danger: 'شخص في خطر',
  retaliation: 'شخص يتأذى لأنه كتب إلينا',
  broken_promise: 'موعد موعود مرّ',
  appeal: 'اعتراض أو شكوى منّا',
  hand_over: 'ملف أو جهة اتصال تنتقل من يد إلى يد',
  second_person: 'ما يحتاج إلى شخص ثانٍ',
  erasing: 'شخص يطلب محو ملفه',
  alarm: 'سيل من البلاغات، أو قرص أوشك أن يمتلئ',
}

/** What is done to accounts, and of what staff are told by mail, in Arabic; a draft translation. */
export const staff: Staff = {
  accountActs: {
    made: 'أُنشئ حساب',
    confirmed: 'سمح شخص ثانٍ بالدخول',
    shut: 'أُغلق حساب',
    opened: 'أُعيد فتح حساب',
    role_changed: 'تغيّر المسموح به من الآن',
    link_made: 'أُنشئ رابط لكلمة مرور',
    link_shown: 'أُنشئ رابط لكلمة مرور، وعُرض على من أنشأه',
    password_set: 'حُددت كلمة مرور برابط',
    password_changed: 'غُيّرت كلمة المرور الخاصة',
    codes_on: 'أُعدّ تطبيق الرموز',
    codes_off: 'انتهى تطبيق الرموز',
    signed_in: 'تسجيل دخول',
    visit_ended: 'تسجيل خروج من مكان آخر',
    reader_let_in: 'سُمح بقراءة قضية لا يجوز لأحد هنا قراءتها',
    reader_refused: 'لم يُسمح بقراءة قضية لا يجوز لأحد هنا قراءتها',
    names_refused: 'لم تُقبل أسماء لقضية لا يجوز لأحد هنا قراءتها',
    token_made: 'أُنشئ رمز دخول',
    token_ended: 'انتهى رمز دخول',
    passkey_added: 'أُضيف مفتاح مرور',
    passkey_removed: 'أُزيل مفتاح مرور',
    elsewhere_linked: 'الدخول عبر المؤسسة من الآن',
    elsewhere_ended: 'لا دخول عبر المؤسسة بعد الآن',
    hook_asked: 'طُلب إخطار برنامج آخر',
    hook_confirmed: 'أكّد شخص ثانٍ إخطار برنامج آخر',
    hook_ended: 'انتهى إخطار برنامج آخر',
    hook_given_up: 'توقّف إخطار برنامج آخر: لم يستلم شيئًا',
  },

  staffNotices,

  staffMails: {
    ...staffNotices,
    daily_digest: 'مرة في اليوم، هل ينتظرني شيء',
  },
}
