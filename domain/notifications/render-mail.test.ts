import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { compileMailTemplates, templateFolder } from '#dev/mail-templates.ts'
import { contrast, mailColours } from '#domain/notifications/mail-colours.ts'
import { moneyFigure } from '#domain/notifications/mail-figures.ts'
import type { MailOrder, MailTenant } from '#domain/notifications/mail-values.ts'
import { renderMail } from '#domain/notifications/render-mail.ts'
import { isToldByMail, signInEventTypes } from '#domain/users/sign-in-event.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

const tenant: MailTenant = {
  name: { en: 'Bloom', ar: 'بلوم' },
  accent: '#b3365c',
  logoUrl: null,
  storefrontUrl: 'http://bloom.localhost:3000',
  timeZone: 'Asia/Kuwait',
  digits: 'latn',
  merchant: {
    legalName: 'Bloom Flowers Co.',
    registrationNumber: '348211',
    licenceNumber: '',
    email: 'hello@bloom.test',
    phone: '+965 2220 1188',
    address: { en: 'Salmiya, Kuwait', ar: 'السالمية، الكويت' },
  },
}

const order: MailOrder = {
  number: 'ORD-00042',
  placedAt: new Date('2026-11-20T21:05:00Z'),
  customer: { name: 'Noura', phone: '+965 5000 0001' },
  items: [
    { name: { en: 'Peonies', ar: 'فاوانيا' }, quantity: 2, unitPrice: kwd('14.500'), lineTotal: kwd('29.000') },
    { name: { en: 'Card', ar: '' }, quantity: 1, unitPrice: kwd('1.250'), lineTotal: kwd('1.250') },
  ],
  subtotal: kwd('30.250'),
  deliveryFee: kwd('0.000'),
  discount: kwd('0.000'),
  total: kwd('30.250'),
  delivery: {
    method: 'delivery',
    address: { governorate: 'Hawalli', area: 'Salmiya', block: '4', street: '12', building: '8' },
  },
  note: null,
}

const appUrl = 'http://app.localhost:3000'
const moment = new Date('2026-11-20T21:05:00Z')
const team = { tenant, person: 'Noura', role: 'staff' } as const

const statusUrl = 'http://bloom.localhost:3000/en/status/token.mac'

test('the compiled templates are what the sources say', async t => {
  const compiled = await compileMailTemplates()
  t.equal(compiled.size, 16)
  for (const [file, html] of compiled) {
    t.equal(readFileSync(join(templateFolder, file), 'utf8'), html, `${file}: run node dev/mail-templates.ts`)
    t.ok(html.length < 90_000, 'is not cut off by Gmail, which shows 102 kB')
  }
})

test('every mail in both languages', async t => {
  for (const locale of ['en', 'ar'] as const) {
    const mails = [
      renderMail('order-placed-shopper', locale, { tenant, order, statusUrl }),
      renderMail('order-placed-team', locale, { tenant, order, orderUrl: 'http://app.localhost:3000/bloom/orders/1' }),
      ...(['confirmed', 'fulfilled', 'cancelled'] as const).map(status =>
        renderMail('order-status-shopper', locale, { tenant, order, statusUrl, status, reason: null }),
      ),
      ...(['confirmation', 'password_reset'] as const).map(purpose =>
        renderMail('account-code', locale, { code: '492817', purpose, validMinutes: 15, appUrl }),
      ),
      ...signInEventTypes
        .filter(isToldByMail)
        .map(type => renderMail('account-notice', locale, { type, at: moment, device: 'Firefox, Windows', appUrl })),
      renderMail('invitation', locale, { ...team, link: `${appUrl}/invitations/x`, expiresAt: order.placedAt }),
      renderMail('member-removed', locale, team),
      renderMail('role-changed', locale, { ...team, teamUrl: `${appUrl}/bloom/team` }),
      renderMail('owner-added', locale, { ...team, teamUrl: `${appUrl}/bloom/team` }),
      ...(['verified', 'refused'] as const).map(decision =>
        renderMail('verification-decided', locale, {
          tenant,
          decision,
          note: decision === 'refused' ? 'The number & the name <differ>' : null,
          settingsUrl: `${appUrl}/bloom/settings`,
        }),
      ),
    ]
    for (const { subject, html, text } of mails) {
      t.match(html, locale === 'ar' ? /<html lang="ar" dir="rtl"/ : /<html lang="en" dir="ltr"/, subject)
      for (const written of [subject, html, text]) t.notMatch(written, /\{\{|\}\}|undefined|\[object|NaN/)
      t.ok(subject.length > 5 && subject.length < 80)
      t.notMatch(text, /\n{3}/)
      t.notMatch(
        html,
        /<script|https?:\/\/(?!bloom\.localhost|app\.localhost|www\.w3\.org)/,
        'fetches nothing from elsewhere',
      )
    }
    t.equal(new Set(mails.map(mail => mail.subject)).size, mails.length)
    t.ok(mails.slice(0, 5).every(mail => mail.subject.includes('ORD-00042') && mail.text.includes('ORD-00042')))
  }
})

test('a mail about an order', async t => {
  t.test('shows lines, total, delivery and who the merchant is, in the language of its reader', async t => {
    const { html, text } = renderMail('order-placed-shopper', 'en', { tenant, order, statusUrl })
    for (const shown of ['Thank you, Noura', 'Peonies', '14.500\u00a0KD each', '29.000\u00a0KD', '30.250\u00a0KD']) {
      t.ok(html.includes(shown), shown)
    }
    t.ok(text.includes('Salmiya, Hawalli\nBlock 4, Street 12, Building 8\n'))
    t.ok(text.includes('21 November 2026 at 00:05'), 'on the clock of the tenant')
    t.ok(text.includes('Bloom Flowers Co.\nSalmiya, Kuwait\nCommercial registration 348211\n+965 2220 1188\n'))

    const arabic = renderMail('order-placed-shopper', 'ar', { tenant, order, statusUrl }).text
    for (const shown of ['فاوانيا', 'Card', '30.250\u00a0د.ك', 'قطعة 4، شارع 12، مبنى 8', 'السالمية، الكويت']) {
      t.ok(arabic.includes(shown), shown)
    }
  })

  t.test('adds subtotal and fee when there is a fee, note and reason when there are any', async t => {
    const plain = renderMail('order-status-shopper', 'en', {
      tenant,
      order,
      statusUrl,
      status: 'cancelled',
      reason: null,
    }).text
    t.notMatch(plain, /Subtotal|Note|Reason/)
    const more = { ...order, deliveryFee: kwd('2.000'), total: kwd('32.250'), note: 'Ring twice\nThank you' }
    const reason = 'None left'
    const full = renderMail('order-status-shopper', 'en', {
      tenant,
      order: more,
      statusUrl,
      status: 'cancelled',
      reason,
    }).text
    t.match(
      full,
      /Reason\nNone left\n[\s\S]*Subtotal: .30\.250[\s\S]*Delivery: .2\.000[\s\S]*Note\nRing twice\nThank you\n/,
    )
  })

  t.test('says where to pick up', async t => {
    const delivery = { method: 'pickup' as const, pickupAddress: { en: 'Shop 4', ar: 'محل ٤' } }
    t.match(
      renderMail('order-placed-shopper', 'en', { tenant, order: { ...order, delivery }, statusUrl }).text,
      'Pick up at\nShop 4',
    )
    const nowhere = { method: 'pickup' as const, pickupAddress: { en: '', ar: '' } }
    t.match(
      renderMail('order-placed-shopper', 'en', { tenant, order: { ...order, delivery: nowhere }, statusUrl }).text,
      'Pick up\n',
    )
  })

  t.test('can be answered by the team with one click', async t => {
    const orderUrl = 'http://app.localhost:3000/bloom/orders/ORD-00042'
    const { html } = renderMail('order-placed-team', 'en', { tenant, order, orderUrl })
    t.ok(html.includes(`href="${orderUrl}"`))
    t.ok(html.includes('href="tel:+96550000001"'))
  })

  t.test('lets nothing a person wrote become markup', async t => {
    const evil = `"><script>alert('x')</script>{{order}}&`
    const attacked: MailOrder = {
      ...order,
      customer: { name: evil, phone: evil },
      items: [{ ...order.items[0]!, name: { en: evil, ar: evil } }],
      delivery: { method: 'delivery', address: { area: evil, street: evil, building: evil, notes: evil } },
      note: evil,
    }
    const from = { ...tenant, name: { en: evil, ar: evil }, accent: 'red;background:url(http://x.y)' }
    for (const locale of ['en', 'ar'] as const) {
      const { html } = renderMail('order-placed-team', locale, {
        tenant: from,
        order: attacked,
        orderUrl: 'http://a.b',
      })
      t.notMatch(html, /<script|x\.y/)
      t.ok(html.includes('&lt;script&gt;'))
    }
  })
})

test('an amount has its number first, its unit after it and one direction', async t => {
  t.same(moneyFigure(kwd('1.250'), 'en', 'latn'), { figure: '1.250\u00a0KD', dir: 'ltr' })
  t.same(moneyFigure(kwd('1.250'), 'ar', 'latn'), { figure: '1.250\u00a0د.ك', dir: 'rtl' })
  t.same(moneyFigure(kwd('1234567.250'), 'ar', 'arab'), { figure: '١٬٢٣٤٬٥٦٧٫٢٥٠\u00a0د.ك', dir: 'rtl' })
  t.same(moneyFigure(kwd('1234.250'), 'en', 'arab'), { figure: '1,234.250\u00a0KD', dir: 'ltr' })
  t.same(moneyFigure({ amount: '1200', currency: 'JPY' }, 'en', 'latn'), { figure: '1,200\u00a0JPY', dir: 'ltr' })
})

test('the text on an accent can be read, whatever the accent', async t => {
  const steps = ['00', '33', '66', '77', '99', 'cc', 'ff']
  const accents = steps.flatMap(red => steps.flatMap(green => steps.map(blue => `#${red}${green}${blue}`)))
  const unreadable = accents.filter(accent => contrast(accent, mailColours(accent).onAccent) < 4.5)
  t.same(unreadable, [])
  t.equal(mailColours('javascript:').accent, mailColours('').accent)
})
