import type { DeliveryAddress } from '#domain/orders/order.ts'
import type { DemoCustomer } from './demo-tenant.ts'

const addresses: DeliveryAddress[] = [
  {
    governorate: 'Hawalli',
    area: 'Salmiya',
    block: '10',
    street: 'Street 7',
    building: '24',
    floor: '3',
    apartment: '12',
  },
  { governorate: 'العاصمة', area: 'الشامية', block: '4', street: 'شارع 42', building: 'منزل 9' },
  { governorate: 'Al Asimah', area: 'Kaifan', block: '2', street: 'Street 21', building: 'House 15' },
  {
    governorate: 'حولي',
    area: 'الرميثية',
    block: '6',
    street: 'شارع 61',
    building: 'منزل 33',
    notes: 'الباب الجانبي من فضلكم',
  },
  { governorate: 'Mubarak Al-Kabeer', area: 'Al-Qurain', block: '1', street: 'Street 15', building: 'House 40' },
  { governorate: 'الفروانية', area: 'العارضية', block: '8', street: 'شارع 3', building: 'منزل 12' },
  {
    governorate: 'Hawalli',
    area: 'Bayan',
    block: '5',
    street: 'Street 1, lane 4',
    building: 'House 8',
    notes: 'Ring twice, please',
  },
  {
    governorate: 'الأحمدي',
    area: 'الفنطاس',
    block: '3',
    street: 'شارع 205',
    building: 'برج 6',
    floor: '11',
    apartment: '1102',
  },
  {
    governorate: 'Al Asimah',
    area: 'Sharq',
    block: '1',
    street: 'Ahmad Al-Jaber Street',
    building: 'Tower 3',
    floor: '18',
  },
  { governorate: 'حولي', area: 'مشرف', block: '2', street: 'شارع 14', building: 'منزل 27' },
  { governorate: 'Al Asimah', area: 'Adailiya', block: '3', street: 'Street 36', building: 'House 5' },
  { governorate: 'الجهراء', area: 'سعد العبدالله', block: '7', street: 'شارع 710', building: 'منزل 58' },
]

const names: [name: string, locale: 'ar' | 'en', email?: string][] = [
  ['Noura Al-Mutawa', 'en', 'noura@example.test'],
  ['عبدالله الصالح', 'ar'],
  ['Sara Haidar', 'en', 'sara.haidar@example.test'],
  ['مريم العنيزي', 'ar', 'maryam@example.test'],
  ['Khaled Boodai', 'en'],
  ['فيصل الدوسري', 'ar'],
  ['Lulwa Al-Fares', 'en', 'lulwa@example.test'],
  ['هيا الرفاعي', 'ar'],
  ['Anita Fernandes', 'en', 'anita.f@example.test'],
  ['بدر الشمالي', 'ar'],
  ['Hussain Dashti', 'en'],
  ['شيخة الحميدان', 'ar', 'shaikha@example.test'],
  ['Joseph Mathew', 'en'],
  ['دلال القطان', 'ar'],
  ['Tariq Mansour', 'en', 'tariq@example.test'],
  ['حصة المنيفي', 'ar'],
  ['Ghalia Naser', 'en'],
  ['سلمان الكندري', 'ar', 'salman@example.test'],
  ['Emma Richards', 'en', 'emma.r@example.test'],
  ['أسيل جابر', 'ar'],
  ['Abdulaziz Malek', 'en'],
  ['غنيمة السعيد', 'ar'],
  ['Rana Khoury', 'en', 'rana@example.test'],
  ['محمد العجيل', 'ar'],
]

/** Nobody is behind these: the numbers all lie in +965 5000 01xx, the mail addresses under a reserved ending. */
export const customers: DemoCustomer[] = names.map(([name, locale, email], index) => ({
  name,
  locale,
  phone: `+965500001${String(index + 11).padStart(2, '0')}`,
  ...(email ? { email } : {}),
  address: addresses[(index * 5) % addresses.length]!,
}))

/**
 * Somebody who orders from one number, then from another with an e-mail address and the name in the other script, then from
 * the first with that address: two contacts that may be one person, for the team to decide.
 */
export const oneUnderTwoNames: DemoCustomer[] = [
  { name: 'Shaikha Al-Mane', locale: 'en', phone: '+96550000141', address: addresses[0]! },
  {
    name: 'شيخة المانع',
    locale: 'ar',
    phone: '+96550000142',
    email: 'shaikha.m@example.test',
    address: addresses[3]!,
  },
  {
    name: 'Shaikha Al-Mane',
    locale: 'en',
    phone: '+96550000141',
    email: 'shaikha.m@example.test',
    address: addresses[0]!,
  },
]

/** What people write under an order, in their own language; most write nothing. */
export const orderNotes: Record<'ar' | 'en', string[]> = {
  ar: [
    'أرجو الاتصال قبل الوصول بربع ساعة.',
    'هدية، لا تضعوا الفاتورة من فضلكم.',
    'اكتبوا على البطاقة: كل عام وأنتِ بخير يا أمي.',
    'التسليم بعد صلاة المغرب إن أمكن.',
    'أعطوا الطلب للحارس إن لم أكن موجودًا.',
    'شكرًا لكم، طلبنا السابق كان رائعًا.',
    'نيابةً عن والدي رحمه الله.',
  ],
  en: [
    'Please call fifteen minutes before you arrive.',
    'It is a gift, no receipt in the bag please.',
    'Card: “Happy birthday, Mama. From all of us.”',
    'After 6 pm if you can.',
    'Leave it with the guard if nobody answers.',
    'No nuts, please.',
    'The last order was lovely, thank you.',
  ],
}
