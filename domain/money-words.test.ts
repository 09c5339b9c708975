import fc from 'fast-check'
import { test } from 'tap'
import { numberInArabic } from './arabic-number-words.ts'
import { currencyNames } from './currency-names.ts'
import { numberInEnglish } from './english-number-words.ts'
import { fromMinor } from './money.ts'
import { moneyInWords } from './money-words.ts'

/** Checked by hand. */
const cases: [amount: string, currency: string, en: string, ar: string][] = [
  ['1.250', 'KWD', 'one Kuwaiti dinar and two hundred fifty fils', 'دينار كويتي واحد ومئتان وخمسون فلسًا'],
  ['0', 'KWD', 'zero Kuwaiti dinars', 'صفر دينار كويتي'],
  ['0.001', 'KWD', 'one fils', 'فلس واحد'],
  ['0.002', 'KWD', 'two fils', 'فلسان'],
  ['0.008', 'KWD', 'eight fils', 'ثمانية فلوس'],
  ['1', 'KWD', 'one Kuwaiti dinar', 'دينار كويتي واحد'],
  ['2', 'KWD', 'two Kuwaiti dinars', 'ديناران كويتيان'],
  ['3', 'KWD', 'three Kuwaiti dinars', 'ثلاثة دنانير كويتية'],
  ['10', 'KWD', 'ten Kuwaiti dinars', 'عشرة دنانير كويتية'],
  ['11', 'KWD', 'eleven Kuwaiti dinars', 'أحد عشر دينارًا كويتيًا'],
  ['12', 'KWD', 'twelve Kuwaiti dinars', 'اثنا عشر دينارًا كويتيًا'],
  ['19', 'KWD', 'nineteen Kuwaiti dinars', 'تسعة عشر دينارًا كويتيًا'],
  ['21', 'KWD', 'twenty-one Kuwaiti dinars', 'واحد وعشرون دينارًا كويتيًا'],
  ['99', 'KWD', 'ninety-nine Kuwaiti dinars', 'تسعة وتسعون دينارًا كويتيًا'],
  ['100', 'KWD', 'one hundred Kuwaiti dinars', 'مئة دينار كويتي'],
  ['101', 'KWD', 'one hundred one Kuwaiti dinars', 'مئة دينار كويتي ودينار واحد'],
  ['102', 'KWD', 'one hundred two Kuwaiti dinars', 'مئة دينار كويتي وديناران'],
  ['103', 'KWD', 'one hundred three Kuwaiti dinars', 'مئة وثلاثة دنانير كويتية'],
  ['200', 'KWD', 'two hundred Kuwaiti dinars', 'مئتا دينار كويتي'],
  ['250', 'KWD', 'two hundred fifty Kuwaiti dinars', 'مئتان وخمسون دينارًا كويتيًا'],
  ['1000', 'KWD', 'one thousand Kuwaiti dinars', 'ألف دينار كويتي'],
  ['2000', 'KWD', 'two thousand Kuwaiti dinars', 'ألفا دينار كويتي'],
  ['2500', 'KWD', 'two thousand five hundred Kuwaiti dinars', 'ألفان وخمسمئة دينار كويتي'],
  ['3000', 'KWD', 'three thousand Kuwaiti dinars', 'ثلاثة آلاف دينار كويتي'],
  ['11000', 'KWD', 'eleven thousand Kuwaiti dinars', 'أحد عشر ألف دينار كويتي'],
  ['11500', 'KWD', 'eleven thousand five hundred Kuwaiti dinars', 'أحد عشر ألفًا وخمسمئة دينار كويتي'],
  ['102000', 'KWD', 'one hundred two thousand Kuwaiti dinars', 'مئة ألف وألفا دينار كويتي'],
  ['2000000', 'KWD', 'two million Kuwaiti dinars', 'مليونا دينار كويتي'],
  ['3.08', 'SAR', 'three Saudi riyals and eight halalas', 'ثلاثة ريالات سعودية وثماني هللات'],
  ['1.01', 'SAR', 'one Saudi riyal and one halala', 'ريال سعودي واحد وهللة واحدة'],
  ['1.02', 'SAR', 'one Saudi riyal and two halalas', 'ريال سعودي واحد وهللتان'],
  ['1.11', 'SAR', 'one Saudi riyal and eleven halalas', 'ريال سعودي واحد وإحدى عشرة هللة'],
  ['1.12', 'SAR', 'one Saudi riyal and twelve halalas', 'ريال سعودي واحد واثنتا عشرة هللة'],
  ['1.18', 'SAR', 'one Saudi riyal and eighteen halalas', 'ريال سعودي واحد وثماني عشرة هللة'],
  ['1.21', 'SAR', 'one Saudi riyal and twenty-one halalas', 'ريال سعودي واحد وإحدى وعشرون هللة'],
  ['1.28', 'SAR', 'one Saudi riyal and twenty-eight halalas', 'ريال سعودي واحد وثمانٍ وعشرون هللة'],
  ['5.108', 'OMR', 'five Omani rials and one hundred eight baisa', 'خمسة ريالات عمانية ومئة وثماني بيسات'],
  ['5.200', 'OMR', 'five Omani rials and two hundred baisa', 'خمسة ريالات عمانية ومئتا بيسة'],
  ['7.005', 'BHD', 'seven Bahraini dinars and five fils', 'سبعة دنانير بحرينية وخمسة فلوس'],
  ['15.015', 'JOD', 'fifteen Jordanian dinars and fifteen fils', 'خمسة عشر دينارًا أردنيًا وخمسة عشر فلسًا'],
  ['1.5', 'AED', 'one UAE dirham and fifty fils', 'درهم إماراتي واحد وخمسون فلسًا'],
  ['5.25', 'QAR', 'five Qatari riyals and twenty-five dirhams', 'خمسة ريالات قطرية وخمسة وعشرون درهمًا'],
  ['20.03', 'EGP', 'twenty Egyptian pounds and three piastres', 'عشرون جنيهًا مصريًا وثلاثة قروش'],
  ['40.10', 'USD', 'forty US dollars and ten cents', 'أربعون دولارًا أمريكيًا وعشرة سنتات'],
  ['2.50', 'EUR', 'two euros and fifty cents', 'يوروان وخمسون سنتًا'],
  ['1.01', 'GBP', 'one pound sterling and one penny', 'جنيه إسترليني واحد وبنس واحد'],
  ['1234', 'JPY', 'one thousand two hundred thirty-four Japanese yen', 'ألف ومئتان وأربعة وثلاثون ينًا يابانيًا'],
  ['10.50', 'CHF', 'ten CHF and 50/100', 'عشرة CHF و50/100'],
  ['7', 'XAF', 'seven XAF', 'سبعة XAF'],
]

test('amounts are said as people of each place say them', async t => {
  for (const [amount, currency, en, ar] of cases) {
    t.equal(moneyInWords({ amount, currency }, 'en'), en)
    t.equal(moneyInWords({ amount, currency }, 'ar'), ar)
  }
})

test('what is no amount has no words', async t => {
  for (const amount of ['-1', '1.2505', 'x', '']) t.throws(() => moneyInWords({ amount, currency: 'KWD' }, 'en'))
  t.throws(() => moneyInWords({ amount: '1', currency: 'XXX' }, 'ar'))
})

test('every amount up to 99,999 fils and every number up to 99,999 has words of its own', async t => {
  for (const locale of ['ar', 'en'] as const) {
    const said = new Set<string>()
    for (let minor = 0; minor <= 99_999; minor++) said.add(moneyInWords(fromMinor(BigInt(minor), 'KWD'), locale))
    for (let whole = 100; whole <= 99_999; whole++)
      said.add(moneyInWords({ amount: `${whole}`, currency: 'KWD' }, locale))
    t.equal(said.size, 100_000 + 99_900)
  }
})

test('the words of a number read back as that number', async t => {
  const whole = fc.oneof(fc.nat({ max: 2_200 }), fc.nat({ max: 999_999 }), fc.nat({ max: 999_999_999 }))
  fc.assert(
    fc.property(whole, number => {
      t.equal(readBack(numberInEnglish(number)), number)
      t.equal(readBack(numberInArabic(number)), number)
    }),
    { numRuns: 1000 },
  )
  t.end()
})

test('the words of an amount read back as that amount, in every currency that has names', async t => {
  const money = fc.record({
    currency: fc.constantFrom(...Object.keys(currencyNames)),
    minor: fc.nat({ max: 999_999_999 }),
  })
  fc.assert(
    fc.property(money, ({ currency, minor }) => {
      const { amount } = fromMinor(BigInt(minor), currency)
      const [whole = '0', rest = '0'] = amount.split('.')
      for (const locale of ['ar', 'en'] as const) {
        const { major, minor: small } = currencyNames[currency]![locale]
        const spoken = moneyInWords({ amount, currency }, locale)
        const figures = spoken.split(' ').filter(word => !wordsOf(major).has(word))
        t.ok(figures.length > 0 && !/undefined|NaN/.test(spoken))
        if (Number(rest) === 0) t.equal(readAmount(spoken, major), Number(whole), spoken)
        else if (Number(whole) === 0) t.equal(readAmount(spoken, small!), Number(rest), spoken)
      }
    }),
    { numRuns: 500 },
  )
  t.end()
})

type Noun =
  | (typeof currencyNames)[string]['ar' | 'en']['major']
  | NonNullable<(typeof currencyNames)[string]['ar' | 'en']['minor']>

const wordsOf = (noun: Noun) =>
  new Set(Object.values(noun).flatMap(form => (typeof form === 'string' ? form.split(' ') : [])))

/** Reads an amount of one unit: its forms are 1, 2 or nothing beside their number. */
function readAmount(spoken: string, noun: Noun): number {
  if (Array.isArray(noun)) return readBack(spoken.replace(noun[1], '').replace(noun[0], ''))
  const { one, two, few, many, bareOne = one, bareTwo = two } = { bareOne: undefined, bareTwo: undefined, ...noun }
  let sum = 0
  let text = ` ${spoken}`
  const tail = (form: string, value: number) => {
    if (!text.endsWith(` و${form}`) && text !== ` ${form}`) return
    sum += value
    text = text.slice(0, -form.length - 1).replace(/ $/, '')
  }
  for (const ending of ['واحد', 'واحدة']) for (const form of [one, bareOne]) tail(`${form} ${ending}`, 1)
  if (sum === 0) for (const form of [two, bareTwo]) tail(form, 2)
  for (const form of [many, few, one]) text = text.endsWith(` ${form}`) ? text.slice(0, -form.length - 1) : text
  return sum + readBack(text)
}

const values = new Map<string, number>()
const scales = new Map<string, number>([
  ['thousand', 1000],
  ['million', 1_000_000],
  ...['ألف', 'آلاف', 'ألفًا'].map(form => [form, 1000] as [string, number]),
  ...['مليون', 'ملايين', 'مليونًا'].map(form => [form, 1_000_000] as [string, number]),
])
const wholes = new Map<string, number>([
  ['ألفان', 2000],
  ['ألفا', 2000],
  ['مليونان', 2_000_000],
  ['مليونا', 2_000_000],
])
const teach = (text: string, from: number, step = 1) => {
  for (const [n, word] of text.split(' ').entries()) values.set(word, from + n * step)
}
teach('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 0)
teach('seventeen eighteen nineteen', 17)
teach('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
teach('صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة', 0)
teach('واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر', 1)
teach('أحد اثنا', 1)
teach('إحدى اثنتا', 1)
teach('ثمانٍ', 8)
teach('عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون', 20, 10)
teach('مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة', 100, 100)
teach('مئتا', 200)

/** Reads number words of either language, knowing nothing of how they are written. */
function readBack(spoken: string): number {
  let sum = 0
  let current = 0
  for (const word of spoken.trim().split(/[\s-]+/)) {
    const bare = values.has(word) || scales.has(word) || wholes.has(word) ? word : word.replace(/^و/, '')
    if (bare === '') continue
    if (bare === 'hundred') current *= 100
    else if (wholes.has(bare)) sum += wholes.get(bare)!
    else if (scales.has(bare)) {
      // «مئة ألف وألف»: a scale with nothing before it is one of itself.
      sum += (current || 1) * scales.get(bare)!
      current = 0
    } else if (values.has(bare)) current += values.get(bare)!
    else throw new Error(`no number word: ${bare}`)
  }
  return sum + current
}
