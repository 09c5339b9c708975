import type { Locale } from '#domain/bilingual.ts'
import type { MailGift, Reminder } from '#domain/notifications/mail-values.ts'

type Told<Keys extends string> = { [Key in Keys]: (value: string) => string }

/** Every word of the mails about gifts and pledges. Where a name stands in a sentence it is a function of it. */
export type GiftWords = {
  amount: string
  number: { gift: string; pledge: string }
  date: string
  campaign: string
  purpose: string
  purposes: Record<MailGift['purpose'], string>
  tribute: Record<'on_behalf' | 'in_memory', string>
  donor: string
  given: string
  schedule: string
  settled: string
  howTo: { label: string; text: (tenant: string, number: string) => string }
  see: { gift: string; pledge: string; receipt: string; openGift: string; openPledge: string }
  stop: { text: string; link: string }
  reason: Told<'gift' | 'pledge'>
  created: Told<'subject' | 'heading' | 'next'>
  received: Told<'subject' | 'heading' | 'next'>
  receipted: Told<'subject' | 'next'> & { heading: string }
  giftTeam: { subject: (number: string, amount: string) => string; heading: string; next: string }
  pledged: Told<'subject' | 'heading'> & {
    once: (date: string) => string
    parts: (count: string, first: string, last: string) => string
  }
  remind: Record<
    Reminder,
    { subject: (number: string, date: string) => string; next: (amount: string, date: string) => string }
  > & {
    heading: (name: string) => string
  }
  fulfilled: Told<'subject' | 'heading' | 'next'>
  pledgeTeam: { subject: (number: string, amount: string) => string; heading: string; next: string }
}

const en: GiftWords = {
  amount: 'Amount',
  number: { gift: 'Gift number', pledge: 'Pledge number' },
  date: 'Date',
  campaign: 'Campaign',
  purpose: 'Purpose',
  purposes: { general: 'General', zakat: 'Zakat', sadaqah: 'Sadaqah', project: 'Project' },
  tribute: { on_behalf: 'On behalf of', in_memory: 'In memory of' },
  donor: 'From',
  given: 'Given so far',
  schedule: 'What you promised',
  settled: 'given',
  howTo: {
    label: 'How to give it',
    text: (tenant, number) => `Contact ${tenant} and name the number ${number}.`,
  },
  see: {
    gift: 'See your gift',
    pledge: 'See your pledge',
    receipt: 'Open the receipt',
    openGift: 'Open the gift',
    openPledge: 'Open the pledge',
  },
  stop: { text: 'You would rather not be reminded?', link: 'Stop the reminders' },
  reason: {
    gift: tenant => `You receive this mail because you wrote down a gift to ${tenant}.`,
    pledge: tenant => `You receive this mail because you pledged to give to ${tenant}.`,
  },
  created: {
    subject: number => `We have noted your gift ${number}`,
    heading: name => `Your gift is noted, ${name}`,
    next: tenant => `Nothing has been paid yet. You get another mail as soon as ${tenant} has received the money.`,
  },
  received: {
    subject: number => `Your gift ${number} has arrived`,
    heading: name => `Thank you, ${name}`,
    next: tenant => `${tenant} has received your gift.`,
  },
  receipted: {
    subject: number => `Your receipt ${number}`,
    heading: 'Your receipt is ready',
    next: number => `Here is receipt ${number} for your gift. Keep it for your records.`,
  },
  giftTeam: {
    subject: (number, amount) => `New gift ${number}, ${amount}`,
    heading: 'A gift was announced',
    next: 'Mark it as received once the money has arrived.',
  },
  pledged: {
    subject: number => `We have noted your pledge ${number}`,
    heading: name => `Your pledge is noted, ${name}`,
    once: date => `You want to give by ${date}.`,
    parts: (count, first, last) => `You want to give in ${count} parts, from ${first} to ${last}.`,
  },
  remind: {
    heading: name => `A reminder, ${name}`,
    before: {
      subject: (number, date) => `Your pledge ${number} is due on ${date}`,
      next: (amount, date) => `${amount} of your pledge is due on ${date}.`,
    },
    on: {
      subject: number => `Your pledge ${number} is due today`,
      next: (amount, date) => `${amount} of your pledge is due today, ${date}.`,
    },
    after: {
      subject: (number, date) => `Your pledge ${number} was due on ${date}`,
      next: (amount, date) =>
        `${amount} of your pledge was due on ${date}. You can still give it, or choose another date.`,
    },
  },
  fulfilled: {
    subject: number => `Your pledge ${number} is fulfilled`,
    heading: name => `Thank you, ${name}`,
    next: tenant => `You have given all that you promised to ${tenant}.`,
  },
  pledgeTeam: {
    subject: (number, amount) => `New pledge ${number}, ${amount}`,
    heading: 'A new pledge was made',
    next: 'Reminders are sent by themselves. Record each gift on the pledge when it arrives.',
  },
}

const ar: GiftWords = {
  amount: 'المبلغ',
  number: { gift: 'رقم التبرع', pledge: 'رقم التعهد' },
  date: 'التاريخ',
  campaign: 'الحملة',
  purpose: 'الغرض',
  purposes: { general: 'عام', zakat: 'زكاة', sadaqah: 'صدقة', project: 'مشروع' },
  tribute: { on_behalf: 'نيابةً عن', in_memory: 'عن روح' },
  donor: 'المتبرع',
  given: 'ما قُدّم حتى الآن',
  schedule: 'مواعيد تعهدك',
  settled: 'قُدّم',
  howTo: {
    label: 'طريقة التبرع',
    text: (tenant, number) => `تواصل مع ${tenant} واذكر الرقم ${number}.`,
  },
  see: {
    gift: 'عرض تبرعك',
    pledge: 'عرض تعهدك',
    receipt: 'فتح الإيصال',
    openGift: 'عرض التبرع',
    openPledge: 'عرض التعهد',
  },
  stop: { text: 'لا ترغب في التذكير؟', link: 'إيقاف التذكير' },
  reason: {
    gift: tenant => `تصلك هذه الرسالة لأنك سجّلت تبرعًا لـ${tenant}.`,
    pledge: tenant => `تصلك هذه الرسالة لأنك تعهّدت بالتبرع لـ${tenant}.`,
  },
  created: {
    subject: number => `سجّلنا رغبتك في التبرع ${number}`,
    heading: name => `سجّلنا رغبتك في التبرع، ${name}`,
    next: tenant => `لم يُدفع شيء بعد. ستصلك رسالة أخرى فور استلام المبلغ لدى ${tenant}.`,
  },
  received: {
    subject: number => `وصل تبرعك ${number}`,
    heading: name => `جزاك الله خيرًا، ${name}`,
    next: tenant => `وصل تبرعك إلى ${tenant}.`,
  },
  receipted: {
    subject: number => `إيصال تبرعك ${number}`,
    heading: 'إيصالك جاهز',
    next: number => `هذا الإيصال ${number} لتبرعك. احتفظ به في سجلاتك.`,
  },
  giftTeam: {
    subject: (number, amount) => `تبرع جديد بقيمة ${amount}، رقمه ${number}`,
    heading: 'سُجّلت رغبة في التبرع',
    next: 'سجّل استلام التبرع عند وصول المبلغ.',
  },
  pledged: {
    subject: number => `سجّلنا تعهدك ${number}`,
    heading: name => `سجّلنا تعهدك، ${name}`,
    once: date => `تعهّدت بالتبرع في موعد أقصاه ${date}.`,
    parts: (count, first, last) => `تعهّدت بالتبرع على دفعات عددها ${count}، من ${first} إلى ${last}.`,
  },
  remind: {
    heading: name => `تذكير، ${name}`,
    before: {
      subject: (number, date) => `موعد تعهدك ${number} هو ${date}`,
      next: (amount, date) => `يحلّ موعد ${amount} من تعهدك في ${date}.`,
    },
    on: {
      subject: number => `اليوم موعد تعهدك ${number}`,
      next: (amount, date) => `يحلّ موعد ${amount} من تعهدك اليوم، ${date}.`,
    },
    after: {
      subject: (number, date) => `حلّ موعد تعهدك ${number} في ${date}`,
      next: (amount, date) => `حلّ موعد ${amount} من تعهدك في ${date}. ما زال بإمكانك التبرع أو اختيار موعد آخر.`,
    },
  },
  fulfilled: {
    subject: number => `اكتمل تعهدك ${number}`,
    heading: name => `جزاك الله خيرًا، ${name}`,
    next: tenant => `وفيت بكامل تعهدك لـ${tenant}.`,
  },
  pledgeTeam: {
    subject: (number, amount) => `تعهد جديد بقيمة ${amount}، رقمه ${number}`,
    heading: 'سُجّل تعهد جديد',
    next: 'يُرسَل التذكير تلقائيًا. سجّل كل تبرع على التعهد عند وصوله.',
  },
}

export const giftWords: Record<Locale, GiftWords> = { en, ar }
