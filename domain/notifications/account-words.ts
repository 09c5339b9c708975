import type { Locale } from '#domain/bilingual.ts'
import type { CodePurpose } from '#domain/users/account-code.ts'
import type { ToldEventType } from '#domain/users/sign-in-event.ts'

type CodeWords = {
  subject: (code: string) => string
  heading: string
  next: (minutes: number) => string
  caution: string
  reason: string
}

/** Every word of the mails about somebody's own account. */
export type AccountWords = {
  sender: string
  code: Record<CodePurpose, CodeWords>
  notice: Record<ToldEventType, { subject: string; next: string }>
  moment: (moment: string) => string
  device: (device: string) => string
  ifYou: string
  ifNotYou: string
  noticeReason: string
}

const en: AccountWords = {
  sender: 'Sadu',
  code: {
    confirmation: {
      subject: code => `${code} is your code for Sadu`,
      heading: 'Your confirmation code',
      next: minutes => `Enter it on the page you came from. It works for ${minutes} minutes.`,
      caution: 'If you did not ask for it, somebody mistyped an address: nothing happens unless you use it.',
      reason: 'You receive this mail because someone signed up for Sadu with this address.',
    },
    password_reset: {
      subject: code => `${code} is your code for a new password`,
      heading: 'A new password for Sadu',
      next: minutes => `Enter this code on the page you came from. It works for ${minutes} minutes.`,
      caution: 'If you did not ask for it, do nothing: your password stays as it is. Tell nobody the code.',
      reason: 'You receive this mail because someone asked for a new password for this address.',
    },
  },
  notice: {
    password_changed: {
      subject: 'Your Sadu password was changed',
      next: 'The password of your account was changed, and all other sessions were signed out.',
    },
    password_reset: {
      subject: 'Your Sadu password was set anew',
      next: 'A new password was set with a code from this mailbox, and all sessions were signed out.',
    },
    totp_enabled: {
      subject: 'Two-step sign-in is now on',
      next: 'From now on a code from your authenticator app is needed to sign in.',
    },
    totp_disabled: {
      subject: 'Two-step sign-in is now off',
      next: 'From now on your password alone is enough to sign in.',
    },
    recovery_codes_replaced: {
      subject: 'You have new recovery codes',
      next: 'New recovery codes were made. The former ones no longer work.',
    },
    recovery_code_used: {
      subject: 'A recovery code was used',
      next: 'Somebody signed in to your account with one of your recovery codes.',
    },
    token_reused: {
      subject: 'We ended one of your sessions',
      next: 'An old key of one of your sessions was used again. It may have been copied, so we ended that session.',
    },
  },
  moment: moment => `When: ${moment} (UTC)`,
  device: device => `Device: ${device}`,
  ifYou: 'If this was you, there is nothing to do.',
  ifNotYou: 'If it was not you, set a new password now and sign out everywhere.',
  noticeReason: 'You receive this mail because it concerns the safety of your account.',
}

const ar: AccountWords = {
  sender: 'سدو',
  code: {
    confirmation: {
      subject: code => `رمزك في سدو: ${code}`,
      heading: 'رمز التأكيد',
      next: minutes => `أدخله في الصفحة التي جئت منها. يبقى صالحًا مدة ${minutesInArabic(minutes)}.`,
      caution: 'إن لم تطلبه، فقد أخطأ شخص في كتابة عنوانه، ولن يحدث شيء ما لم تستخدمه.',
      reason: 'تصلك هذه الرسالة لأن شخصًا سجّل في سدو بهذا العنوان.',
    },
    password_reset: {
      subject: code => `رمز كلمة المرور الجديدة: ${code}`,
      heading: 'كلمة مرور جديدة لحسابك في سدو',
      next: minutes => `أدخل هذا الرمز في الصفحة التي جئت منها. يبقى صالحًا مدة ${minutesInArabic(minutes)}.`,
      caution: 'إن لم تطلبه فلا تفعل شيئًا، وتبقى كلمة مرورك كما هي. لا تُطلع أحدًا على الرمز.',
      reason: 'تصلك هذه الرسالة لأن شخصًا طلب كلمة مرور جديدة لهذا العنوان.',
    },
  },
  notice: {
    password_changed: {
      subject: 'تغيّرت كلمة مرورك في سدو',
      next: 'غُيّرت كلمة مرور حسابك، وانتهت جميع الجلسات الأخرى.',
    },
    password_reset: {
      subject: 'عُيّنت كلمة مرور جديدة لحسابك في سدو',
      next: 'عُيّنت كلمة مرور جديدة برمز وصل إلى هذا البريد، وانتهت جميع الجلسات.',
    },
    totp_enabled: {
      subject: 'فُعّل التحقق بخطوتين',
      next: 'من الآن يلزم رمز من تطبيق المصادقة عند كل تسجيل دخول.',
    },
    totp_disabled: {
      subject: 'أُوقف التحقق بخطوتين',
      next: 'من الآن تكفي كلمة المرور وحدها لتسجيل الدخول.',
    },
    recovery_codes_replaced: {
      subject: 'لديك رموز استرداد جديدة',
      next: 'أُنشئت رموز استرداد جديدة، ولم تعد الرموز السابقة تعمل.',
    },
    recovery_code_used: {
      subject: 'استُخدم أحد رموز الاسترداد',
      next: 'سجّل شخص الدخول إلى حسابك بأحد رموز الاسترداد.',
    },
    token_reused: {
      subject: 'أنهينا إحدى جلساتك',
      next: 'استُخدم مفتاح قديم لإحدى جلساتك مرة أخرى. ربما نُسخ، ولذلك أنهينا تلك الجلسة.',
    },
  },
  moment: moment => `الوقت: ${moment} (بالتوقيت العالمي)`,
  device: device => `الجهاز: ${device}`,
  ifYou: 'إن كنت أنت من فعل ذلك فلا داعي لأي إجراء.',
  ifNotYou: 'وإن لم تكن أنت، فعيّن كلمة مرور جديدة الآن وسجّل الخروج من جميع الأجهزة.',
  noticeReason: 'تصلك هذه الرسالة لأنها تخص أمان حسابك.',
}

function minutesInArabic(minutes: number): string {
  return `${minutes} ${minutes > 2 && minutes < 11 ? 'دقائق' : 'دقيقة'}`
}

export const accountWords: Record<Locale, AccountWords> = { en, ar }
