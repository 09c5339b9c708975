import type { Bilingual } from '#domain/bilingual.ts'

/** What a seller can be asked to say of itself before it is shown to the public. */
export type MerchantPart = 'legalName' | 'registrationNumber' | 'email' | 'phone' | 'address' | 'terms' | 'returns'

export type MerchantRules = {
  required: readonly MerchantPart[]
  /** Who licenses the collection of gifts. */
  licenceAuthority: Bilingual
  /** Where a buyer goes who got no answer. */
  complaints: Bilingual
}

const disclosed = ['legalName', 'registrationNumber', 'email', 'phone', 'address', 'terms', 'returns'] as const

const commerce = { en: 'Ministry of Commerce and Industry', ar: 'وزارة التجارة والصناعة' }

/** @NOTE As the press and the authorities' own pages tell it in 2026; a lawyer has yet to confirm each line. */
const rules: Record<string, MerchantRules> = {
  AE: {
    required: disclosed,
    licenceAuthority: { en: 'Ministry of Community Empowerment', ar: 'وزارة تمكين المجتمع' },
    complaints: { en: 'Ministry of Economy', ar: 'وزارة الاقتصاد' },
  },
  BH: {
    required: disclosed,
    licenceAuthority: { en: 'Ministry of Social Development', ar: 'وزارة التنمية الاجتماعية' },
    complaints: { en: 'Ministry of Industry and Commerce', ar: 'وزارة الصناعة والتجارة' },
  },
  KW: {
    required: disclosed,
    licenceAuthority: { en: 'Ministry of Social Affairs', ar: 'وزارة الشؤون الاجتماعية' },
    complaints: commerce,
  },
  OM: {
    required: disclosed,
    licenceAuthority: { en: 'Ministry of Social Development', ar: 'وزارة التنمية الاجتماعية' },
    complaints: { en: 'Consumer Protection Authority', ar: 'هيئة حماية المستهلك' },
  },
  QA: {
    required: disclosed,
    licenceAuthority: { en: 'Regulatory Authority for Charitable Activities', ar: 'هيئة تنظيم الأعمال الخيرية' },
    complaints: commerce,
  },
  SA: {
    required: disclosed,
    licenceAuthority: {
      en: 'National Center for Non-Profit Sector',
      ar: 'المركز الوطني لتنمية القطاع غير الربحي',
    },
    complaints: { en: 'Ministry of Commerce', ar: 'وزارة التجارة' },
  },
}

/** Where we know no more than that buyers have to know whom they deal with. */
const elsewhere: MerchantRules = {
  required: ['legalName', 'registrationNumber', 'email', 'phone', 'terms'],
  licenceAuthority: { en: 'The authority that licenses charities', ar: 'الجهة المختصة بترخيص جمع التبرعات' },
  complaints: { en: 'The authority for consumer protection', ar: 'الجهة المختصة بحماية المستهلك' },
}

export function merchantRulesOf(country: string): MerchantRules {
  return rules[country] ?? elsewhere
}
