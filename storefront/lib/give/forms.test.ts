import t from 'tap'
import { emptyDraft, errorsOf, ownAmount } from './donor.ts'
import { giftBody, giftFields, giftMistakes } from './gift-form.ts'
import { planOf, pledgeBody, pledgeFields, pledgeMistakes } from './pledge-form.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })
const giving = { currency: 'KWD', presets: [kwd('5.000'), kwd('10.000')], smallest: kwd('1.000'), largest: null }
const gift = { ...emptyDraft(giftFields), tile: '5.000', name: 'Maha', phone: '98765432' }
const pledge = { ...emptyDraft(pledgeFields), tile: '10.000', name: 'Maha', phone: '98765432', rhythm: 'once' }
const today = '2026-11-20'

t.test('a donor needs an amount, a name and a way to be reached', async t => {
  t.same(giftMistakes(emptyDraft(giftFields), giving), { amount: 'amount', name: 'name', phone: 'reach' })
  t.same(giftMistakes(gift, giving), {})
  t.same(giftMistakes({ ...gift, phone: '', email: 'maha@example.test' }, giving), {})
  t.same(giftMistakes({ ...gift, tile: ownAmount, amount: '٠٫٥' }, giving), { amount: 'small' })
  t.same(giftMistakes({ ...gift, phone: '12', email: 'maha' }, giving), { phone: 'phone', email: 'email' })
  t.same(giftMistakes({ ...gift, tribute: 'in_memory' }, giving), { tributeName: 'tributeName' })
})

t.test('a gift says only what was filled in', async t => {
  t.same(giftBody(gift, { giving, locale: 'ar', campaignId: undefined }), {
    amount: kwd('5.000'),
    donor: { name: 'Maha', phone: '98765432' },
    hideName: false,
    receiptRequested: false,
    locale: 'ar',
  })
  const whole = {
    ...gift,
    tile: ownAmount,
    amount: '12.5',
    hideName: 'yes',
    tribute: 'on_behalf',
    tributeName: ' Noura ',
  }
  t.match(giftBody(whole, { giving, locale: 'en', campaignId: 'c' }), {
    amount: kwd('12.500'),
    campaignId: 'c',
    hideName: true,
    tribute: { kind: 'on_behalf', name: 'Noura' },
  })
})

t.test('a pledge is for a day to come', async t => {
  t.same(pledgeMistakes({ ...pledge, date: '' }, giving, today), { date: 'date' })
  t.same(pledgeMistakes({ ...pledge, date: today }, giving, today), { date: 'dateEarly' })
  t.same(pledgeMistakes({ ...pledge, date: '2026-11-21' }, giving, today), {})
  t.same(pledgeMistakes({ ...pledge, date: '2041-01-01' }, giving, today), { date: 'dateLate' })
})

t.test('instalments are counted within what a pledge may have', async t => {
  const monthly = { ...pledge, rhythm: 'month', date: '2026-12-01' }
  for (const instalments of ['', '1', '61', '2.5'])
    t.same(pledgeMistakes({ ...monthly, instalments }, giving, today), { instalments: 'instalments' }, instalments)
  t.same(pledgeMistakes({ ...monthly, instalments: '60' }, giving, today), {})
})

t.test('the plan is what is sent', async t => {
  const monthly = { ...pledge, rhythm: 'month', instalments: '3', date: '2026-12-31' }
  t.same(
    planOf(monthly, giving).map(part => [part.dueOn, part.amount.amount]),
    [
      ['2026-12-31', '3.334'],
      ['2027-01-31', '3.333'],
      ['2027-02-28', '3.333'],
    ],
  )
  t.match(pledgeBody(monthly, { giving, locale: 'en', campaignId: undefined }), {
    amount: kwd('10.000'),
    schedule: { every: 'month', instalments: 3, firstDate: '2026-12-31' },
    targetDate: undefined,
  })
  t.match(pledgeBody({ ...pledge, date: '2026-12-31' }, { giving, locale: 'en', campaignId: undefined }), {
    targetDate: '2026-12-31',
    schedule: undefined,
  })
  t.same(planOf({ ...pledge, date: '' }, giving), [])
})

t.test('what the API finds wrong stands beside its field', async t => {
  const errors = [
    { path: '/donor/phone', code: 'phone_invalid' },
    { path: '/amount/amount', code: 'too_many_decimals' },
    { path: '/tribute/name', code: 'too_long' },
    { path: '/elsewhere', code: 'other' },
  ]
  t.same(errorsOf({ code: 'invalid_input', errors }, giftFields), {
    phone: 'phone',
    amount: 'decimals',
    tributeName: 'tooLong',
  })
  t.same(errorsOf({ code: 'amount_out_of_range', errors: [] }, giftFields), { amount: 'range' })
  t.same(
    errorsOf({ code: 'invalid_input', errors: [{ path: '/schedule/firstDate', code: 'date_too_far' }] }, pledgeFields),
    {
      date: 'dateLate',
    },
  )
})
