import { randomBytes } from 'node:crypto'
import { test } from 'tap'
import type { Locale } from '#domain/bilingual.ts'
import { moneyInWords } from '#domain/money-words.ts'
import { printable } from '#platform/pdf/printable.ts'
import { pdfPages, pdfText } from '#test/pdf-text.ts'
import { hundredLines, sampleLogo, sampleOrder, sampleReceipt } from '#test/sample-documents.ts'
import { openDocuments } from './open-documents.ts'

const locales: Locale[] = ['ar', 'en']
const documents = openDocuments()
test('documents', { jobs: 1 }, async suite => {
  suite.teardown(() => documents.close())

  suite.test('a receipt says its facts in order, in both languages', async t => {
    const expected = {
      ar: ['إيصال تبرع', 'RCP-00001', '21 نوفمبر 2026', 'جمعية أمل الخيرية', 'وصلنا من', 'عبدالله محمد الصباح', 'زكاة'],
      en: [
        'Donation receipt',
        'RCP-00001',
        '21 November 2026',
        'Amal Charity',
        'Received from',
        'عبدالله محمد الصباح',
        'Zakat',
      ],
    }
    for (const locale of locales) {
      const text = await pdfText(await documents.render('receipt', sampleReceipt, locale))
      for (const each of expected[locale]) t.match(text, each)
      for (const each of ['1.250', 'DON-00017', 'MOSA-2026/118', '7.5%', 'K7QM-4XTR-92WD', '412887'])
        t.match(text, each, `${locale} ${each}`)
      t.match(text, sampleReceipt.verification.url)
      t.match(text, printable(sampleReceipt.campaign![locale]))
      t.match(text, 'فقط دينار كويتي واحد ومئتان وخمسون فلسا لا غير', 'the words are in logical order')
      t.match(text, 'One Kuwaiti dinar and two hundred fifty fils only')
      t.match(text, /فاطمة Hassan|Hassan فاطمة/)
    }
  })

  suite.test('a receipt says amounts of currencies with no, two and three decimals', async t => {
    for (const [amount, currency] of [
      ['12345', 'JPY'],
      ['1200.05', 'USD'],
      ['999999.999', 'KWD'],
      ['10.50', 'CHF'],
    ] as const) {
      const facts = { ...sampleReceipt, amount: { amount, currency } }
      const text = inOneLine(await pdfText(await documents.render('receipt', facts, 'ar')))
      t.match(text, printable(moneyInWords({ amount, currency }, 'ar')))
      t.match(text.toLowerCase(), moneyInWords({ amount, currency }, 'en').toLowerCase())
      t.match(text, amount.replace(/\B(?=(\d{3})+(\.|$))/g, ',').replace(/\.(\d+),(\d+)/, '.$1$2'))
    }
  })

  suite.test('a voided receipt says so across the page, with the day and the reason', async t => {
    const voided = { at: new Date('2026-11-21T09:00:00Z'), reason: 'المبلغ مكرر' }
    const ar = await pdfText(await documents.render('receipt', { ...sampleReceipt, voided }, 'ar'))
    for (const each of ['ملغى', 'ألغي هذا الإيصال بتاريخ 21 نوفمبر 2026', 'المبلغ مكرر']) t.match(ar, each)
    const en = await pdfText(await documents.render('receipt', { ...sampleReceipt, voided }, 'en'))
    for (const each of ['VOID', 'This receipt was voided on 21 November 2026', 'المبلغ مكرر']) t.match(en, each)
    t.notMatch(await pdfText(await documents.render('receipt', sampleReceipt, 'en')), 'VOID')
  })

  suite.test('an English invoice says its labels in Arabic too', async t => {
    const en = await pdfText(await documents.render('invoice', sampleOrder, 'en'))
    for (const each of ['فاتورة', 'Invoice', 'رقم الفاتورة', 'ORD-00042', 'باقة ياسمين أبيض', 'White jasmine bouquet'])
      t.match(en, each)
    for (const each of ['1,316.440 KD', '−10.000 KD', 'Payment due', 'Block 10, Street 4, Building 21, Floor 3'])
      t.match(en, each)
    const ar = await pdfText(await documents.render('invoice', sampleOrder, 'ar'))
    for (const each of ['1,316.440 د.ك', 'قطعة 10، شارع 4، مبنى 21، الدور 3', 'الضريبة', 'Gift card', 'مستحقة الدفع'])
      t.match(ar, each)
    t.notMatch(ar, 'White jasmine')
  })

  suite.test('an order of a hundred lines has all of them and numbered pages', async t => {
    for (const digits of ['latn', 'arab'] as const) {
      const order = { ...hundredLines(sampleOrder), tenant: { ...sampleOrder.tenant, digits } }
      const pages = await pdfPages(await documents.render('invoice', order, 'ar'))
      const inDigits = (n: number) =>
        digits === 'latn' ? `${n}` : [...`${n}`].map(each => '٠١٢٣٤٥٦٧٨٩'[Number(each)]).join('')
      t.ok(pages.length >= 4)
      for (const [n, page] of pages.entries()) {
        t.match(page, new RegExp(`صفحة ${inDigits(n + 1)} من ${inDigits(pages.length)}`))
        t.match(page, 'ORD-00042')
      }
      t.equal(pages.join('\n').match(/باقة ياسمين أبيض/g)!.length, 34)
      t.match(pages.join('\n'), inDigits(100))
    }
  })

  suite.test('a packing slip shows what to pack and where to bring it, and no price', async t => {
    for (const locale of locales) {
      const text = await pdfText(await documents.render('packing-slip', sampleOrder, locale))
      for (const each of ['ORD-00042', '13', '+965 9911 2233', 'الباب الخلفي', 'Please call before you come'])
        t.match(text, each)
      t.notMatch(text, /KD|د\.ك|12[.]500|1316/)
    }
  })

  suite.test('what people wrote is only ever text', async t => {
    const hostile =
      '#eval("1+1") #import "x" {{name}} *b* _i_ $x$ `r` <l> @r \\ \u202Eevil\u202C \u0000\u0007\u2028 😀 // /* "quoted"'
    const name = { en: `${hostile} ${'W'.repeat(400)}`, ar: `${hostile} ${'ش'.repeat(400)}` }
    const order = {
      ...sampleOrder,
      tenant: { ...sampleOrder.tenant, name, accent: 'red;}' },
      customer: { name: hostile, phone: hostile, email: hostile },
      lines: [{ ...sampleOrder.lines[0]!, name }],
      note: hostile,
      number: `ORD-1 ${hostile}`,
    }
    for (const locale of locales)
      for (const kind of ['invoice', 'packing-slip'] as const) {
        const text = await pdfText(await documents.render(kind, order, locale))
        t.match(text.replaceAll(/\s+/g, ' '), '{{name}} *b* _i_ $x$ `r` <l>')
        t.match(text, 'evil')
        t.notMatch(text, /[\u202a-\u202e\u2066-\u2069]|😀/u)
      }
    const receipt = {
      ...sampleReceipt,
      donor: { name: hostile },
      tribute: { kind: 'on_behalf' as const, name: name.ar },
    }
    t.match(await pdfText(await documents.render('receipt', receipt, 'en')), '#eval("1+1")')
  })

  suite.test('a document with nothing but what it must have is printed', async t => {
    const empty = { en: '', ar: '' }
    const receipt = { ...sampleReceipt, merchant: null, campaign: null, tribute: null, destination: null }
    t.ok(await documents.render('receipt', { ...receipt, licenceNumber: '', administrativePercentage: null }, 'ar'))
    const order = { ...sampleOrder, merchant: null, discount: null, tax: null, payment: null, note: null }
    const pickup = { ...order, delivery: { method: 'pickup' as const, pickupAddress: empty } }
    for (const locale of locales)
      for (const kind of ['invoice', 'packing-slip'] as const) t.ok(await documents.render(kind, pickup, locale))
  })

  suite.test('the logo is printed, and one that cannot be read leaves the paper without it', async t => {
    const sizes: number[] = []
    for (const logo of [await sampleLogo(), null, randomBytes(2000), Buffer.alloc(0)])
      sizes.push(
        (await documents.render('receipt', { ...sampleReceipt, tenant: { ...sampleReceipt.tenant, logo } }, 'ar'))
          .length,
      )
    t.ok(sizes[0]! > sizes[1]! + 500)
    t.strictSame(sizes.slice(2), [sizes[1], sizes[1]])
  })

  suite.test('the same facts make the same bytes, on A4, with the fonts inside', async t => {
    const [one, other] = await Promise.all([1, 2].map(() => documents.render('receipt', sampleReceipt, 'ar')))
    t.ok(one!.equals(other!))
    t.match(one!.toString('latin1'), /\/MediaBox \[0 0 595\.27\d+ 841\.88\d+\]/)
    const fonts = [...one!.toString('latin1').matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name!)
    t.ok(fonts.length > 0)
    for (const font of fonts) t.match(font, /^[A-Z]{6}\+IBMPlexSans/, 'a subset of our own')
    t.equal(one!.toString('latin1').match(/\/FontFile[23] /g)!.length, fonts.length)
    t.ok(one!.length < 100_000)
  })
})

const inOneLine = (text: string) => text.replaceAll('-\n', '-').replaceAll('\n', ' ')
