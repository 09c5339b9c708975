import { test } from 'tap'
import type { MailGift, MailPledge, MailTemplate, MailTenant, MailValues } from '#domain/notifications/mail-values.ts'
import { renderMail } from '#domain/notifications/render-mail.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

const tenant: MailTenant = {
  name: { en: 'Noor', ar: 'نور' },
  accent: '#2f6f5e',
  logoUrl: null,
  storefrontUrl: 'http://noor.localhost:3000',
  timeZone: 'Asia/Kuwait',
  digits: 'latn',
  merchant: {
    legalName: 'Noor Charity',
    registrationNumber: '',
    licenceNumber: 'MOSA-1',
    email: 'giving@noor.test',
    phone: '+965 2220 1188',
    address: { en: 'Salmiya, Kuwait', ar: 'السالمية، الكويت' },
  },
}

const donor = { name: 'Noura', phone: '+96550000001', email: 'noura@example.test' }

const gift: MailGift = {
  number: 'DON-00042',
  at: new Date('2026-11-20T21:05:00Z'),
  amount: kwd('25.000'),
  donor,
  campaign: { en: 'Water wells', ar: 'آبار الماء' },
  purpose: 'sadaqah',
  tribute: { kind: 'in_memory', name: 'Maryam' },
  note: null,
}

const pledge: MailPledge = {
  number: 'PLG-00042',
  at: gift.at,
  amount: kwd('30.000'),
  fulfilled: kwd('10.000'),
  donor,
  campaign: gift.campaign,
  instalments: [
    { dueOn: '2026-12-31', amount: kwd('10.000'), settled: true },
    { dueOn: '2027-01-31', amount: kwd('10.000'), settled: false },
    { dueOn: '2027-02-28', amount: kwd('10.000'), settled: false },
  ],
  note: null,
}

const statusUrl = 'http://noor.localhost:3000/en/status/token.mac'
const recordUrl = 'http://app.localhost:3000/noor/donations/DON-00042'
const reminder = { dueOn: '2027-01-31', owed: kwd('10.000') }

const mails: { [T in MailTemplate]?: MailValues[T][] } = {
  'donation-created': [{ tenant, gift, statusUrl }],
  'donation-received': [{ tenant, gift, statusUrl }],
  'donation-receipted': [{ tenant, gift, receiptNumber: 'RCP-00007', receiptUrl: statusUrl }],
  'donation-team': [{ tenant, gift, recordUrl }],
  'pledge-created': [{ tenant, pledge, statusUrl }],
  'pledge-reminder': (['before', 'on', 'after'] as const).map(kind => ({
    tenant,
    pledge,
    statusUrl,
    reminder: kind,
    ...reminder,
  })),
  'pledge-fulfilled': [{ tenant, pledge: { ...pledge, fulfilled: pledge.amount }, statusUrl }],
  'pledge-team': [{ tenant, pledge, recordUrl }],
}

test('every mail about gifts and pledges in both languages', async t => {
  for (const locale of ['en', 'ar'] as const) {
    const rendered = Object.entries(mails).flatMap(([template, values]) =>
      values.map(each => ({ template, ...renderMail(template as MailTemplate, locale, each) })),
    )
    t.equal(new Set(rendered.map(mail => mail.subject)).size, 10, 'each has a subject of its own')
    for (const { template, subject, html, text } of rendered) {
      t.match(html, locale === 'ar' ? /<html lang="ar" dir="rtl"/ : /<html lang="en" dir="ltr"/, subject)
      for (const written of [subject, html, text]) t.notMatch(written, /\{\{|\}\}|undefined|\[object|NaN/, template)
      t.ok(subject.length > 5 && subject.length < 80)
      t.notMatch(text, /\n{3}/)
      t.notMatch(
        html,
        /<script|https?:\/\/(?!noor\.localhost|app\.localhost|www\.w3\.org)/,
        'fetches nothing from elsewhere',
      )
      t.match(text, /(DON|PLG)-00042/)
    }
  }
})

test('a mail about a gift', async t => {
  t.test('thanks only for money that has come, and says how to bring it before', async t => {
    const created = renderMail('donation-created', 'en', { tenant, gift, statusUrl })
    t.notMatch(created.html + created.text + created.subject, /thank/i)
    t.match(created.text, 'Nothing has been paid yet.')
    t.match(created.text, 'Contact Noor and name the number DON-00042.\n+965 2220 1188\ngiving@noor.test\n')
    const arabic = renderMail('donation-created', 'ar', { tenant, gift, statusUrl })
    t.notMatch(arabic.html + arabic.text, /شكر|جزاك/)
    const received = renderMail('donation-received', 'en', { tenant, gift, statusUrl })
    t.match(received.text, 'Thank you, Noura')
    t.notMatch(received.text, 'How to give')
  })

  t.test('says nothing of how to give where the charity says nothing of itself', async t => {
    const { text } = renderMail('donation-created', 'en', { tenant: { ...tenant, merchant: null }, gift, statusUrl })
    t.notMatch(text, 'How to give')
  })

  t.test('shows campaign, purpose and tribute', async t => {
    const { text } = renderMail('donation-received', 'en', { tenant, gift, statusUrl })
    for (const shown of ['Campaign: Water wells', 'Purpose: Sadaqah', 'In memory of: Maryam']) t.match(text, shown)
    t.match(renderMail('donation-received', 'ar', { tenant, gift, statusUrl }).text, 'الحملة: آبار الماء')
  })

  t.test('lets nothing a person wrote become markup', async t => {
    const evil = `"><script>alert('x')</script>{{amount}}&`
    const attacked: MailGift = {
      ...gift,
      donor: { name: evil, phone: evil, email: evil },
      campaign: { en: evil, ar: evil },
      tribute: { kind: 'on_behalf', name: evil },
      note: evil,
    }
    for (const locale of ['en', 'ar'] as const) {
      const { html } = renderMail('donation-team', locale, { tenant, gift: attacked, recordUrl })
      t.notMatch(html, /<script/)
      t.ok(html.includes('&lt;script&gt;'))
    }
  })
})

test('a mail about a pledge', async t => {
  t.test('lists its dates, and what was given for them', async t => {
    const { text, html } = renderMail('pledge-created', 'en', { tenant, pledge, statusUrl })
    t.match(text, 'You want to give in 3 parts, from 31 December 2026 to 28 February 2027.')
    t.match(html, /31 December 2026[\s\S]*given[\s\S]*31 January 2027/)
    const once = { ...pledge, instalments: [pledge.instalments[1]!] }
    const single = renderMail('pledge-created', 'en', { tenant, pledge: once, statusUrl }).text
    t.match(single, 'You want to give by 31 January 2027.')
    t.notMatch(single, 'What you promised')
  })

  t.test('recalls the amount that is left and its date, with a way to stop it', async t => {
    const values = { tenant, pledge, statusUrl, dueOn: '2027-01-31', owed: kwd('4.500') }
    const texts = (['before', 'on', 'after'] as const).map(kind =>
      renderMail('pledge-reminder', 'en', { ...values, reminder: kind }),
    )
    t.match(texts[0]!.text, /4\.500\u00a0KD of your pledge is due on 31 January 2027/)
    t.match(texts[1]!.subject, 'PLG-00042 is due today')
    t.match(texts[2]!.text, /was due on 31 January 2027/)
    for (const { text, html } of texts) {
      t.match(text, `Stop the reminders: ${statusUrl}?stop=reminders`)
      t.ok(html.includes(`href="${statusUrl}?stop=reminders"`))
      t.notMatch(text, /thank/i)
    }
    t.notMatch(renderMail('pledge-created', 'en', { tenant, pledge, statusUrl }).text, 'Stop the reminders')
  })
})
