import { ACCENTS } from '../accents.ts'
import type { DemoTenant } from '../demo-tenant.ts'
import { bloomItems } from './bloom-items.ts'

export const bloom: DemoTenant = {
  slug: 'bloom',
  name: { en: 'Bloom', ar: 'بلوم' },
  tagline: { en: 'Flowers cut this morning, at the door by evening', ar: 'زهور قُطفت صباحًا، وتصل قبل المساء' },
  about: {
    en: 'A small flower house in Salmiya. Every morning we choose from what came in, and every bouquet is tied by one of four pairs of hands.',
    ar: 'بيت زهور صغير في السالمية. نختار كل صباح أجمل ما وصل، ونربط كل باقة بأيدينا واحدةً واحدة.',
  },
  kind: 'shop',
  country: 'KW',
  currency: 'KWD',
  locales: ['ar', 'en'],
  defaultLocale: 'en',
  timeZone: 'Asia/Kuwait',
  digits: 'latn',
  accent: ACCENTS.bloom,
  logo: {
    key: 'bloom/logo',
    alt: { en: 'Bloom’s mark: a flower of eight lozenges', ar: 'شعار بلوم: زهرة من ثماني معيّنات' },
  },
  hero: { key: 'bloom/hero', alt: { en: 'Flowers in front of a sunlit wall', ar: 'زهور أمام جدار تغمره الشمس' } },
  delivery: {
    methods: ['delivery', 'pickup'],
    pickupAddress: {
      en: 'Salmiya, Block 5, Yousef Al-Bader Street, Building 12, shop 3',
      ar: 'السالمية، قطعة 5، شارع يوسف البدر، مبنى 12، محل 3',
    },
  },
  merchant: {
    legalName: 'شركة بلوم للزهور والهدايا ذ.م.م',
    registrationNumber: 'CR-000417',
    licenceNumber: '',
    email: 'hello@bloom.test',
    phone: '+96550000100',
    address: {
      en: 'Salmiya, Block 5, Yousef Al-Bader Street, Building 12, Kuwait',
      ar: 'السالمية، قطعة 5، شارع يوسف البدر، مبنى 12، الكويت',
    },
    terms: {
      en: 'Orders before 4 pm arrive the same day anywhere in Kuwait. If flowers reach you in less than perfect shape, send a photo within 24 hours and we replace them. Vases and gifts can be returned unused within 14 days. Workshop seats can be moved up to two days before.',
      ar: 'تصل الطلبات المسجّلة قبل الرابعة عصرًا في اليوم نفسه إلى جميع مناطق الكويت. إن لم تصلك الزهور كما نحب، فأرسل صورة خلال 24 ساعة ونستبدلها لك. يمكن إرجاع المزهريات والهدايا غير المستعملة خلال 14 يومًا، وتغيير موعد الورشة حتى يومين قبلها.',
    },
    returns: {
      en: 'Vases and gifts can be returned unused within 14 days; flowers are replaced when they reach you damaged.',
      ar: 'تُرجع المزهريات والهدايا غير المستعملة خلال 14 يومًا، وتُستبدل الزهور إن وصلتك متضررة.',
    },
  },
  members: [
    { name: 'Dana Al-Wazzan', email: 'owner@bloom.test', role: 'owner', locale: 'en' },
    { name: 'Hessa Al-Rashed', email: 'admin@bloom.test', role: 'admin', locale: 'ar' },
    { name: 'Yousef Karam', email: 'staff@bloom.test', role: 'staff', locale: 'ar' },
    { name: 'Reem Haddad', email: 'viewer@bloom.test', role: 'viewer', locale: 'en' },
  ],
  invited: 'fahad@bloom.test',
  categories: [
    { slug: 'bouquets', name: { en: 'Bouquets', ar: 'باقات' } },
    { slug: 'gifts', name: { en: 'Boxes and gifts', ar: 'صناديق وهدايا' } },
    { slug: 'plants', name: { en: 'Plants and vases', ar: 'نباتات ومزهريات' } },
    { slug: 'moments', name: { en: 'Workshops and weekly flowers', ar: 'ورش واشتراكات' } },
  ],
  items: bloomItems,
}
