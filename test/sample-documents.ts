import sharp from 'sharp'
import type { DocumentTenant, InvoiceFacts, ReceiptFacts } from '#domain/documents/document-facts.ts'

const kwd = (amount: string) => ({ amount, currency: 'KWD' })

const tenant: DocumentTenant = {
  name: { en: 'Dar Al-Yasmin Flowers', ar: 'دار الياسمين للزهور' },
  accent: '#8c2f39',
  digits: 'latn',
  timeZone: 'Asia/Kuwait',
  logo: null,
}

const merchant = {
  legalName: 'شركة دار الياسمين لتجارة الزهور ذ.م.م',
  registrationNumber: '412887',
  licenceNumber: '2024/1187',
  email: 'hello@yasmin.example',
  phone: '+965 2221 2345',
  address: { en: 'Salmiya, Block 3, Salem Al-Mubarak Street 12', ar: 'السالمية، قطعة 3، شارع سالم المبارك 12' },
}

/** An order with names of both scripts, a long one and one that has no Arabic. */
export const sampleOrder: InvoiceFacts = {
  tenant,
  merchant,
  number: 'ORD-00042',
  placedAt: new Date('2026-11-20T09:30:00Z'),
  customer: { name: 'عبدالله محمد Al-Sabah', phone: '+965 9911 2233', email: 'abdullah@example.com' },
  delivery: {
    method: 'delivery',
    address: {
      governorate: 'حولي',
      area: 'السالمية',
      block: '10',
      street: '4',
      building: '21',
      floor: '3',
      notes: 'الباب الخلفي، يرجى الاتصال قبل الوصول',
    },
  },
  lines: [
    line('White jasmine bouquet', 'باقة ياسمين أبيض', 2, '12.500', '25.000'),
    line(
      'Hand-tied red roses, 24 stems, with a long card message and a glass vase from Murano',
      'ورد جوري أحمر، 24 ساقًا، مع بطاقة تهنئة ومزهرية زجاجية من مورانو بتغليف هدايا فاخر',
      1,
      '1234.750',
      '1234.750',
    ),
    line('Gift card', '', 10, '0.250', '2.500'),
  ],
  subtotal: kwd('1262.250'),
  deliveryFee: kwd('1.500'),
  discount: kwd('10.000'),
  tax: { percentage: '5', amount: kwd('62.690') },
  total: kwd('1316.440'),
  payment: 'due',
  note: 'يرجى كتابة: «كل عام وأنتم بخير»\nPlease call before you come',
  cancelled: null,
}

export const sampleReceipt: ReceiptFacts = {
  tenant: { ...tenant, name: { en: 'Amal Charity', ar: 'جمعية أمل الخيرية' }, accent: '#1f6f5c' },
  merchant: { ...merchant, legalName: 'جمعية أمل الخيرية للإغاثة' },
  number: 'RCP-00001',
  issuedAt: new Date('2026-11-20T21:30:00Z'),
  donation: { number: 'DON-00017', receivedAt: new Date('2026-11-19T10:00:00Z') },
  donor: { name: 'عبدالله محمد الصباح' },
  amount: kwd('1.250'),
  purpose: 'zakat',
  campaign: { en: 'Winter clothes for 500 families', ar: 'كسوة الشتاء لـ500 أسرة' },
  tribute: { kind: 'in_memory', name: 'فاطمة Hassan' },
  licenceNumber: 'MOSA-2026/118',
  administrativePercentage: '7.50',
  destination: { en: 'Families in need in Kuwait', ar: 'الأسر المتعففة في الكويت' },
  verification: { code: 'K7QM-4XTR-92WD', url: 'https://amal.sadu.example/ar/receipts/K7QM4XTR92WD' },
  voided: null,
}

/** The longest order that can be placed. */
export const hundredLines = (order: InvoiceFacts): InvoiceFacts => ({
  ...order,
  lines: Array.from({ length: 100 }, (_, n) => ({ ...order.lines[n % order.lines.length]!, quantity: n + 1 })),
})

/** As the media part stores logos: WebP, here a mark beside a word of bars. */
export const sampleLogo = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><circle cx="100" cy="100" r="90" fill="#8c2f39"/>' +
        '<path d="M100 30 150 100 100 170 50 100Z" fill="#fff"/><rect x="230" y="70" width="330" height="60" rx="10"/></svg>',
    ),
  )
    .webp()
    .toBuffer()

function line(en: string, ar: string, quantity: number, unitPrice: string, lineTotal: string) {
  return { name: { en, ar }, quantity, unitPrice: kwd(unitPrice), lineTotal: kwd(lineTotal) }
}
