import type { Locale } from '#domain/bilingual.ts'
import type { Role } from '#platform/db/access.ts'

/** Every word of the mails about the team itself. */
export type TeamWords = {
  /** As it stands in a sentence, and what it means in a line. */
  roles: Record<Role, { name: string; means: string }>
  invitation: {
    subject: (tenant: string) => string
    heading: (tenant: string) => string
    next: (inviter: string, role: string) => string
    action: string
    until: (moment: string) => string
    caution: string
    reason: (tenant: string) => string
  }
  removed: { subject: (tenant: string) => string; heading: string; next: (tenant: string) => string; note: string }
  role: { subject: (tenant: string) => string; heading: (role: string) => string; next: (person: string) => string }
  owner: { subject: (tenant: string) => string; heading: (person: string) => string; next: string; note: string }
  verification: Record<
    'verified' | 'refused',
    { subject: (tenant: string) => string; heading: string; next: string }
  > & {
    note: (note: string) => string
    again: string
    openSettings: string
  }
  openTeam: string
  reason: (tenant: string) => string
  formerReason: (tenant: string) => string
}

const en: TeamWords = {
  roles: {
    owner: { name: 'an owner', means: 'Owners may do everything, also change roles.' },
    admin: { name: 'an admin', means: 'Admins run the store, its settings and its team.' },
    staff: { name: 'staff', means: 'Staff work on orders, gifts, items and contacts.' },
    viewer: { name: 'a viewer', means: 'Viewers see everything and change nothing.' },
  },
  invitation: {
    subject: tenant => `Join the team of ${tenant}`,
    heading: tenant => `You are invited to the team of ${tenant}`,
    next: (inviter, role) => `${inviter} invites you to work with them as ${role}.`,
    action: 'See the invitation',
    until: moment => `The invitation is open until ${moment}. It is for this address alone.`,
    caution: 'If you do not know them, do nothing: nothing happens until you accept.',
    reason: tenant => `You receive this mail because somebody at ${tenant} entered this address.`,
  },
  removed: {
    subject: tenant => `You are no longer on the team of ${tenant}`,
    heading: 'Your access has ended',
    next: tenant => `You were removed from the team of ${tenant} and cannot open its pages any more.`,
    note: 'Your account and your other stores stay as they are. If this surprises you, ask an owner of the store.',
  },
  role: {
    subject: tenant => `Your role at ${tenant} has changed`,
    heading: role => `You are now ${role}`,
    next: person => `${person} changed your role.`,
  },
  owner: {
    subject: tenant => `${tenant} has another owner`,
    heading: person => `${person} is now an owner`,
    next: 'They may do everything you may: change roles, remove people, and close the store.',
    note: 'If nobody of you meant this, change the role back on the team page at once.',
  },
  verification: {
    verified: {
      subject: tenant => `${tenant} is verified`,
      heading: 'Your store is verified',
      next: 'We have looked at what you wrote about your business, and all is well.',
    },
    refused: {
      subject: tenant => `${tenant} could not be verified yet`,
      heading: 'Your store could not be verified yet',
      next: 'We have looked at what you wrote about your business, and something is missing or does not fit.',
    },
    note: note => `Our note: ${note}`,
    again: 'Change it in the settings of your store; it is then looked at again by itself.',
    openSettings: 'Open the settings',
  },
  openTeam: 'Open the team page',
  reason: tenant => `You receive this mail because you are on the team of ${tenant}.`,
  formerReason: tenant => `You receive this mail because you were on the team of ${tenant}.`,
}

const ar: TeamWords = {
  roles: {
    owner: { name: 'مالكًا', means: 'للمالك كل الصلاحيات، ومنها تغيير الأدوار.' },
    admin: { name: 'مديرًا', means: 'يدير المدير المتجر وإعداداته وفريقه.' },
    staff: { name: 'موظفًا', means: 'يعمل الموظف على الطلبات والتبرعات والمنتجات وجهات الاتصال.' },
    viewer: { name: 'مطّلعًا', means: 'يرى المطّلع كل شيء ولا يغيّر شيئًا.' },
  },
  invitation: {
    subject: tenant => `دعوة إلى فريق ${tenant}`,
    heading: tenant => `أنت مدعو إلى فريق ${tenant}`,
    next: (inviter, role) => `يدعوك ${inviter} إلى العمل معهم ${role}.`,
    action: 'عرض الدعوة',
    until: moment => `الدعوة مفتوحة حتى ${moment}، وهي لهذا البريد وحده.`,
    caution: 'إن كنت لا تعرف المرسل فلا تفعل شيئًا، فلن يحدث شيء قبل أن تقبل.',
    reason: tenant => `وصلتك هذه الرسالة لأن أحدًا في ${tenant} كتب هذا البريد.`,
  },
  removed: {
    subject: tenant => `لم تعد عضوًا في فريق ${tenant}`,
    heading: 'انتهى وصولك إلى المتجر',
    next: tenant => `أُخرجت من فريق ${tenant}، ولم يعد بإمكانك فتح صفحاته.`,
    note: 'يبقى حسابك ومتاجرك الأخرى كما هي. إن فاجأك هذا فاسأل أحد مالكي المتجر.',
  },
  role: {
    subject: tenant => `تغيّر دورك في ${tenant}`,
    heading: role => `أصبحت ${role}`,
    next: person => `غيّر ${person} دورك.`,
  },
  owner: {
    subject: tenant => `أصبح لمتجر ${tenant} مالك آخر`,
    heading: person => `أصبح ${person} مالكًا`,
    next: 'له من الآن كل صلاحياتك: تغيير الأدوار وإخراج الأعضاء وإغلاق المتجر.',
    note: 'إن لم يقصد أحد منكم ذلك فأعد الدور كما كان من صفحة الفريق على الفور.',
  },
  verification: {
    verified: {
      subject: tenant => `تم توثيق ${tenant}`,
      heading: 'تم توثيق متجرك',
      next: 'راجعنا بيانات نشاطك التجاري ووجدناها سليمة.',
    },
    refused: {
      subject: tenant => `لم يكتمل توثيق ${tenant} بعد`,
      heading: 'لم يكتمل توثيق متجرك بعد',
      next: 'راجعنا بيانات نشاطك التجاري، وفيها ما ينقص أو لا يتطابق.',
    },
    note: note => `ملاحظتنا: ${note}`,
    again: 'عدّل البيانات في إعدادات متجرك، وسنراجعها من جديد من تلقاء أنفسنا.',
    openSettings: 'فتح الإعدادات',
  },
  openTeam: 'فتح صفحة الفريق',
  reason: tenant => `وصلتك هذه الرسالة لأنك من فريق ${tenant}.`,
  formerReason: tenant => `وصلتك هذه الرسالة لأنك كنت من فريق ${tenant}.`,
}

export const teamWords: Record<Locale, TeamWords> = { en, ar }
