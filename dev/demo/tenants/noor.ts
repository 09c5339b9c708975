import { ACCENTS } from '../accents.ts'
import type { DemoTenant } from '../demo-tenant.ts'
import { noorCampaigns } from './noor-campaigns.ts'
import { noorItems } from './noor-items.ts'

export const noor: DemoTenant = {
  slug: 'noor',
  name: { en: 'Noor', ar: 'نور' },
  tagline: { en: 'Small gifts that reach a long way', ar: 'عطاء صغير، أثره بعيد' },
  about: {
    en: 'Noor brings food, water, warmth and schooling to families who need them. Choose a gift; we buy it, carry it and show you where it arrived.',
    ar: 'تحمل نور الغذاء والماء والدفء والتعليم إلى أسر تحتاج إليها. اختر عطاءك، ونحن نشتريه ونوصله ونريك أين وصل.',
  },
  kind: 'both',
  country: 'KW',
  currency: 'KWD',
  locales: ['ar', 'en'],
  defaultLocale: 'ar',
  timeZone: 'Asia/Kuwait',
  digits: 'arab',
  accent: ACCENTS.noor,
  logo: {
    key: 'noor/logo',
    alt: { en: 'Noor’s mark: a lamp in an eight-pointed star', ar: 'شعار نور: مصباح في نجمة ثمانية' },
  },
  hero: { key: 'noor/hero', alt: { en: 'Lanterns in an arcade at nightfall', ar: 'فوانيس في رواق عند المساء' } },
  delivery: {
    methods: ['delivery', 'pickup'],
    pickupAddress: {
      en: 'Qibla, Block 14, Ali Al-Salem Street, Building 8, ground floor',
      ar: 'القبلة، قطعة 14، شارع علي السالم، مبنى 8، الدور الأرضي',
    },
  },
  licence: { number: 'LIC-2026-000041', authority: 'وزارة الشؤون الاجتماعية' },
  campaigns: noorCampaigns,
  merchant: {
    legalName: 'جمعية نور الخيرية',
    registrationNumber: 'REG-000263',
    licenceNumber: 'LIC-2026-000041',
    email: 'hello@noor.test',
    phone: '+96550000200',
    address: {
      en: 'Qibla, Block 14, Ali Al-Salem Street, Building 8, Kuwait City',
      ar: 'القبلة، قطعة 14، شارع علي السالم، مبنى 8، مدينة الكويت',
    },
    terms: {
      en: 'What you give on behalf of someone is bought and handed over within 30 days, and we send you photos. Goods for your home arrive within three days and can be returned unused within 14 days. If a gift cannot be delivered as described, we ask you before using it elsewhere.',
      ar: 'نشتري ما تهديه نيابةً عن غيرك ونسلّمه خلال 30 يومًا، ونوافيك بالصور. تصل المشتريات المنزلية خلال ثلاثة أيام، ويمكن إرجاعها غير مستعملة خلال 14 يومًا. وإن تعذّر إيصال عطائك كما وُصف، سألناك قبل أن نوجّهه إلى غيره.',
    },
    returns: {
      en: 'Goods for your home can be returned unused within 14 days.',
      ar: 'تُرجع المشتريات المنزلية غير المستعملة خلال 14 يومًا.',
    },
  },
  members: [{ name: 'منيرة العثمان', email: 'owner@noor.test', role: 'owner', locale: 'ar' }],
  categories: [
    { slug: 'food', name: { en: 'Food', ar: 'إطعام' } },
    { slug: 'water', name: { en: 'Water and trees', ar: 'سقيا وغرس' } },
    { slug: 'children', name: { en: 'Children and families', ar: 'أطفال وأسر' } },
    { slug: 'gifts', name: { en: 'Gifts', ar: 'هدايا' } },
  ],
  items: noorItems,
}
